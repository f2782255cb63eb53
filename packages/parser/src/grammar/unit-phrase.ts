import { entryOf, type Token } from "../lexer/token.ts";
import { NumberLiteral, Word } from "../lexer/tokens.ts";
import type { Cue } from "../lexicon/cues.ts";
import type { DateWordEntry, DateWordRole } from "../lexicon/date-words.ts";
import { UNITS, type UnitClass, type UnitEntry } from "../lexicon/units.ts";

/** A unit phrase measured ahead: how many tokens it takes and what the lexicon knows of its head. */
export interface UnitAhead {
  readonly length: number;
  readonly canonical: string;
  readonly unitClass: UnitClass | null;
  readonly nature: "count" | "measure";
  /** The unit's own words, where the last token goes on beyond them ("kế hoạch triển khai"). */
  readonly within: string | null;
}

/** Classes whose nouns are told side by side as one unit: "tổ chức, công dân", "tin, văn bản". */
const FAMILIES: readonly (readonly UnitClass[])[] = [
  ["person", "organisation"],
  ["media", "document"],
  ["petition", "opinion"],
  ["case", "petition"],
  ["project", "facility"],
];

const akin = (a: UnitClass, b: UnitClass): boolean =>
  a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b));

/** Bodies that are told beside people as one: "người dân, doanh nghiệp"; of "thí sinh, hội đồng" the second acts. */
const BESIDE_PEOPLE = new Set(["tổ chức", "doanh nghiệp", "đơn vị", "tập thể", "hợp tác xã", "cơ quan", "cộng đồng"]);

const JOINT = /^[,/]$|^và$|^hoặc$/u;

const unitOf = (token: Token | undefined): UnitEntry | undefined => entryOf<UnitEntry>(token, "unit");

const isNumber = (token: Token | undefined): boolean => token?.tokenType === NumberLiteral;

const tellsChange = (token: Token | undefined): boolean =>
  token?.entries.some(
    (entry) =>
      entry.category === "cue" && (entry as Cue).fields.kinds?.some((kind) => kind === "up" || kind === "down"),
  ) === true;

/** Whether a number, or a word and a number, begin at `at`: "tố cáo 4 vụ", "đàn bò 45.000 con", "tử vong giảm 9 người". */
const labelsNextNumber = (tokens: readonly Token[], at: number): boolean => {
  if (isNumber(tokens[at]) || tokens[at]?.image === ":") return true;
  const word = tokens[at];
  if (tellsChange(word) && isNumber(tokens[at + 1])) return unitOf(tokens[at + 2])?.fields.nature === "count";
  return (
    isNumber(tokens[at + 1]) && /^\p{L}/u.test(word?.image ?? "") && (unitOf(word) !== undefined || !endsNoun(word))
  );
};

/** No subject of a clause is longer behind its first noun. */
const LONGEST_SUBJECT = 4;
const DOES = /^(?:đã|đang|sẽ|được|bị|phải)(?:\s|$)/u;

/**
 * Whether the noun at `at` begins something of its own behind a comma: a name ("0,8 điểm, tỉnh Bến Đông"), a clause
 * ("85 bị can, cơ quan điều tra đã kết thúc"), people told of at length ("12 thương binh, người hưởng chính sách").
 */
const beginsAnew = (tokens: readonly Token[], at: number): boolean => {
  const noun = unitOf(tokens[at]) as UnitEntry;
  const next = tokens[at + 1];
  if (!next || !/^\p{L}/u.test(next.image) || DOES.test(next.folded)) return false;
  if (noun.fields.unitClass === "place") return /^\p{Lu}\p{Ll}/u.test(next.image);
  if (noun.canonical === "người") return true;
  for (let ahead = at + 2; ahead <= at + LONGEST_SUBJECT; ahead++) {
    const token = tokens[ahead];
    if (!token || !/^\p{L}/u.test(token.image)) return false;
    if (DOES.test(token.folded)) return true;
  }
  return false;
};

const HIGHEST: Partial<Readonly<Record<DateWordRole, number>>> = { day: 31, month: 12, quarter: 4, week: 53 };

/** Whether a day, a month, a year can bear the number. */
const canBe = (role: DateWordRole, number: number): boolean =>
  role === "year" ? number >= 1900 && number <= 2100 : number <= (HIGHEST[role] ?? Number.POSITIVE_INFINITY);

/**
 * The unit of the lexicon at `at`. Words that number things as well ("đợt", "giai đoạn") are none before a number:
 * "lớp 10 đợt 1", "Chương trình 135 giai đoạn 2026-2030".
 */
export const unitAt = (tokens: readonly Token[], at: number): UnitEntry | undefined => {
  const token = tokens[at];
  const image = tokens[at + 1]?.image ?? "";
  // A grouped number behind it is another figure: "dưới 3 tháng 6.008 cháu"; so is a measured one: "8 trạm 110 kV", and one
  // that no month or year has: "trên 10 tháng 68, quá 5 năm 171".
  const named =
    token !== undefined &&
    isNumber(tokens[at + 1]) &&
    /^\d{1,4}$/u.test(image) &&
    token.entries.some(
      (entry) =>
        entry.category === "ordinal" ||
        (entry.category === "date-word" && canBe((entry as DateWordEntry).fields.role, Number(image))),
    ) &&
    unitOf(tokens[at + 2])?.fields.unitClass !== "measure";
  return named ? undefined : unitOf(token);
};

/** Places by rank: those of one rank are told side by side without a joint. */
const RANKS = [
  ["tỉnh", "thành phố"],
  ["quận", "huyện", "thị xã"],
  ["xã", "phường", "thị trấn"],
  ["thôn", "xóm", "bản", "làng", "ấp", "khóm", "buôn", "khu phố", "tổ dân phố"],
];

/** "14/22 quận huyện", "5 xã phường": a second noun of the rank, which is no name's: "3 xã huyện Hòa An" is none. */
const isPlaceBeside = (tokens: readonly Token[], at: number): boolean => {
  const [head, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!head || !next || head.folded === next.folded || next.image !== next.image.toLowerCase()) return false;
  if (isNumber(after) || /^\p{Lu}\p{Ll}/u.test(after?.image ?? "")) return false;
  return RANKS.some((rank) => rank.includes(head.folded) && rank.includes(next.folded));
};

/** Where the coordination that begins at `at` ends: "tổ chức, đơn vị, cá nhân". */
const coordinationEnd = (tokens: readonly Token[], at: number): number => {
  const head = unitOf(tokens[at]) as UnitEntry;
  const seen = new Set([head.canonical]);
  let end = at + 1;
  if (head.fields.nature === "measure") return end;
  if (isPlaceBeside(tokens, end)) end++;
  for (;;) {
    const joint = tokens[end];
    const next = unitOf(tokens[end + 1]);
    if (!joint || !next || !JOINT.test(joint.folded)) return end;
    // "3 vụ, tố cáo 4 vụ": the noun behind the comma labels the next number.
    if (labelsNextNumber(tokens, end + 2)) return end;
    const counts = next.fields.nature === head.fields.nature && !next.fields.classifier;
    if (!counts || next.fields.weak || seen.has(next.canonical)) return end;
    if (!akin(head.fields.unitClass, next.fields.unitClass)) return end;
    const acts = head.fields.unitClass === "person" && next.fields.unitClass === "organisation";
    if (acts && !BESIDE_PEOPLE.has(next.canonical)) return end;
    if (joint.image === "," && beginsAnew(tokens, end + 1)) return end;
    seen.add(next.canonical);
    end += 2;
  }
};

let byForm: ReadonlyMap<string, UnitEntry> | undefined;

/** The unit that a longer phrase of the lexicon begins with: "kế hoạch" of "kế hoạch triển khai". */
const unitWithin = (token: Token): UnitEntry | undefined => {
  if (!token.entries.some((entry) => entry.category === "cue")) return undefined;
  byForm ??= new Map(UNITS.flatMap((entry) => entry.forms.map((form) => [form, entry] as const)));
  const words = token.folded.split(" ");
  for (let length = words.length - 1; length > 1; length--) {
    const entry = byForm.get(words.slice(0, length).join(" "));
    if (entry && entry.fields.nature === "count") return entry;
  }
  return undefined;
};

/** Words with which no noun begins and which end one. */
const endsNoun = (token: Token | undefined): boolean =>
  token === undefined ||
  token.tokenType === NumberLiteral ||
  !(token.tokenType === Word || token.entries.length > 0) ||
  token.entries.some(
    (entry) =>
      entry.category === "function-word" ||
      entry.category === "action" ||
      entry.category === "qualifier" ||
      entry.category === "cue" ||
      entry.category === "number-word" ||
      entry.category === "date-word" ||
      entry.category === "provision",
  );

/**
 * The unit that begins at `tokens[at]`: a noun of the lexicon with what is coordinated with it, or, where the lexicon
 * has none, the next noun-like word or two. Null where no unit stands there.
 */
export const unitAhead = (tokens: readonly Token[], at: number): UnitAhead | null => {
  const token = tokens[at];
  const entry = unitAt(tokens, at);
  if (token && entry) {
    const { unitClass, nature, classifier } = entry.fields;
    const next = tokens[at + 1];
    // "150 liều kế hoạch": planned, not a kind of dose.
    const planned = next?.entries.some((other) => other.category === "cue") === true;
    const inner = classifier && !planned ? unitOf(next) : undefined;
    if (inner && inner.fields.nature === "count" && !inner.fields.classifier) {
      return {
        length: coordinationEnd(tokens, at + 1) - at,
        canonical: `${entry.canonical} ${inner.canonical}`,
        unitClass,
        nature,
        within: null,
      };
    }
    return { length: coordinationEnd(tokens, at) - at, canonical: entry.canonical, unitClass, nature, within: null };
  }
  const inside = token && unitWithin(token);
  if (inside) {
    const { unitClass, nature } = inside.fields;
    return { length: 1, canonical: inside.canonical, unitClass, nature, within: inside.canonical };
  }
  if (!token || endsNoun(token) || unitOf(token)) return null;
  const second = tokens[at + 1];
  // "87 CCB tham gia": letters that stand for a noun are the whole of it.
  const whole = token.entries.length > 0 || ACRONYM.test(token.image);
  const noun = unitOf(second);
  // "180 hành khách": behind a word that the lexicon has not a noun ends the compound.
  const compound = noun === undefined || (endsCompound(noun) && isLower(token));
  const length = !whole && !endsNoun(second) && compound && isLower(second) ? 2 : 1;
  const canonical = tokens
    .slice(at, at + length)
    .map((word) => word.folded)
    .join(" ");
  return { length, canonical, unitClass: null, nature: "count", within: null };
};

/** "lái xe", "chuyên án"; but of "9 sàn vi phạm" the second tells what they did. */
const endsCompound = ({ canonical, fields }: UnitEntry): boolean =>
  fields.nature === "count" && !fields.weak && !(fields.unitClass === "case" && canonical.includes(" "));

const ACRONYM = /^[A-ZĐ][A-ZĐ&]{1,7}$/u;

const isLower = (token: Token | undefined): boolean => token !== undefined && token.image === token.image.toLowerCase();
