import { expect, it } from "vitest";
import { memoryTidier } from "../../../src/batch/process/tidy-memory.ts";

const MEGABYTE = 1024 * 1024;

/** Objects that live long enough to leave the young generation, and are let go at the end. */
const litter = (): number => {
  const kept: object[][] = [];
  for (let round = 0; round < 40; round++) {
    kept.push(Array.from({ length: 50_000 }, (_, at) => ({ at, of: round })));
  }
  return kept.length;
};

it("gives back what nothing holds any more", () => {
  litter();
  const before = process.memoryUsage.rss();
  const tidy = memoryTidier(before - 40 * MEGABYTE);
  expect(tidy()).toBeLessThan(before - 40 * MEGABYTE);
});
