import type { Pattern, Slant } from "./pattern.ts";
import { tellsDerived } from "./features.ts";
import type { DecidedLine } from "./score.ts";

/** The three lines of a sum, a rest or a change; null of anything else. */
export const threeLines = ({ axis }: Slant, { kind, target, parts }: Pattern): string | null =>
  parts.length === 2 && (kind === "total" || kind === "rest" || kind === "delta")
    ? `${axis} ${[target, ...parts].sort((a, b) => a - b).join(" ")}`
    : null;

const keyOf = ({ claim, best }: DecidedLine): string | null => {
  const pattern = claim.patterns[best]?.pattern;
  return pattern ? threeLines(claim.context.slant, pattern) : null;
};

/** Whether a line says by its head what it is: "Còn lại", "Tăng, giảm". */
const isNamed = ({ claim, best }: DecidedLine): boolean =>
  claim.patterns[best]?.pattern.kind !== "total" && tellsDerived(claim.context.line);

const isBetter = (line: DecidedLine, other: DecidedLine): boolean =>
  isNamed(line) === isNamed(other) ? line.said > other.said : isNamed(line);

/** Of lines that say the same of three lines (a = b + c, b = a − c) that is kept which is named so, or which heads and layout speak most for. */
export const withoutTwins = (lines: readonly DecidedLine[]): DecidedLine[] => {
  const kept = new Map<string, DecidedLine>();
  for (const line of lines) {
    const key = keyOf(line);
    const other = key === null ? undefined : kept.get(key);
    if (key !== null && (!other || isBetter(line, other))) kept.set(key, line);
  }
  return lines.filter((line) => {
    const key = keyOf(line);
    return key === null || kept.get(key) === line;
  });
};
