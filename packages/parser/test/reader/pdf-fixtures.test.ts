import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { pdfReader } from "../../src/reader/pdf/index.ts";
import type { SourceText } from "../../src/source/source-text.ts";

const folder = join(import.meta.dirname, "../../../../fixtures/pdf");
const WORD = /[\p{L}\p{N}]+(?:[.,/%&-]+[\p{L}\p{N}]+)*%?/gu;

const truth = (name: string): string => readFileSync(join(folder, `${name}.txt`), "utf8").replace(/\n$/u, "");
const read = (name: string): Promise<SourceText> => pdfReader.read(readFileSync(join(folder, `${name}.pdf`)), {});
const words = (text: string): string[] => text.match(WORD) ?? [];

const missing = (wanted: readonly string[], given: readonly string[]): string[] => {
  const left = [...given];
  return wanted.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** The cells of the source's only table, row by row; header rows that a page repeats are left out. */
const rowsOf = (source: SourceText): string[][] => {
  const rows: string[][] = [];
  let headed = 0;
  for (const { cell, span } of source.blocks) {
    if (!cell) continue;
    expect(cell.table).toBe(0);
    rows[cell.row] ??= [];
    (rows[cell.row] as string[])[cell.column] = source.text.slice(span.start, span.end).replaceAll("\n", " ");
    if (cell.header && cell.row === headed) headed++;
  }
  return rows;
};

describe("every word of a printed report is read", () => {
  test.each([
    "two-fonts",
    "one-font",
    "ragged",
    "table-over-three-pages",
    "table-without-lines",
    "table-without-lines-two-fonts",
    "footnote-over-two-pages",
    "columns",
    "landscape",
    "running-header",
    "lists",
    "narrow-columns",
    "signed",
    "turned",
  ])("%s", async (name) => {
    const { text } = await read(name);
    expect(missing(words(truth(name)), words(text))).toEqual([]);
  });
});

describe("tables", () => {
  test("a ruled table over pages is one table; its repeated header is told", async () => {
    const source = await read("table-over-three-pages");
    const headers = source.blocks.filter((block) => block.cell?.header && block.cell.column === 1);
    expect(headers.map((block) => block.page)).toEqual([1, 2, 3, 4]);
    const spans = source.blocks.find((block) => block.cell?.columnSpan === 3)?.cell;
    expect([spans?.row, spans?.column]).toEqual([0, 2]);
    const repeated = new Set(source.blocks.flatMap(({ cell }) => (cell?.header && cell.row > 1 ? [cell.row] : [])));
    const body = rowsOf(source).filter((_, row) => row > 1 && !repeated.has(row));
    const wanted = truth("table-over-three-pages")
      .split("\n")
      .map((line) => line.split("\t"))
      .filter((row) => row.length > 1)
      .slice(2);
    expect(body.map((row) => Array.from({ length: 6 }, (_, column) => row[column] ?? ""))).toEqual(wanted);
  });

  test.each(["table-without-lines", "table-without-lines-two-fonts", "narrow-columns"])(
    "%s: rows and columns are found where nothing is drawn",
    async (name) => {
      const rows = rowsOf(await read(name));
      const wanted = truth(name)
        .split("\n")
        .map((line) => line.split("\t"))
        .filter((row) => row.length > 1);
      const columns = wanted[0]?.length ?? 0;
      expect(rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""))).toEqual(wanted);
    },
  );
});

describe("footnotes", () => {
  let source: SourceText;
  beforeAll(async () => {
    source = await read("footnote-over-two-pages");
  });

  test("each note is one block, over pages too, and tied to its mark", () => {
    const notes = source.blocks.filter((block) => block.kind === "footnote");
    const wanted = truth("footnote-over-two-pages").split("\n").slice(-3);
    expect(notes.map((block) => source.text.slice(block.span.start, block.span.end))).toEqual(wanted);
    expect(notes.map((block) => block.note?.mark)).toEqual(["1", "2", "3"]);
    for (const { note } of notes) expect(source.text.slice(note?.anchor ?? 0).startsWith(note?.mark ?? "?")).toBe(true);
  });

  test("marks in the text are told from figures", () => {
    expect(source.noteMarks.map(({ start, end }) => source.text.slice(start, end))).toEqual(["1", "2", "3"]);
  });
});

describe("what stands around the text", () => {
  test("running headers and page numbers are furniture", async () => {
    const source = await read("running-header");
    const furniture = source.blocks.filter((block) => block.kind === "furniture");
    const texts = furniture.map((block) => source.text.slice(block.span.start, block.span.end));
    expect(texts.filter((text) => text.startsWith("Sở Thủy sản và Kinh tế biển - Báo cáo quý")).length).toBe(
      source.pages,
    );
    expect(texts.filter((text) => /^\d$/u.test(text))).toEqual(["1", "2"]);
  });

  test("columns are read one after the other, sentences running over from one to the next", async () => {
    const source = await read("columns");
    const paragraphs = source.blocks.filter((block) => block.kind !== "furniture");
    const texts = paragraphs.map((block) => source.text.slice(block.span.start, block.span.end));
    expect(texts).toEqual(truth("columns").split("\n"));
  });
});
