import { Assembly } from "./assemble.ts";
import type { ColumnStart } from "./columns.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type ParedPage, pareFurniture } from "./furniture.ts";
import { type Grid, gridsOf } from "./grid.ts";
import { partNotes } from "./notes.ts";
import { type Line, lineText, type PageWords, type Word } from "./page.ts";
import { leadingOf, type Measure, measureOf } from "./paragraphs.ts";
import { type Region, regionsOf } from "./regions.ts";
import { ruledPart, type TablePart, unruledPart } from "./table.ts";

/** What stands on a page from top to bottom. */
type Item =
  | { readonly kind: "flow"; readonly y: number; readonly lines: readonly Line[] }
  | { readonly kind: "columns"; readonly y: number; readonly columns: readonly (readonly Line[])[] }
  | { readonly kind: "table"; readonly y: number; readonly part: TablePart }
  | { readonly kind: "stamp"; readonly y: number; readonly lines: readonly Line[] };

const within = (grid: Grid, line: Line): boolean => {
  const middle = line.y - line.size * 0.3;
  return (
    middle > (grid.ys[0] as number) - 1 &&
    middle < (grid.ys.at(-1) as number) + 1 &&
    line.x < (grid.xs.at(-1) as number) &&
    line.right > (grid.xs[0] as number)
  );
};

const isStamp = (line: Line): boolean => line.words.every((word) => word.annotation >= 0);

/** The size that most letters of the document's running text have. */
const bodySizeOf = (lines: readonly Line[]): number => {
  const letters = new Map<number, number>();
  for (const line of lines)
    for (const word of line.words) {
      const size = Math.round(word.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + word.text.length);
    }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [12, 0])[0];
};

const regionItem = (region: Region, leading: number): Item => {
  if (region.kind === "flow") return { kind: "flow", y: (region.lines[0] as Line).y, lines: region.lines };
  if (region.kind === "columns")
    return {
      kind: "columns",
      y: Math.min(...region.columns.map((column) => (column[0] as Line).y)),
      columns: region.columns,
    };
  const part = unruledPart(region.starts, region.rows, leading);
  return { kind: "table", y: part.y, part };
};

/** Stamps that make blocks of their own: one for each annotation. */
const stampItems = (lines: readonly Line[]): Item[] => {
  const byAnnotation = new Map<number, Line[]>();
  for (const line of lines) {
    const { annotation } = line.words[0] as Word;
    byAnnotation.set(annotation, [...(byAnnotation.get(annotation) ?? []), line]);
  }
  return [...byAnnotation.values()].map((own) => ({ kind: "stamp", y: (own[0] as Line).y, lines: own }));
};

const itemsOf = (
  lines: readonly Line[],
  turned: readonly Line[],
  grids: readonly Grid[],
  page: PageWords,
  leading: number,
  open: readonly ColumnStart[] | null,
): Item[] => {
  const items: Item[] = stampItems(lines.filter(isStamp));
  const inGrid: Line[][] = grids.map(() => []);
  let free: Line[] = [];
  const flush = (): void => {
    const first = free[0];
    const goesOn = first && !items.some((item) => item.kind !== "stamp" || item.y < first.y);
    for (const region of regionsOf(free, goesOn ? open : null, page.bands)) items.push(regionItem(region, leading));
    free = [];
  };
  for (const line of lines) {
    if (isStamp(line)) continue;
    const at = grids.findIndex((grid) => within(grid, line));
    if (at < 0) {
      free.push(line);
      continue;
    }
    if (inGrid[at]?.length === 0) flush();
    (inGrid[at] as Line[]).push(line);
  }
  flush();
  grids.forEach((grid, index) => {
    const own = [...(inGrid[index] as Line[]), ...turned.filter((line) => within(grid, line))];
    if (own.length === 0) return;
    const part = ruledPart(page.number, grid, own, leading);
    items.push({ kind: "table", y: part.y, part });
  });
  return items.sort((a, b) => a.y - b.y);
};

const asideDraft = (kind: "furniture", lines: readonly Line[]): Draft =>
  draftOf(
    kind,
    "body",
    lines.map((line) => [line]),
  );

/** Pages of one width share their margins. */
const widthOf = (page: PageWords): number => Math.round(page.width / 5);

/** Lays the pages of a document out as blocks in reading order. */
export const layOutPages = (pages: readonly PageWords[]): Draft[] => {
  const gridsByPage = new Map(pages.map((page) => [page.number, gridsOf(page.rules)]));
  const gridsOn = (page: number): readonly Grid[] => gridsByPage.get(page) ?? [];
  const inTable = (page: number, line: Line): boolean => gridsOn(page).some((grid) => within(grid, line));
  const pared = pareFurniture(pages, (page, line) => inTable(page.number, line));
  const running = (one: ParedPage): Line[] => one.body.filter((line) => !inTable(one.page.number, line));
  const bodySize = bodySizeOf(pared.flatMap(running));
  const leading = leadingOf(pared.map(running));

  let noteOpen = false;
  let open: readonly ColumnStart[] | null = null;
  const laid = pared.map((one) => {
    const { page } = one;
    const parted = partNotes(
      one.body,
      page.rules,
      page.width,
      bodySize,
      (line) => inTable(page.number, line),
      noteOpen,
    );
    noteOpen = parted.notes.length > 0;
    const grids = gridsOn(page.number);
    const items = itemsOf(parted.body, page.turned, grids, page, leading, open);
    const last = items.at(-1);
    open = last?.kind === "table" ? last.part.starts : null;
    const outside = page.turned.filter((line) => !grids.some((grid) => within(grid, line)));
    return { one, items, notes: parted.notes, outside };
  });
  const measures = new Map<number, Measure>();
  for (const key of new Set(pages.map(widthOf))) {
    const lines = laid
      .filter(({ one }) => widthOf(one.page) === key)
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === "flow" ? item.lines : [])));
    measures.set(key, measureOf(lines, leading));
  }

  const assembly = new Assembly();
  let lastNote: Draft | null = null;
  for (const { one, items, notes, outside } of laid) {
    const { page } = one;
    if (one.header.length > 0) assembly.aside(asideDraft("furniture", one.header));
    for (const item of items)
      if (item.kind === "flow") assembly.flow(item.lines, measures.get(widthOf(page)) as Measure);
      else if (item.kind === "columns") assembly.columns(item.columns, leading);
      else if (item.kind === "table") assembly.table(item.part);
      else
        assembly.block(
          draftOf(
            "stamp",
            "stamp",
            item.lines.map((line) => [line]),
          ),
        );
    for (const note of notes) {
      if (note.mark === null && lastNote) {
        lastNote.paragraphs.at(-1)?.push(...note.lines);
        continue;
      }
      lastNote = {
        kind: "footnote",
        source: "footnote",
        paragraphs: [[...note.lines]],
        cell: null,
        note: { mark: note.mark ?? "", page: page.number },
      };
      assembly.aside(lastNote);
    }
    if (outside.length > 0) assembly.aside(asideDraft("furniture", outside));
    if (one.footer.length > 0) assembly.aside(asideDraft("furniture", one.footer));
  }
  return assembly
    .finish()
    .filter((draft) => draft.paragraphs.some((lines) => lines.some((line) => lineText(line) !== "")));
};
