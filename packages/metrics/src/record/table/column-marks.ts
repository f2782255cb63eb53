import type { Numeral } from "@doichieu/parser";
import type { FigureDraft } from "../figure/figure-draft.ts";

/** A figure with the column that it stands in. */
export interface ColumnDraft {
  readonly column: number;
  readonly draft: FigureDraft;
}

type Mark = "." | ",";
/**
 * How often a mark groups thousands and how often it is the decimal mark, where the digits leave no choice; `open` where they
 * do. `odd`: decimals that are not three.
 */
type Uses = Record<Mark, { group: number; decimal: number; odd: number; open: number }>;

const noUses = (): Uses => ({
  ".": { group: 0, decimal: 0, odd: 0, open: 0 },
  ",": { group: 0, decimal: 0, odd: 0, open: 0 },
});

const MARKS: readonly Mark[] = [".", ","];

const observe = (uses: Uses, { text, decimals, otherReadings }: Numeral): void => {
  if (otherReadings.length > 0) {
    uses[text.includes(".") ? "." : ","].open++;
    return;
  }
  const both = MARKS.every((mark) => text.includes(mark));
  for (const mark of MARKS) {
    if (!text.includes(mark)) continue;
    const last = both ? text.lastIndexOf(mark) > text.lastIndexOf(mark === "." ? "," : ".") : decimals > 0;
    uses[mark][last ? "decimal" : "group"]++;
    if (last && decimals !== 3) uses[mark].odd++;
  }
};

/** Of so many numbers of a column one may be misprinted. */
const MISPRINTED = 6;

/** What a mark is by what has been seen of it, or null where nothing or both has been seen. */
const meaningIn = (uses: Uses, mark: Mark): "group" | "decimal" | null => {
  const { group, decimal, odd, open } = uses[mark];
  // "24.48" among many like "128.522" has lost a digit.
  if (decimal > 0 && odd === decimal && open + group >= MISPRINTED * odd) return mark === "." ? "group" : null;
  if (group > 0 === decimal > 0) return null;
  return group > 0 ? "group" : "decimal";
};

/** The same for the columns beside it: a few decimals in one column ("-1.2") say nothing of the others' "18.295". */
const meaningBeside = (uses: Uses, mark: Mark): "group" | "decimal" | null => {
  const meaning = meaningIn(uses, mark);
  const unusual = meaning === (mark === "." ? "decimal" : "group");
  return unusual && uses[mark][meaning] <= uses[mark].open ? null : meaning;
};

/** The other mark groups, so this one does not, and the other way round. */
const byOther = (uses: Uses, mark: Mark): "group" | "decimal" | null => {
  const other = meaningIn(uses, mark === "." ? "," : ".");
  return other === null ? null : other === "group" ? "decimal" : "group";
};

const settled = (numeral: Numeral, meaning: "group" | "decimal"): Numeral => {
  const [other] = numeral.otherReadings;
  if (other === undefined || (meaning === "decimal") === numeral.decimals > 0) return { ...numeral, otherReadings: [] };
  const decimals = other.includes(".") ? other.length - other.indexOf(".") - 1 : 0;
  return { ...numeral, exact: other, decimals, otherReadings: [] };
};

/**
 * Reads "19,186" and "15.402" by the other numbers of their column, else of their table: a column is written in one
 * way. Where nothing in the table tells a dot from a decimal mark, it groups, as Vietnamese has it.
 */
export const settleColumns = (drafts: readonly ColumnDraft[]): void => {
  const table = noUses();
  // Shares in a column of amounts ("3,59%" below "1,196,013") may be written in another way.
  const columns = new Map<string, Uses>();
  const keyOf = ({ column, draft }: ColumnDraft): string => `${column} ${draft.kind === "percentage"}`;
  for (const each of drafts) {
    const { draft } = each;
    const uses = columns.get(keyOf(each)) ?? noUses();
    columns.set(keyOf(each), uses);
    observe(uses, draft.numeral);
    if (draft.kind !== "percentage") observe(table, draft.numeral);
  }
  for (const each of drafts) {
    const { draft } = each;
    const { numeral } = draft;
    if (numeral.otherReadings.length === 0 || draft.denominator || draft.upper) continue;
    const mark: Mark = numeral.text.includes(".") ? "." : ",";
    const own = columns.get(keyOf(each)) as Uses;
    const meaning =
      meaningIn(own, mark) ??
      byOther(own, mark) ??
      (draft.kind === "percentage" ? "decimal" : null) ??
      meaningBeside(table, mark) ??
      byOther(table, mark) ??
      (mark === "." && drafts.length > 1 ? "group" : null);
    if (meaning) draft.numeral = settled(numeral, meaning);
  }
};
