import { fold, type ParsedReport, type SourceText } from "@doichieu/parser";
import { isPlaceWord, normalize } from "@doichieu/parser/internal";
import { compare } from "../../arithmetic/rational.ts";
import type { Figure } from "../../record/figure/figure.ts";
import { unitOf } from "../../record/figure/unit-agreement.ts";
import { literalOf } from "../../record/figure/value.ts";
import { groupedBy } from "../../record/grouped-by.ts";
import type { TableCell } from "../../record/table/table-cell.ts";
import { tablesOf, type ReportTable } from "../../record/table/table-model.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Repetition } from "./repetition.ts";

/** A word of the text, folded, with where it stands. */
interface Word {
  readonly text: string;
  readonly start: number;
}

/** A row of a table whose label is a name: "Cụm công nghiệp Tân Bình 2". */
interface NamedRow {
  readonly table: number;
  readonly name: readonly string[];
  /** Folded words that say what bears the name: of its label and of its column's head. */
  readonly kind: ReadonlySet<string>;
  readonly blocks: ReadonlySet<number>;
  /** The figure that fills each cell, by column. */
  readonly cells: ReadonlyMap<number, Figure>;
}

/** A name told in running text, with the figures that stand behind it up to the next name or the end of the sentence. */
interface Naming {
  readonly row: NamedRow;
  readonly figures: readonly Figure[];
}

const LONGEST_NAME = 6;
const MOST_ROWS = 2000;
/** So many names must be told with the value of a column before the others are held against it, and so large a share. */
const FIRM = 5;
const FIRM_SHARE = 0.8;

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu), (match) => ({
    text: fold(normalize(match[0]).image),
    start: match.index,
  }));

/** What tells the rows of a table apart: their words without those that half of them open with. */
const namesOf = (labels: readonly string[]): readonly (readonly string[])[] => {
  const words = labels.map((label) => wordsOf(label).map(({ text }) => text));
  const opened = new Map<string, number>();
  for (const own of words)
    for (let length = 1; length <= own.length; length++) {
      const opening = own.slice(0, length).join(" ");
      opened.set(opening, (opened.get(opening) ?? 0) + 1);
    }
  return words.map((own) => {
    let common = 0;
    while (common < own.length && (opened.get(own.slice(0, common + 1).join(" ")) ?? 0) * 2 > words.length) common++;
    return own.slice(common);
  });
};

/** Whether the label ends in a name: a capital in its last words. */
const isNamed = (label: string, name: readonly string[]): boolean => {
  const own = Array.from(label.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu), ([word]) => word).slice(-name.length);
  return own.length === name.length && /^\p{Lu}/u.test(own[0] ?? "");
};

/** The first line of a cell, up to what says more of the name. */
const nameLine = ({ text, readable, blocks }: SourceText, cell: TableCell | undefined): string => {
  const span = cell && blocks[cell.block.index]?.span;
  if (!span) return "";
  const [line = ""] = (readable ?? text)
    .slice(span.start, span.end)
    .trim()
    .split(/\s*(?:\n|[:;(]|\.\s)/u, 1);
  return line;
};

const rowsOf = (
  source: SourceText,
  table: ReportTable,
  at: number,
  byBlock: ReadonlyMap<number, readonly Figure[]>,
): readonly NamedRow[] => {
  const rows = table.rows.slice(0, MOST_ROWS);
  const labels = rows.map((row) =>
    nameLine(
      source,
      row.find(({ place }) => place.column === table.names),
    ),
  );
  const names = namesOf(labels);
  const head = (table.headers.get(table.names) ?? []).flatMap(wordsOf).map(({ text }) => text);
  return rows.flatMap((row, index): NamedRow[] => {
    const name = names[index] ?? [];
    if (name.length < 2 || name.length > LONGEST_NAME || !isNamed(labels[index] ?? "", name)) return [];
    const cells = new Map<number, Figure>();
    for (const { block, place } of row) {
      const [figure, ...more] = byBlock.get(block.index) ?? [];
      if (figure && more.length === 0 && place.column !== table.numbering) cells.set(place.column, figure);
    }
    return cells.size === 0
      ? []
      : [
          {
            table: at,
            name,
            kind: new Set([...head, ...wordsOf(labels[index] ?? "").map(({ text }) => text)]),
            blocks: new Set(row.map(({ block }) => block.index)),
            cells,
          },
        ];
  });
};

/** Names by their first word, longest first; a name that two rows of a table bear is none. */
const dictionaryOf = (rows: readonly NamedRow[]): ReadonlyMap<string, readonly NamedRow[]> => {
  const once = [...groupedBy(rows, ({ table, name }) => `${table} ${name.join(" ")}`).values()].flatMap((same) =>
    same.length === 1 ? same : [],
  );
  const byFirst = groupedBy(once, ({ name }) => name[0] as string);
  for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  return byFirst;
};

/** The names of a text's blocks, outside the rows that bear them, with their figures. */
const namingsOf = (
  { source }: ParsedReport,
  reading: Reading,
  dictionary: ReadonlyMap<string, readonly NamedRow[]>,
): Naming[] => {
  const byBlock = groupedBy(reading.places, ({ figure }) => figure.span.block);
  return [...byBlock].flatMap(([block, places]) => {
    const span = source.blocks[block]?.span;
    if (!span) return [];
    const counted = new Set(places.map(({ figure }) => figure.span.start));
    const words = wordsOf((source.readable ?? source.text).slice(span.start, span.end));
    const found: { readonly rows: readonly NamedRow[]; readonly start: number }[] = [];
    for (let at = 0; at < words.length; at++) {
      const known = dictionary.get((words[at] as Word).text) ?? [];
      const lead = words[at - 1]?.text ?? "";
      // "Tân Bình 2" is not Tân Bình.
      const numbered = (length: number): boolean => {
        const next = words[at + length];
        return next !== undefined && /^\p{N}/u.test(next.text) && !counted.has(span.start + next.start);
      };
      const rows = known.filter(
        ({ name, kind }) =>
          // A commune and an industrial zone may bear one name.
          (!isPlaceWord(lead) || kind.has(lead)) &&
          name.every((word, offset) => words[at + offset]?.text === word) &&
          !numbered(name.length),
      );
      const [longest] = rows;
      if (!longest) continue;
      found.push({
        rows: rows.filter(({ name }) => name.length === longest.name.length),
        start: span.start + (words[at] as Word).start,
      });
      at += longest.name.length - 1;
    }
    return found.flatMap(({ rows, start }, index) => {
      const end = found[index + 1]?.start ?? span.end;
      const first = places.find(({ figure }) => figure.span.start >= start);
      const figures = places
        .filter(
          ({ figure, sentence }) =>
            figure.span.start >= start && figure.span.start < end && sentence === first?.sentence,
        )
        .map(({ figure }) => figure);
      return figures.length === 0
        ? []
        : rows.filter(({ blocks }) => !blocks.has(block)).map((row): Naming => ({ row, figures }));
    });
  });
};

/** What is told in sentences in the cells of a row is told of its name, as in the rows of other tables that bear it. */
const namingsInRows = (reading: Reading, rows: readonly NamedRow[]): Naming[] => {
  const byBlock = groupedBy(reading.places, ({ figure }) => figure.span.block);
  const byName = groupedBy(rows, ({ name }) => name.join(" "));
  return rows.flatMap(({ name, blocks }) => {
    const figures = [...blocks].flatMap((block) => (byBlock.get(block) ?? []).map(({ figure }) => figure));
    return figures.length === 0 ? [] : (byName.get(name.join(" ")) ?? []).map((row): Naming => ({ row, figures }));
  });
};

const same = (a: Figure, b: Figure): boolean =>
  a !== b &&
  a.kind === b.kind &&
  a.kind !== "ratio" &&
  unitOf(a) === unitOf(b) &&
  (unitOf(a) !== null || a.kind === "percentage");

const equal = (a: Figure, b: Figure): boolean => compare(literalOf(a).value, literalOf(b).value) === 0;

const plain = ({ qualifier, upper, comparison }: Figure): boolean =>
  qualifier === null && upper === null && comparison === null;

/**
 * Figures of a table's rows that the text tells again beside the rows' names. Which column it tells is decided over all
 * names: a value that stands alone beside its name is held against a column that the text tells of the others.
 */
export const readNamedRows = (report: ParsedReport, reading: Reading, figures: readonly Figure[]): Repetition[] => {
  const byBlock = groupedBy(figures, ({ span }) => span.block);
  const rows = tablesOf(report).flatMap((table, at) =>
    table.names < 0 ? [] : rowsOf(report.source, table, at, byBlock),
  );
  if (rows.length === 0) return [];
  const namings = [...namingsOf(report, reading, dictionaryOf(rows)), ...namingsInRows(reading, rows)];
  const byColumn = new Map<string, { cell: Figure; among: Figure[] }[]>();
  for (const { row, figures: told } of namings)
    for (const [column, cell] of row.cells) {
      const among = told.filter((figure) => same(figure, cell));
      if (among.length === 0) continue;
      const key = `${row.table} ${column}`;
      byColumn.set(key, [...(byColumn.get(key) ?? []), { cell, among }]);
    }
  return [...byColumn.values()].flatMap((told) => {
    const again = told.flatMap(({ cell, among }): Repetition[] => {
      const figure = among.find((each) => equal(each, cell));
      return figure ? [{ figures: inOrder(figure, cell), equal: true, inTable: true }] : [];
    });
    const firm = again.length >= FIRM && again.length >= told.length * FIRM_SHARE;
    const otherwise = told.flatMap(({ cell, among }): Repetition[] => {
      const [only, ...more] = among;
      return firm && only && more.length === 0 && plain(only) && plain(cell) && !equal(only, cell)
        ? [{ figures: inOrder(only, cell), equal: false, inTable: true }]
        : [];
    });
    return again.length * 2 >= told.length ? again.concat(otherwise) : [];
  });
};

const inOrder = (a: Figure, b: Figure): readonly [Figure, Figure] => (a.span.start < b.span.start ? [a, b] : [b, a]);
