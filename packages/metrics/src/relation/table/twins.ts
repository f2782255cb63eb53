import { headsOf } from "./heads.ts";
import type { Pattern, Slant } from "./pattern.ts";
import { tellsDerived } from "./said.ts";
import type { DecidedLine } from "./score.ts";

/** The three lines of a sum, a rest or a change; null of anything else. */
export const threeLines = ({ axis }: Slant, { kind, target, parts }: Pattern): string | null =>
  parts.length === 2 && (kind === "total" || kind === "rest" || kind === "delta")
    ? `${axis} ${[target, ...parts].sort((a, b) => a - b).join(" ")}`
    : null;

/** What no two lines may both be told of: three lines that say one thing, and the parts of a total. */
const keysOf = ({ claim, best }: DecidedLine): string[] => {
  const pattern = claim.patterns[best]?.pattern;
  if (!pattern) return [];
  const three = threeLines(claim.context.slant, pattern);
  const parts = pattern.kind === "total" ? [`${claim.context.slant.axis} of ${pattern.parts.join(" ")}`] : [];
  return three === null ? parts : [three, ...parts];
};

/** Whether a line says by its head what it is: "Còn lại", "Tăng, giảm". */
const isNamed = ({ claim, best }: DecidedLine): boolean =>
  claim.patterns[best]?.pattern.kind !== "total" && tellsDerived(claim.context.line);

/** Whether a total is the row that heads the group of its parts. */
const heads = ({ claim, best }: DecidedLine): boolean => {
  const { slant, target } = claim.context;
  const first = claim.patterns[best]?.pattern.parts[0] ?? -1;
  return slant.axis === "row" && headsOf(slant.lines)[first] === target;
};

/** The better first. */
const compare = (one: DecidedLine, other: DecidedLine): number =>
  Number(isNamed(other)) - Number(isNamed(one)) || Number(heads(other)) - Number(heads(one)) || other.said - one.said;

/**
 * Of lines that say the same of three lines (a = b + c, b = a − c), and of totals of the same parts, that is kept which is named so,
 * or heads the group of its parts, or which heads and layout speak most for.
 */
export const withoutTwins = (lines: readonly DecidedLine[]): DecidedLine[] => {
  const taken = new Set<string>();
  const kept = new Set<DecidedLine>();
  for (const line of lines.toSorted(compare)) {
    const keys = keysOf(line);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    kept.add(line);
  }
  return lines.filter((line) => kept.has(line));
};
