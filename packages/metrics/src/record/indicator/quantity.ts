/** What a piece of an indicator tells: what is done, what is counted, how it is told, what sets it apart. */
type Role =
  | "aspect"
  | "thing"
  | "measure"
  | "share"
  | "whole"
  | "earlier"
  | "plan"
  | "change"
  | "growth"
  | "level"
  | "context";

/** One piece of an indicator, as its key ("resolved-on-time") and in words ("trả đúng hạn"). */
export interface QuantityPart {
  readonly role: Role;
  readonly key: string;
  /** Empty where its role says all. */
  readonly words: string;
}

/** What a figure is a figure of; two figures of equal keys tell the same quantity. */
export type Quantity = readonly QuantityPart[];

export const part = (role: Role, key: string, words = ""): QuantityPart => ({ role, key, words });

/** "resolved-on-time/ho-so/share" */
export const keyOf = (quantity: Quantity): string => quantity.map(({ key }) => key).join("/");

const CHANGES: ReadonlySet<Role> = new Set(["change", "growth", "level"]);

/** What changes, of a quantity that tells how it changes. */
export const unchangedOf = (quantity: Quantity): Quantity =>
  CHANGES.has(quantity.at(-1)?.role ?? "aspect") ? quantity.slice(0, -1) : quantity;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const BEFORE: Partial<Record<Role, string>> = {
  share: "tỷ lệ",
  change: "mức tăng, giảm",
  growth: "tốc độ tăng, giảm",
};
const BEHIND: Partial<Record<Role, string>> = { whole: "(tổng)", earlier: "(kỳ so sánh)", plan: "(kế hoạch)" };

const behind = ({ role, words }: QuantityPart): string => {
  if (role === "level") return words === "" ? "so với mức đặt ra" : `so với ${words}`;
  if (role === "context") return `(${words})`;
  return BEHIND[role] ?? "";
};

/**
 * A quantity as a reader says it: "Tỷ lệ hồ sơ trả đúng hạn". Made of what its key is made of, so that equal keys have
 * equal names.
 */
export const nameOf = (quantity: Quantity): string => {
  const wordsOf = (role: Role): string => quantity.find((each) => each.role === role)?.words ?? "";
  const [aspect, thing] = [wordsOf("aspect"), wordsOf("thing")];
  const before = quantity.toReversed().map(({ role }) => BEFORE[role] ?? "");
  // Where nothing is said of it but how many there are.
  const alone = aspect === "" && before.every((word) => word === "") ? "số" : "";
  const what = aspect === "" ? thing || wordsOf("measure") : aspect.startsWith(thing) ? aspect : `${thing} ${aspect}`;
  return capital([...before, alone, what, ...quantity.map(behind)].filter((words) => words !== "").join(" "));
};
