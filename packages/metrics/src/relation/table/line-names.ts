import { groupedBy } from "../../record/grouped-by.ts";
import type { Line } from "./grid.ts";
import type { Slant } from "./pattern.ts";

export const nameOf = ({ words }: Line): string => words.join(" ");

const named = new WeakMap<Slant, ReadonlyMap<string, readonly number[]>>();

/** The lines of a table by their names; worked out once. */
export const linesByName = (slant: Slant): ReadonlyMap<string, readonly number[]> => {
  let known = named.get(slant);
  if (!known) {
    known = groupedBy(slant.lines.keys(), (at) => nameOf(slant.lines[at] as Line));
    named.set(slant, known);
  }
  return known;
};
