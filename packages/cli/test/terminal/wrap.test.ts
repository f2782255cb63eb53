import * as fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import wrapAnsi from "wrap-ansi";
import { columnsOf, wrap } from "../../src/terminal/wrap.ts";

const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("tổng", "số", "văn", "bản", "là", "1.234", "80%", "(12/15)", "Ủy") },
      {
        weight: 3,
        arbitrary: fc.constantFrom(" ", "  ", "\n", "–", "…", "“", "”", "≠", "→", "½", "₫", "●", "a".repeat(45)),
      },
      { weight: 1, arbitrary: fc.constantFrom("\u001B[1m", "\u001B[22m", "e\u0301", "漢", "👍🏽", "\t", "\u00A0", "©") },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 60 },
  )
  .chain((parts) => fc.boolean().map((spaced) => parts.join(spaced ? " " : "")));

test("breaks lines where wrap-ansi breaks them", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 60 }), fc.boolean(), (told, columns, hard) => {
      expect(wrap(told, columns, { hard })).toBe(wrapAnsi(told, columns, { hard }));
    }),
    { numRuns: 2000 },
  );
});

test("counts columns as string-width does", () => {
  fc.assert(
    fc.property(text, (told) => {
      // A line break takes no column; nothing that is measured holds one.
      const line = told.replaceAll("\n", " ");
      expect(columnsOf(line)).toBe(stringWidth(line));
    }),
    { numRuns: 2000 },
  );
});
