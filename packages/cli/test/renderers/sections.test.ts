import { expect, test } from "vitest";
import { sectionsOf } from "../../src/renderers/view/sections.ts";

const span = { start: 0, end: 1, page: null, block: 0 };

/** Headings as "number:level", and what each is called. */
const cases: readonly (readonly [name: string, headings: string, sections: readonly string[]])[] = [
  ["levels of their own", "I:1 1:2 2:2 II:1 1:2", ["I", "I.1", "I.2", "II", "II.1"]],
  ["all of one level", "I:1 1:1 a:1 b:1 2:1 II:1", ["I", "I.1", "I.1.a", "I.1.b", "I.2", "II"]],
  ["numbers that name those above", "I:1 1:2 1.1:3 1.2:3 2:2 2.1:3", ["I", "I.1", "I.1.1", "I.1.2", "I.2", "I.2.1"]],
  ["parts in letters", "A:1 I:1 1:1 B:1 I:1", ["A", "A.I", "A.I.1", "B", "B.I"]],
  ["a level that is left out", "I:1 a:4 II:1", ["I", "I.a", "II"]],
  ["no heading above", "3:2 a:4", ["3", "3.a"]],
];

test.each(cases)("%s", (_, headings, sections) => {
  const outline = headings.split(" ").map((heading) => {
    const [number = "", level = "1"] = heading.split(":");
    return { number, level: Number(level), title: "", span };
  });
  expect(sectionsOf(outline)).toEqual(sections);
});
