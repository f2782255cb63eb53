import type { Numeral } from "@doichieu/parser";
import type { FigureDraft } from "./figure-draft.ts";

/** What "." or "," stands for in a number. */
type Meaning = "group" | "decimal";
type Separator = "." | ",";

/** How a report writes its numbers, as far as they can be read in one way only: how often each mark is what. */
interface Habit {
  readonly ".": Record<Meaning, number>;
  readonly ",": Record<Meaning, number>;
}

const noHabit = (): Habit => ({ ".": { group: 0, decimal: 0 }, ",": { group: 0, decimal: 0 } });

const separatorOf = ({ text }: Numeral): Separator | null =>
  text.includes(".") ? "." : text.includes(",") ? "," : null;

const readingOf = (numeral: Numeral): Meaning => (numeral.decimals > 0 ? "decimal" : "group");

const numeralsOf = ({ numeral, denominator, upper }: FigureDraft): readonly Numeral[] =>
  [numeral, denominator, upper].filter((item) => item !== null && item.written === "digits") as Numeral[];

/** The same digits in their other reading; a numeral that has none stays as it is. */
const turned = (numeral: Numeral): Numeral => {
  const [other, ...more] = numeral.otherReadings;
  if (other === undefined) return numeral;
  const decimals = other.includes(".") ? other.length - other.indexOf(".") - 1 : 0;
  return { ...numeral, exact: other, decimals, otherReadings: [numeral.exact, ...more] };
};

const rewrite = (draft: FigureDraft, change: (numeral: Numeral) => Numeral): void => {
  draft.numeral = change(draft.numeral);
  draft.denominator = draft.denominator && change(draft.denominator);
  draft.upper = draft.upper && change(draft.upper);
};

/** Whether only whole numbers are told so: counted things and đồng without "triệu" or "tỷ". */
const isWhole = ({ kind, scale, unit }: FigureDraft): boolean =>
  scale === 0 && (kind === "money" || ((kind === "count" || kind === "ratio") && unit !== null));

/** What the numbers that can be read in one way say of each mark. A share's "11.3%" says nothing of "1.250 ha". */
const observe = (habit: Habit, draft: FigureDraft, inTable: boolean): void => {
  // "6907.2111" with nothing that it counts may be a code, whose point is no decimal mark.
  if (!inTable && draft.kind === "count" && draft.unit === null) return;
  for (const numeral of numeralsOf(draft)) {
    if (numeral.otherReadings.length > 0) continue;
    const dots = numeral.text.includes(".");
    const commas = numeral.text.includes(",");
    if (dots && commas) {
      const mark = numeral.text.lastIndexOf(".") > numeral.text.lastIndexOf(",") ? "." : ",";
      // Such a number shows both marks at work: it says as much as two.
      habit[mark].decimal += 2;
      habit[mark === "." ? "," : "."].group += 2;
    } else if (dots && draft.kind !== "percentage") habit["."][readingOf(numeral)]++;
    else if (commas) habit[","][readingOf(numeral)]++;
  }
};

/** What Vietnamese takes a mark for, and what it is where a report writes the other way round. */
const USUAL: Readonly<Record<Separator, Meaning>> = { ".": "group", ",": "decimal" };
const UNUSUAL: Readonly<Record<Separator, Meaning>> = { ".": "decimal", ",": "group" };

/** One slip ("5.6 tấn") is no habit, and a habit of one paragraph is none where the report plainly has another. */
const HABIT = 2;
const STRONG_HABIT = 3;

const isUnusual = (mark: Separator, place: Habit | undefined, report: Habit): boolean => {
  const own = place?.[mark] ?? { group: 0, decimal: 0 };
  const unusual = UNUSUAL[mark];
  const usual = USUAL[mark];
  if (own[usual] > 0) return false;
  if (own[unusual] >= STRONG_HABIT) return true;
  return report[mark][unusual] >= HABIT && report[mark][usual] === 0;
};

const placeOf = (draft: FigureDraft, tableOf: ReadonlyMap<number, number>): string => {
  const table = tableOf.get(draft.block.index);
  return table === undefined ? `block ${draft.block.index}` : `table ${table}`;
};

/**
 * Reads "1.250" and "1,250" by what they count, else by how the report writes its other numbers: those of the same
 * paragraph or table first. Where that says nothing, "." groups and "," is the decimal mark, and the other reading
 * is kept.
 */
export const settleSeparators = (drafts: readonly FigureDraft[], tableOf: ReadonlyMap<number, number>): void => {
  const report = noHabit();
  const places = new Map<string, Habit>();
  for (const draft of drafts) {
    if (isWhole(draft))
      rewrite(draft, (numeral) => {
        if (numeral.otherReadings.length === 0) return numeral;
        return { ...(readingOf(numeral) === "decimal" ? turned(numeral) : numeral), otherReadings: [] };
      });
    const key = placeOf(draft, tableOf);
    const place = places.get(key) ?? noHabit();
    places.set(key, place);
    const inTable = tableOf.has(draft.block.index);
    observe(report, draft, inTable);
    observe(place, draft, inTable);
  }
  for (const draft of drafts) {
    // A share is small, whatever else the report writes.
    if (draft.kind === "percentage") continue;
    rewrite(draft, (numeral) => {
      const mark = separatorOf(numeral);
      if (mark === null || numeral.otherReadings.length === 0) return numeral;
      const unusual = isUnusual(mark, places.get(placeOf(draft, tableOf)), report);
      return unusual === (readingOf(numeral) === UNUSUAL[mark]) ? numeral : turned(numeral);
    });
  }
};
