import type { Pattern, Slant } from "./pattern.ts";
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

/** Of lines that say the same of three lines (a = b + c, b = a − c) that is kept which heads and layout speak most for. */
export const withoutTwins = (lines: readonly DecidedLine[]): DecidedLine[] => {
  const kept = new Map<string, DecidedLine>();
  for (const line of lines) {
    const key = keyOf(line);
    const other = key === null ? undefined : kept.get(key);
    if (key !== null && (!other || line.said > other.said)) kept.set(key, line);
  }
  return lines.filter((line) => {
    const key = keyOf(line);
    return key === null || kept.get(key) === line;
  });
};
