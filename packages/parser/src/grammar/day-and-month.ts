import { adjacent, entryOf, type Token } from "../lexer/token.ts";
import { Hyphen, LeftParen, NumberLiteral, Percent, RightParen, Slash } from "../lexer/tokens.ts";
import type { Cue } from "../lexicon/cues.ts";
import type { DateWordEntry } from "../lexicon/date-words.ts";
import { is, isCode, isQuantityTail, type NumberPlace, unitAfter } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

/** Words that stand before a day: parts of a day, feasts and deadlines. */
const TIME =
  /^(?:sáng|trưa|chiều|tối|đêm|khuya|hôm|phiên|chốt phiên|dịp|nhân dịp|lễ|nghỉ lễ|thời điểm|tại thời điểm|kỷ niệm|đợt|rằm|mùng|mồng|đến|tới|tính đến|hết|đến hết|trước|sau|kể từ|từ|đầu ngày|cuối ngày|trong ngày|vào ngày)$/u;
/** Words behind which only a day can stand, so that "30.9" is none of a decimal. */
const DAY_ALONE =
  /^(?:sáng|trưa|chiều|tối|đêm|hôm|dịp|nhân dịp|lễ|tính đến|đến hết|thời điểm|tại thời điểm|phiên|chốt phiên)$/u;
const REACH = 4;
/** What a day and a month need to be taken for a date rather than so many of so many. */
const ENOUGH = 2;

/** Days that streets, schools, works and companies are called after: "đường 2/9", "Trường mầm non 19-5", "Công ty TNHH 1-5". */
const FEASTS = new Set(
  "9/1 3/2 27/2 8/3 10/3 26/3 30/4 1/5 7/5 15/5 19/5 1/6 27/7 19/8 2/9 10/10 13/10 20/10 9/11 20/11 22/12".split(" "),
);
const CALLED_AFTER_DAY =
  /(?:^|\s)(?:đường|phố|cầu|chợ|hồ|công viên|quảng trường|trường|mầm non|mẫu giáo|tiểu học|thcs|thpt|cơ sở|phổ thông|bệnh viện|nhà máy|xí nghiệp|nông trường|lâm trường|công ty|tnhh|cp|mtv|cổ phần|xây dựng|htx|hợp tác xã|khu phố|quốc khánh|giải phóng|quốc tế lao động|phụ nữ|thiếu nhi|nhà giáo)$/u;

/** Whether the day and month at `at` name what the word before says. */
const namesByFeast = (tokens: readonly Token[], at: number): boolean =>
  FEASTS.has(`${Number(tokens[at]?.image)}/${Number(tokens[at + 2]?.image)}`) &&
  CALLED_AFTER_DAY.test(tokens[at - 1]?.folded ?? "");

const isPart = (token: Token | undefined, most: number): boolean =>
  /^\d{1,2}$/u.test(token?.image ?? "") && Number(token?.image) >= 1 && Number(token?.image) <= most;

/** Whether a day and a month with `mark` between, and nothing more of a date or an address, stand at `at`. */
const pairAt = (tokens: readonly Token[], at: number, mark: Token["tokenType"]): boolean =>
  isPart(tokens[at], 31) &&
  is(tokens[at + 1], mark) &&
  isPart(tokens[at + 2], 12) &&
  !is(tokens[at + 3], Slash) &&
  !is(tokens[at - 1], Slash);

const wholeDateAt = (tokens: readonly Token[], at: number): boolean =>
  isPart(tokens[at], 31) &&
  is(tokens[at + 1], Slash) &&
  isPart(tokens[at + 2], 12) &&
  is(tokens[at + 3], Slash) &&
  /^(?:19|20)\d\d$/u.test(tokens[at + 4]?.image ?? "");

const tellsShare = (token: Token | undefined): boolean =>
  token?.entries.some(
    (entry) =>
      entry.category === "qualifier" ||
      (entry.category === "cue" &&
        (entry as Cue).fields.kinds?.some((kind) => kind === "share" || kind === "reach" || kind === "rest")),
  ) === true;

const zeroLed = (token: Token | undefined): boolean => token?.image.startsWith("0") === true;

/** How much speaks for "27/7" being a day: what stands before it, its own digits, and what it is joined to. */
const weigh = (tokens: readonly Token[], at: number): number => {
  const [day, month] = [tokens[at] as Token, tokens[at + 2] as Token];
  const before = tokens[at - 1];
  let weight = 0;
  if (TIME.test(before?.folded ?? "")) weight += 2;
  if (Number(day.image) > Number(month.image)) weight += 2;
  if (zeroLed(day) || zeroLed(month)) weight += 1;
  if (is(tokens[at + 3], RightParen)) {
    if (is(before, LeftParen)) weight += 1;
    else if (is(tokens[at - 2], LeftParen)) weight += 2;
  }
  const joint = /^(?:-|đến|tới)$/u;
  if (joint.test(tokens[at + 3]?.folded ?? "") && (pairAt(tokens, at + 4, Slash) || wholeDateAt(tokens, at + 4)))
    weight += 2;
  if (joint.test(before?.folded ?? "") && pairAt(tokens, at - 4, Slash)) weight += 2;
  if (tokens.slice(Math.max(0, at - REACH), at).some(({ folded }) => folded === "ngày" || folded === "tết"))
    weight += 1;
  if (tellsShare(before)) weight -= 2;
  const behind = tokens.slice(at + 3, at + 3 + REACH).some((token) => is(token, Percent) || is(token, LeftParen));
  if (behind && Number(day.image) <= Number(month.image)) weight -= 2;
  return weight;
};

/** "đến 30.11 còn 850 tờ": what is told for that day goes on behind it. */
const reachesDay = (tokens: readonly Token[], at: number): boolean =>
  /^(?:đến|tới|hết)$/u.test(tokens[at - 1]?.folded ?? "") &&
  !is(tokens[at - 2], NumberLiteral) &&
  /^(?:còn|có|là|đã|toàn|cả|các)(?: |$)/u.test(tokens[at + 1]?.folded ?? "");

/** "Sáng 23/07", "chốt phiên 23/11", "dịp 02/9", "Sáng 19-8", "tính đến 30.9": a day and a month without their words. */
export const isBareDay = ({ tokens, at }: NumberPlace): boolean => {
  const before = tokens[at - 1];
  const alone =
    reachesDay(tokens, at) ||
    DAY_ALONE.test(before?.folded ?? "") ||
    DAY_ALONE.test(`${tokens[at - 2]?.folded} ${before?.folded}`);
  if (alone || namesByFeast(tokens, at)) {
    const whole = /^(\d{1,2})\.(\d{1,2})$/u.exec(tokens[at]?.image ?? "");
    if (whole && Number(whole[1]) <= 31 && Number(whole[2]) >= 1 && Number(whole[2]) <= 12)
      return !unitAt(tokens, at + 1) && !isQuantityTail(tokens[at + 1]);
    const [dash, month] = [tokens[at + 1], tokens[at + 2]];
    if (
      pairAt(tokens, at, Hyphen) &&
      adjacent(tokens[at] as Token, dash as Token) &&
      adjacent(dash as Token, month as Token)
    )
      return !unitAt(tokens, at + 3) && !isQuantityTail(tokens[at + 3]);
  }
  if (!pairAt(tokens, at, Slash)) return false;
  // "31/12 hằng năm" goes on in time, "3/5 xã" counts.
  const unit = unitAt(tokens, at + 3);
  if ((unit && unit.fields.unitClass !== "duration") || isQuantityTail(tokens[at + 3])) return false;
  return namesByFeast(tokens, at) || weigh(tokens, at) >= ENOUGH;
};

/** "đêm 12 rạng sáng 13/10": the evening before. */
const isEveBefore = ({ tokens, at }: NumberPlace): boolean =>
  /^(?:đêm|tối|khuya)$/u.test(tokens[at - 1]?.folded ?? "") &&
  isPart(tokens[at], 31) &&
  (tokens[at + 1]?.folded ?? "").split(" ")[0] === "rạng";

/** "từ 12 đến 14/5": the first of two days of one month. */
export const opensDays = ({ tokens, at }: NumberPlace): boolean =>
  tokens[at - 1]?.folded === "từ" &&
  isPart(tokens[at], 31) &&
  /^(?:đến|tới|-)$/u.test(tokens[at + 1]?.folded ?? "") &&
  pairAt(tokens, at + 2, Slash) &&
  Number(tokens[at + 2]?.image) > Number(tokens[at]?.image) &&
  !unitAt(tokens, at + 5) &&
  !isQuantityTail(tokens[at + 5]);

const closeBy = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (!tokens[at + 1] || !adjacent(tokens[at] as Token, tokens[at + 1] as Token)) return false;
  return true;
};

/** "tuần 6-13/8": two days of one month, written as one word, behind which nothing is counted. */
const opensDayRange = ({ tokens, at }: NumberPlace): boolean =>
  isPart(tokens[at], 31) &&
  is(tokens[at + 1], Hyphen) &&
  pairAt(tokens, at + 2, Slash) &&
  closeBy(tokens, at, at + 4) &&
  Number(tokens[at + 2]?.image) > Number(tokens[at]?.image) &&
  !unitAt(tokens, at + 5) &&
  !isQuantityTail(tokens[at + 5]);

/** "mùng 4 Tết", "mồng 1": a day of the moon's month. */
export const isLunarDay = ({ tokens, at }: NumberPlace): boolean =>
  /^(?:mùng|mồng|rằm)$/u.test(tokens[at - 1]?.folded ?? "") && isPart(tokens[at], 31);

const DAY_WORDS: ReadonlySet<string> = new Set(["day", "month", "same-day"]);

/** "ngày 24", but neither "mỗi ngày 180 lượt" nor "tháng 120 vụ". */
const isDayOrMonth = (place: NumberPlace, role: string): boolean => {
  const { tokens, at } = place;
  const { image } = tokens[at] as Token;
  // "trong tháng 6.008 người", "6 tháng 2.156 tỷ": neither a day nor a month.
  if (!/^\d{1,2}$/u.test(image) || isQuantityTail(tokens[at + 1]) || is(tokens[at - 2], NumberLiteral)) {
    return /^\d{1,2}\.\d{1,2}(?:\.\d{4})?$/u.test(image) && !isQuantityTail(tokens[at + 1]);
  }
  const value = Number(image);
  if (value > (role === "month" ? 12 : 31) || value === 0) return false;
  return !unitAfter(place) || !/^(?:mỗi|một|bình quân|trung bình|hằng|hàng)$/u.test(tokens[at - 2]?.folded ?? "");
};

/** "Q1/2026", "III/2025", "T5/2024", "9T/2024": the year of a quarter or month told by a sign. */
const isLabelledYear = ({ tokens, at }: NumberPlace): boolean => {
  if (!is(tokens[at - 1], Slash) || !/^(?:19|20)\d\d$/u.test(tokens[at]?.image ?? "")) return false;
  const label = tokens[at - 2]?.image ?? "";
  return /^(?:[QT]\d{1,2}|[IVX]{1,4})$/u.test(label) || (label === "T" && is(tokens[at - 3], NumberLiteral));
};

/** Days and months that no date rule has read: "ngày 24-25/10", "tháng 7". */
export const isDate = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const before = tokens[at - 1];
  if (listRole === "date" && before !== undefined && /^[/.-]$/u.test(before.image)) return true;
  if (isLabelledYear({ tokens, at, listRole })) return true;
  if (isEveBefore({ tokens, at, listRole })) return true;
  if (opensDays({ tokens, at, listRole }) || opensDayRange({ tokens, at, listRole })) return true;
  if (listRole === "date" && /^(?:đến|tới)$/u.test(before?.folded ?? "") && opensDays({ tokens, at: at - 2, listRole }))
    return true;
  const word = entryOf<DateWordEntry>(before, "date-word");
  if (word && DAY_WORDS.has(word.fields.role) && isDayOrMonth({ tokens, at, listRole }, word.fields.role)) return true;
  // "từ 24.4 đến 2.5.2019": day and month before a whole date.
  if (/^\d{1,2}\.\d{1,2}$/u.test((tokens[at] as Token).image) && /^(?:đến|-)$/u.test(tokens[at + 1]?.folded ?? "")) {
    if (/^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(tokens[at + 2]?.image ?? "")) return true;
  }
  const slashed = is(tokens[at + 1], Slash) && is(tokens[at + 2], NumberLiteral);
  if (!slashed) return false;
  // "45/2020/NĐ-CP": number, year and symbol of a document.
  if (is(tokens[at + 3], Slash) && isCode(tokens[at + 4])) return true;
  if (is(tokens[at + 3], Slash) && is(tokens[at + 4], NumberLiteral))
    return (tokens[at + 4] as Token).image.length === 4;
  return /^(?:19|20)\d\d$/u.test((tokens[at + 2] as Token).image) && Number((tokens[at] as Token).image) <= 12;
};
