import { fold, type ParsedReport, type SourceText } from "@doichieu/parser";
import { isPlaceWord, normalize } from "@doichieu/parser/internal";
import { compare } from "../../arithmetic/rational.ts";
import type { Figure } from "../../record/figure/figure.ts";
import { unitOf } from "../../record/figure/unit-agreement.ts";
import { literalOf } from "../../record/figure/value.ts";
import { groupedBy } from "../../record/grouped-by.ts";
import type { TableCell } from "../../record/table/table-cell.ts";
import { tablesOf, type ReportTable } from "../../record/table/table-model.ts";
import type { Place } from "../../reading/place.ts";
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
  /** Folded, its words parted by spaces. */
  readonly name: string;
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

const SHORTEST_NAME = 2;
const LONGEST_NAME = 6;
const MOST_ROWS = 2000;
/** No label that ends in a name has more characters; a cell may hold a whole report. */
const LONGEST_LABEL = 200;
/** Rows that bear one name in so many tables; further ones are not looked at. */
const MOST_ALIKE = 20;
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

/** The first line of a cell, up to what says more of the name; nothing where it is no label. */
const nameLine = ({ text, readable, blocks }: SourceText, cell: TableCell | undefined): string => {
  const span = cell && blocks[cell.block.index]?.span;
  if (!span) return "";
  const [line = ""] = (readable ?? text)
    .slice(span.start, span.end)
    .trim()
    .split(/\s*(?:\n|[:;(]|\.\s)/u, 1);
  return line.length > LONGEST_LABEL ? "" : line;
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
    if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME || !isNamed(labels[index] ?? "", name)) return [];
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
            name: name.join(" "),
            kind: new Set([...head, ...wordsOf(labels[index] ?? "").map(({ text }) => text)]),
            blocks: new Set(row.map(({ block }) => block.index)),
            cells,
          },
        ];
  });
};

/** Rows by their names; a name that two rows of a table bear is none. */
const rowsByName = (rows: readonly NamedRow[]): ReadonlyMap<string, readonly NamedRow[]> => {
  const once = [...groupedBy(rows, ({ table, name }) => `${table} ${name}`).values()].flatMap((alike) =>
    alike.length === 1 ? alike : [],
  );
  const byName = groupedBy(once, ({ name }) => name);
  for (const alike of byName.values()) alike.splice(MOST_ALIKE);
  return byName;
};

/** A name where it stands in a block. */
interface Mention {
  readonly rows: readonly NamedRow[];
  readonly start: number;
}

/** The names that a block tells, the longest where several begin. */
const mentionsIn = (
  words: readonly Word[],
  byName: ReadonlyMap<string, readonly NamedRow[]>,
  firsts: ReadonlySet<string>,
  isFigure: (start: number) => boolean,
): Mention[] => {
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!firsts.has((words[at] as Word).text)) continue;
    const lead = words[at - 1]?.text ?? "";
    for (let length = LONGEST_NAME; length >= SHORTEST_NAME; length--) {
      const named = words.slice(at, at + length);
      const next = words[at + length];
      // "Tân Bình 2" is not Tân Bình.
      if (named.length < length || (next && /^\p{N}/u.test(next.text) && !isFigure(next.start))) continue;
      // A commune and an industrial zone may bear one name.
      const rows = (byName.get(named.map(({ text }) => text).join(" ")) ?? []).filter(
        ({ kind }) => !isPlaceWord(lead) || kind.has(lead),
      );
      if (rows.length === 0) continue;
      found.push({ rows, start: (words[at] as Word).start });
      at += length - 1;
      break;
    }
  }
  return found;
};

/** The names of a text's blocks, outside the rows that bear them, with their figures. */
const namingsOf = (
  { source }: ParsedReport,
  reading: Reading,
  byName: ReadonlyMap<string, readonly NamedRow[]>,
): Naming[] => {
  const byBlock = groupedBy(reading.places, ({ figure }) => figure.span.block);
  const firsts = new Set(Array.from(byName.keys(), (name) => name.split(" ", 1)[0] as string));
  return [...byBlock].flatMap(([block, places]) => {
    const span = source.blocks[block]?.span;
    if (!span) return [];
    const words = wordsOf((source.readable ?? source.text).slice(span.start, span.end));
    const starts = new Set(places.map(({ figure }) => figure.span.start - span.start));
    const mentions = mentionsIn(words, byName, firsts, (start) => starts.has(start));
    let next = 0;
    return mentions.flatMap(({ rows, start }, index) => {
      const end = mentions[index + 1]?.start ?? Infinity;
      while (next < places.length && (places[next] as Place).figure.span.start < span.start + start) next++;
      const first = next;
      const { sentence } = places[first] ?? {};
      while (next < places.length && (places[next] as Place).figure.span.start < span.start + end) next++;
      const figures = places.slice(first, next).flatMap((place) => (place.sentence === sentence ? [place.figure] : []));
      return figures.length === 0
        ? []
        : rows.filter(({ blocks }) => !blocks.has(block)).map((row): Naming => ({ row, figures }));
    });
  });
};

/** What is told in sentences in the cells of a row is told of its name, as in the rows of other tables that bear it. */
const namingsInRows = (
  reading: Reading,
  rows: readonly NamedRow[],
  byName: ReadonlyMap<string, readonly NamedRow[]>,
): Naming[] => {
  const byBlock = groupedBy(reading.places, ({ figure }) => figure.span.block);
  return rows.flatMap(({ name, blocks }) => {
    const figures = [...blocks].flatMap((block) => (byBlock.get(block) ?? []).map(({ figure }) => figure));
    return figures.length === 0 ? [] : (byName.get(name) ?? []).map((row): Naming => ({ row, figures }));
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
  const byName = rowsByName(rows);
  const namings = [...namingsOf(report, reading, byName), ...namingsInRows(reading, rows, byName)];
  const told = namings.flatMap(({ row, figures: beside }) =>
    [...row.cells].flatMap(([column, cell]) => {
      const among = beside.filter((figure) => same(figure, cell));
      return among.length === 0 ? [] : [{ column: `${row.table} ${column}`, cell, among }];
    }),
  );
  const byColumn = groupedBy(told, ({ column }) => column);
  return [...byColumn.values()].flatMap((ofColumn) => {
    const again = ofColumn.flatMap(({ cell, among }): Repetition[] => {
      const figure = among.find((each) => equal(each, cell));
      return figure ? [{ figures: inOrder(figure, cell), equal: true, inTable: true }] : [];
    });
    const firm = again.length >= FIRM && again.length >= ofColumn.length * FIRM_SHARE;
    const otherwise = ofColumn.flatMap(({ cell, among }): Repetition[] => {
      const [only, ...more] = among;
      return firm && only && more.length === 0 && plain(only) && plain(cell) && !equal(only, cell)
        ? [{ figures: inOrder(only, cell), equal: false, inTable: true }]
        : [];
    });
    return again.length * 2 >= ofColumn.length ? again.concat(otherwise) : [];
  });
};

const inOrder = (a: Figure, b: Figure): readonly [Figure, Figure] => (a.span.start < b.span.start ? [a, b] : [b, a]);
