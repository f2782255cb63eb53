import type { OutlineEntry } from "@doichieu/metrics";

interface Open {
  readonly number: string;
  readonly level: number;
  readonly rank: number;
}

/** How deep a kind of number mostly stands: letters, Roman, Arabic, "2.1", small letters. */
const rankOf = (number: string): number => {
  if (/^[IVXLC]+$/u.test(number) && !/^[CD]$/u.test(number)) return 1;
  if (/^\p{Lu}/u.test(number)) return 0;
  return /^\d/u.test(number) ? 1 + number.split(".").length : 9;
};

const holds = (outer: Open, inner: Open): boolean =>
  outer.level < inner.level || (outer.level === inner.level && outer.rank < inner.rank);

/**
 * For each heading, the numbers of it and of those above it, outermost first: "IV.1". Where the format gives headings of
 * several kinds one level, as many files do, the kind of number tells which stands in which.
 */
export const sectionsOf = (outline: readonly OutlineEntry[]): string[] => {
  const open: Open[] = [];
  let section = "";
  return outline.map(({ number, level }) => {
    if (number === null) return section;
    const entry = { number, level, rank: rankOf(number) };
    while (open.length > 0 && !holds(open.at(-1) as Open, entry)) open.pop();
    open.push(entry);
    // "2.1" says itself that it stands in 2.
    const told = open.filter((each, index) => !open[index + 1]?.number.startsWith(`${each.number}.`));
    return (section = told.map((each) => each.number).join("."));
  });
};
