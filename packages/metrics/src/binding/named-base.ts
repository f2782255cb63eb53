import { compare } from "../arithmetic/rational.ts";
import type { Reading } from "./reading.ts";
import { asBase, type Base } from "./share-claim.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement, unitOf } from "./units.ts";
import { literalOf, wholeOf } from "./value.ts";

const STOP = new Set(["tổng", "số", "của", "các", "trên", "so", "với", "trong", "toàn", "bộ", "lượng", "những", "này"]);
const contentOf = (words: readonly string[]): string =>
  words.filter((word) => !STOP.has(word) && word !== ",").join(" ");

const WHOLE_WORDS = new Set(["tổng số", "tổng", "so với tổng số", "trên tổng số", "trong tổng số", "của tổng số"]);

/** Whether the words after a percentage name its whole: "tổng số đại biểu", "so với tổng số hộ". */
export const namesWhole = (of: readonly string[]): boolean => {
  const words = of.filter(
    (word) => word !== "so" && word !== "với" && word !== "trên" && word !== "trong" && word !== "của",
  );
  return (
    (words[0] === "tổng" || (words[0] === "số" && words.length > 1) || WHOLE_WORDS.has(words.join(" "))) &&
    words.length > 1
  );
};

const PLAN_WORDS = [
  ["kế", "hoạch"],
  ["dự", "toán"],
  ["chỉ", "tiêu"],
];

/** Whether words speak of a plan as the whole: "kế hoạch năm", "dự toán". */
export const speaksOfPlan = (words: readonly string[]): boolean =>
  PLAN_WORDS.some(([a, b]) => words.some((word, index) => word === a && words[index + 1] === b));

const LINKS = new Set([
  "và",
  "với",
  "so",
  "là",
  "theo",
  "được",
  "trong",
  "ở",
  "tại",
  "do",
  "vì",
  "để",
  "thì",
  "mà",
  "nhưng",
  "còn",
]);

/** Whether a noun follows the percentage that may be a whole of its own: "đạt 80% diện tiêm", "45% dân số". */
export const namesOther = (of: readonly string[]): boolean => {
  const first = of[0];
  return first !== undefined && !LINKS.has(first);
};

const storyOf = (statement: Statement): string =>
  [...statement.left, unitOf(statement.figure)?.toLowerCase() ?? "", ...statement.right].join(" ");

const holds = (base: Base, part: Statement): boolean => compare(base.literal.value, literalOf(part.figure).value) >= 0;

/** Figures earlier in the text that bear the name of a whole, nearest first. */
const bearing = (reading: Reading, part: Statement, wanted: string): Base[] => {
  if (wanted === "") return [];
  const found: Base[] = [];
  for (let id = part.id - 1; id >= 0 && id > part.id - 60; id--) {
    const other = reading.statements[id] as Statement;
    if (other.role === "percent" || other.role === "change") continue;
    // A part that bears its head's unit is not named by it.
    const unit = ` ${unitOf(other.figure)?.toLowerCase() ?? ""} `;
    if (unit.includes(` ${wanted} `) && (other.figure.unitInherited || reading.listOf.has(other))) continue;
    if (!` ${storyOf(other)} `.includes(` ${wanted} `)) continue;
    // A figure that is itself told as a share of that whole is not the whole.
    if (other.percents.some((use) => contentOf(use.of) === wanted)) continue;
    const literal = wholeOf(other.figure);
    if (found.some((base) => compare(base.literal.value, literal.value) === 0)) continue;
    found.push(asBase(other.figure, "said-outright", literal));
  }
  return found;
};

/** Figures earlier in the text that the named whole may be, nearest first. */
export const namedBases = (reading: Reading, part: Statement, of: readonly string[]): Base[] => {
  const named = (words: readonly string[]): Base[] =>
    bearing(reading, part, contentOf(words)).filter((base) => holds(base, part));
  const whose = of.indexOf("của");
  const found = named(of);
  // "0,6% dư nợ của Hội": whose it is need not be told again.
  return found.length > 0 || whose < 2 ? found : named(of.slice(0, whose));
};

/** The greatest figure under that name that is less than the part: one of the two is wrong. */
export const outgrownName = (reading: Reading, part: Statement, of: readonly string[]): Base | null =>
  bearing(reading, part, contentOf(of))
    .filter((base) => !holds(base, part))
    .reduce<Base | null>(
      (most, base) => (most && compare(most.literal.value, base.literal.value) >= 0 ? most : base),
      null,
    );

const LINKING = new Set([...STOP, "đã", "được", "và", "có", ",", "là"]);

/**
 * "bằng 89,1% số việc đề nghị" after "đề nghị Tòa án xét miễn, giảm 46 việc": the only figure of the paragraph that
 * counts the same and is told with all of the words.
 */
export const scatteredBase = (reading: Reading, part: Statement, of: readonly string[]): Base | null => {
  const wanted = of.filter((word) => !LINKING.has(word));
  if (wanted.length < 2) return null;
  const found: Base[] = [];
  for (let id = part.id - 1; id >= 0 && id > part.id - 12; id--) {
    const other = reading.statements[id] as Statement;
    if (other.flow !== part.flow) break;
    if (other.role !== "main" || unitAgreement(other.figure, part.figure) < 2) continue;
    const told = new Set(storyOf(other).split(" "));
    if (!wanted.every((word) => told.has(word))) continue;
    const literal = wholeOf(other.figure);
    if (compare(literal.value, literalOf(part.figure).value) < 0) continue;
    found.push(asBase(other.figure, "earlier-in-text", literal));
  }
  return found.length === 1 ? (found[0] ?? null) : null;
};
