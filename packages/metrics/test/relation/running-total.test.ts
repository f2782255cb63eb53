import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/text";
import { array, assert, constantFrom, property, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { rangesMeet } from "../../src/relation/range.ts";
import { instanceRange } from "../../src/relation/table/arithmetic.ts";
import { gridsOf } from "../../src/relation/table/grid.ts";
import { instanceAt, slantsOf, type Pattern, type Slant } from "../../src/relation/table/pattern.ts";
import { RunningTotal } from "../../src/relation/table/running-total.ts";

const COLUMNS = 8;

const slantsIn = (rows: readonly (readonly string[])[]): readonly Slant[] => {
  const head = ["Tên", "Tổng", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy"].join("\t");
  const body = rows.map((cells, at) => [`Xã thứ ${at + 1}`, ...cells].join("\t"));
  const report = parseReport(textSource([head, ...body, ""].join("\n")));
  return gridsOf(report, figuresOf(report), 0).flatMap(slantsOf);
};

const fitsAt = (slant: Slant, pattern: Pattern, across: number): boolean | null => {
  const instance = instanceAt(slant, pattern, across);
  if (!instance) return null;
  return rangesMeet(instanceRange(pattern.kind, instance.parts), [instance.stated.low, instance.stated.high]);
};

const cell = constantFrom("", "", "", "", "0", "1", "2", "3", "5", "10", "2,5", "40%", "-3");

test("a total that grows a line at a time fits where the total of all its lines does, wherever it is asked", () => {
  let fitting = 0;
  assert(
    property(
      array(array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: 3, maxLength: 6 }),
      uniqueArray(constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 2 }),
      (rows, parts) => {
        for (const slant of slantsIn(rows)) {
          const total = new RunningTotal(slant, 0);
          for (const part of parts.filter((line) => line < slant.lines.length)) {
            total.parts.push(part);
            const pattern: Pattern = { kind: "total", target: 0, parts: [...total.parts], shape: "behind" };
            // Some are asked at every length, some at the last alone.
            for (let across = total.parts.length % 2; across < slant.across.length; across++) {
              const fits = total.fitsAt(across);
              if (fits) fitting++;
              expect(fits).toBe(fitsAt(slant, pattern, across));
            }
          }
        }
      },
    ),
    { numRuns: 200, seed: 7 },
  );
  expect(fitting).toBeGreaterThan(20);
});
