import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvTable } from "../../src/renderers/csv-table.ts";
import { visible } from "../../src/terminal/visible.ts";

const written = (rows: readonly (readonly (string | number | null)[])[]): string =>
  [...csvTable(["a", "b"], rows)].join("");

const read = (text: string, delimiter = ","): string[][] =>
  parse(text, { bom: true, delimiter, relax_quotes: true, relax_column_count: true });

test("a CSV library reads back what was written", () => {
  const ordinary = fc.string({ unit: "grapheme" }).filter((text) => !/[=+\-@＝＋－＠\0]/u.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(ordinary, fc.integer())), (rows) => {
      expect(read(written(rows))).toEqual([["a", "b"], ...rows.map(([a, b]) => [visible(a), String(b)])]);
    }),
  );
});

describe("no cell can become a formula", () => {
  const hostile = ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "x;=1", 'x";=1', "x\n=1", " =1", "＝1", "a;\t +1"];

  test.each(hostile)("%j", (text) => {
    for (const delimiter of [",", ";", "\t"])
      for (const cell of read(written([[text, "y"]]), delimiter).flat())
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
  });

  test("whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."=+-@;,\t\r\n\"' a1") }), (text) => {
        for (const cell of read(written([[text, null]])).flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
      }),
    );
  });

  test("a number stays a number", () => {
    expect(written([[-2, 1.5]])).toContain("\r\n-2,1.5\r\n");
  });
});
