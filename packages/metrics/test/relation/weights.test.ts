import { describe, expect, test } from "vitest";
import { featureHash } from "../../src/relation/feature-hash.ts";
import { MODELS } from "../../src/relation/models.ts";
import { TABLE_NAMES } from "../../src/relation/table/score.ts";
import { FEATURES, TABLE_WEIGHTS, WEIGHTS } from "../../src/relation/weights.ts";

test("the committed weights belong to the features of today (pnpm train writes them)", () => {
  expect(FEATURES).toBe(featureHash());
});

describe.each(MODELS.map((model) => [model.name, model] as const))("the features of a %s", (name, model) => {
  test("have one name each", () => {
    expect(new Set(model.names).size).toBe(model.names.length);
  });

  test("have one weight each, in whole numbers", () => {
    const { alone, beside } = WEIGHTS[name];
    expect(beside).toHaveLength(model.names.length);
    expect(alone.length).toBeLessThanOrEqual(model.names.length);
    for (const weight of [...Array.from(alone), ...Array.from(beside)]) expect(Number.isSafeInteger(weight)).toBe(true);
  });

  test("tell a reader something in both languages, or nothing", () => {
    for (const { vi, en } of model.texts.values()) {
      expect(vi).not.toBe("");
      expect(en).not.toBe("");
    }
  });
});

test("the features of tables have one weight each", () => {
  expect(TABLE_WEIGHTS).toHaveLength(TABLE_NAMES.length);
  expect(new Set(TABLE_NAMES).size).toBe(TABLE_NAMES.length);
});
