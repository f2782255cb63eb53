import { adjacent, type Token } from "../lexer/token.ts";
import { NumberLiteral, Slash } from "../lexer/tokens.ts";
import { is, isQuantityTail, type NumberPlace } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

/** "6907.2111", "8471.30.20": the code of a ware; thousands are not set apart so, and decimals are not told so long. */
export const isWareCode = ({ tokens, at }: NumberPlace): boolean =>
  /^\d{4}\.(?:\d{4}|\d{2}\.\d{2}(?:\.\d{2})?)$/u.test((tokens[at] as Token).image) &&
  !isQuantityTail(tokens[at + 1]) &&
  !unitAt(tokens, at + 1);

/** "102010000123456": so long a run of digits without a mark is the number of an account or a paper. */
export const isSerial = ({ tokens, at }: NumberPlace): boolean =>
  /^\d{9,}$/u.test((tokens[at] as Token).image) && !isQuantityTail(tokens[at + 1]) && !unitAt(tokens, at + 1);

/** "Đơn vị tính: 1.000 tấn", "ĐVT: 1000 đồng": how many at a time the numbers of a table tell. */
export const isUnitMultiple = ({ tokens, at }: NumberPlace): boolean =>
  /^1\.?000$/u.test((tokens[at] as Token).image) &&
  tokens[at - 1]?.image === ":" &&
  /(?:^|\s)(?:đvt|đơn vị(?: tính)?|đơn vị tính|tính)$/u.test(`${tokens[at - 3]?.folded} ${tokens[at - 2]?.folded}`);

const MINUTES = /^['"°]$/u;

/** "21°02'10\"": degrees, minutes and seconds of a place. */
export const isCoordinate = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.image === "°") return !/^[cf]$/u.test(tokens[at + 2]?.folded ?? "");
  return (
    listRole === "code" && before !== undefined && MINUTES.test(before.image) && adjacent(before, tokens[at] as Token)
  );
};

/** "Km12+300": metres behind the kilometre of a road. */
export const isStation = ({ tokens, at }: NumberPlace): boolean => {
  const [plus, km, word] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (plus?.image !== "+") return false;
  return word?.folded === "km" ? is(km, NumberLiteral) : /^km\d/u.test(km?.folded ?? "");
};

/** "bản đồ tỷ lệ 1/2.000": the scale of a map. */
export const isMapScale = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const { image } = tokens[at] as Token;
  const scale = (from: number): boolean =>
    tokens[from]?.image === "1" &&
    /^[/:]$/u.test(tokens[from + 1]?.image ?? "") &&
    adjacent(tokens[from + 1] as Token, tokens[from + 2] ?? (tokens[from + 1] as Token)) &&
    !isQuantityTail(tokens[from + 3]) &&
    /^(?:[125]\.?000|[125]00|[125]0\.?000)$/u.test(tokens[from + 2]?.image ?? "") &&
    !unitAt(tokens, from + 3);
  if (image === "1") return scale(at);
  return listRole === "code" && scale(at - 2);
};

/** "vắc xin 5 trong 1": the name of one thing that does several. */
export const isSeveralInOne = ({ tokens, at }: NumberPlace): boolean => {
  const from = tokens[at - 1]?.folded === "trong" ? at - 2 : at;
  return (
    is(tokens[from], NumberLiteral) &&
    tokens[from + 1]?.folded === "trong" &&
    tokens[from + 2]?.image === "1" &&
    !unitAt(tokens, from + 3)
  );
};

/** "Số: 95 BC/ĐTN" at the head of a report: its own number. */
export const isOwnNumber = ({ tokens, at }: NumberPlace): boolean =>
  tokens[at - 1]?.image === ":" &&
  tokens[at - 2]?.image === "Số" &&
  /^[A-ZĐ]{2,}$/u.test(tokens[at + 1]?.image ?? "") &&
  is(tokens[at + 2], Slash);

/** "KH 91234 TS", "QNg 97258-TS": a fishing boat's plate. */
export const isBoatPlate = (tokens: readonly Token[], at: number): boolean => {
  const sign = tokens[at + 1]?.image === "-" ? at + 2 : at + 1;
  return (
    /^[A-ZĐ]\p{L}{1,2}$/u.test(tokens[at - 1]?.image ?? "") &&
    /^\d{4,5}$/u.test(tokens[at]?.image ?? "") &&
    tokens[sign]?.image === "TS"
  );
};

/** Numbers joined by hyphens: the first and the last of the run, with every second token between them. */
interface GradeRun {
  readonly from: number;
  readonly to: number;
}

const gradeRuns = new WeakMap<readonly Token[], GradeRun>();

/** The run that the number at `at` belongs to; each number of a run asks for it, and it is looked for once. */
const gradeRun = (tokens: readonly Token[], at: number): GradeRun => {
  const known = gradeRuns.get(tokens);
  if (known && at >= known.from && at <= known.to && (at - known.from) % 2 === 0) return known;
  const glued = (from: number): boolean =>
    tokens[from + 1]?.image === "-" &&
    is(tokens[from + 2], NumberLiteral) &&
    adjacent(tokens[from] as Token, tokens[from + 1] as Token) &&
    adjacent(tokens[from + 1] as Token, tokens[from + 2] as Token);
  let from = at;
  while (from >= 2 && is(tokens[from - 2], NumberLiteral) && glued(from - 2)) from -= 2;
  let to = at;
  while (glued(to)) to += 2;
  const run = { from, to };
  if (to > from) gradeRuns.set(tokens, run);
  return run;
};

/** "NPK 16-16-8", "20-20-15": three numbers and more in one word grade what they stand behind. */
export const isGrade = (tokens: readonly Token[], at: number): boolean => {
  const { from, to } = gradeRun(tokens, at);
  return to - from >= 4 && !isQuantityTail(tokens[to + 1]) && !unitAt(tokens, to + 1);
};

const STREET = /^(?:đường|phố|ngõ|ngách|hẻm|kiệt|đại lộ|tổ|khu phố)$/u;

/** First token of the run of numbers and slashes that the number at `at` belongs to. */
const runStart = (tokens: readonly Token[], at: number): number => {
  let from = at;
  while (
    is(tokens[from - 1], Slash) &&
    (is(tokens[from - 2], NumberLiteral) || /^\d/u.test(tokens[from - 2]?.image ?? ""))
  )
    from -= 2;
  return from;
};

/** "số 12/45 ngõ 8", "số 1806/127/2/6 đường Trần Phú", "40bis/1": where a house stands. */
export const isHouse = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const [mark, word] = [tokens[at - 1], tokens[at - 2]];
  if (listRole === "code" && is(mark, Slash)) return true;
  // "40bis/1"
  if (is(mark, Slash) && word && /^[a-z]{1,3}$/u.test(word.image) && is(tokens[at - 3], NumberLiteral)) {
    if (adjacent(tokens[at - 3] as Token, word)) return true;
  }
  const from = runStart(tokens, at);
  let to = from;
  while (is(tokens[to + 1], Slash) && is(tokens[to + 2], NumberLiteral)) to += 2;
  if (to - from >= 6 && !isQuantityTail(tokens[to + 1]) && !unitAt(tokens, to + 1)) return true;
  return tokens[from - 1]?.folded === "số" && STREET.test(tokens[to + 1]?.folded ?? "");
};
