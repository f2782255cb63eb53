import { describe, expect, test } from "vitest";
import { featureHash } from "../../src/relation/feature-hash.ts";
import { MODELS } from "../../src/relation/models.ts";
import { TABLE_NAMES } from "../../src/relation/table/score.ts";
import { FEATURES, TABLE_WEIGHTS, TYPICAL, WEIGHTS } from "../../src/relation/weights.ts";

test("the committed weights belong to the features of today (pnpm train writes them)", () => {
  expect(FEATURES).toBe(featureHash());
});

describe.each(MODELS.map((model) => [model.name, model] as const))("the features of a %s", (name, model) => {
  test("have one name each", () => {
    expect(new Set(model.names).size).toBe(model.names.length);
  });

  test("have one weight each, in whole numbers", () => {
    const { alone, beside } = WEIGHTS[name];
    for (const { rows, start, out } of [alone, beside]) {
      expect(out).toHaveLength(start.length - 1);
      for (const weight of [...rows, ...start, ...out]) expect(Number.isSafeInteger(weight)).toBe(true);
    }
    expect(beside.rows).toHaveLength(model.names.length * beside.start.length);
    expect(alone.rows).toHaveLength((model.names.length - model.neighbours.names.length) * alone.start.length);
    expect(TYPICAL[name]).toHaveLength(model.names.length);
  });

  test("tell a reader something in both languages, or nothing", () => {
    for (const { vi, en } of model.texts.values()) {
      expect(vi).not.toBe("");
      expect(en).not.toBe("");
    }
  });
});

test("the features of tables have one weight each", () => {
  expect(TABLE_WEIGHTS.rows).toHaveLength(TABLE_NAMES.length * TABLE_WEIGHTS.start.length);
  expect(new Set(TABLE_NAMES).size).toBe(TABLE_NAMES.length);
});
