import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotate } from "../../src/index.ts";

const TEXT = "Đạt 91,5% kế hoạch.";
const escape = (piece: string): string => piece.replaceAll("<", "&lt;");
const marked = (piece: string): string => `[${piece}]`;

describe("annotate", () => {
  test.each([
    ["nothing", [], TEXT],
    ["one span", [{ start: 4, end: 9 }], "Đạt [91,5%] kế hoạch."],
    ["a record with a span", [{ span: { start: 4, end: 9 }, id: "fig-1" }], "Đạt [91,5%] kế hoạch."],
    [
      "spans in any order",
      [
        { start: 10, end: 18 },
        { start: 0, end: 3 },
      ],
      "[Đạt] 91,5% [kế hoạch].",
    ],
    ["the whole text", [{ start: 0, end: TEXT.length }], `[${TEXT}]`],
    ["an empty span marks nothing", [{ start: 4, end: 4 }], TEXT],
    [
      "overlapping spans are cut where they meet",
      [
        { start: 0, end: 9 },
        { start: 4, end: 18 },
      ],
      "[Đạt ][91,5%][ kế hoạch].",
    ],
  ])("%s", (_what, spans: readonly Parameters<typeof annotate>[1][number][], expected) => {
    expect(annotate(TEXT, spans, marked)).toBe(expected);
  });

  test("tells what covers a piece, the outermost first", () => {
    const spans = [
      { start: 4, end: 9, name: "inner" },
      { start: 0, end: 19, name: "outer" },
      { start: 0, end: 9, name: "middle" },
    ];
    const told: string[] = [];
    annotate(TEXT, spans, (piece, over) => {
      told.push(`${piece}: ${over.map(({ name }) => name).join(" ")}`);
      return piece;
    });
    expect(told).toEqual(["Đạt : outer middle", "91,5%: outer middle inner", " kế hoạch.: outer"]);
  });

  test("hands what nothing covers to `plain`, so that all of it can be escaped", () => {
    const html = annotate("a < b < c", [{ start: 4, end: 7 }], (piece) => `<b>${escape(piece)}</b>`, escape);
    expect(html).toBe("a &lt; <b>b &lt;</b> c");
  });

  test("keeps every letter, in its order, whatever the spans", () => {
    const spanned = fc.string({ unit: "binary" }).chain((text) => {
      const at = fc.nat({ max: text.length });
      const span = fc.tuple(at, at).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
      return fc.tuple(fc.constant(text), fc.array(span, { maxLength: 12 }));
    });
    fc.assert(
      fc.property(spanned, ([text, spans]) => {
        const covered = new Set<number>();
        for (const { start, end } of spans) for (let at = start; at < end; at++) covered.add(at);
        const letters: [string, boolean][] = [];
        const note = (is: boolean) => (piece: string) => {
          for (const unit of piece.split("")) letters.push([unit, is]);
          return "";
        };
        annotate(text, spans, note(true), note(false));
        expect(letters).toEqual(text.split("").map((unit, at) => [unit, covered.has(at)]));
      }),
    );
  });

  test.each([
    ["text", [undefined, [], marked], "annotate(text, spans, wrap): text must be a string, not undefined"],
    [
      "spans",
      ["a", { start: 0, end: 1 }, marked],
      "spans must be an array of spans or of records with a span, not an object",
    ],
    ["wrap", ["a", [], "mark"], "wrap must be a function (piece, over) => string, not a string"],
    ["plain", ["a", [], marked, 7], "plain must be a function (piece) => string, not a number"],
    ["a span", ["a", [{ start: 1, end: 0 }], marked], "every span must have a start and an end"],
    ["a half span", ["a", [{ start: 0 }], marked], "every span must have a start and an end"],
    ["no span", ["a", [null], marked], "every span must have a start and an end"],
  ])("a wrong %s is one clear TypeError", (_what, args, message) => {
    const call = (): unknown => (annotate as (...all: readonly unknown[]) => string)(...args);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test("a span of another text is a RangeError", () => {
    expect(() => annotate("ngắn", [{ start: 0, end: 9 }], marked)).toThrow(
      new RangeError("annotate(text, spans, wrap): the span 0–9 ends behind the text, which is 4 long"),
    );
  });
});
