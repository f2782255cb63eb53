import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { daysInMonth, isoDay } from "../../src/record/period/calendar.ts";

test.each([
  [2031, 1, 31],
  [2031, 2, 28],
  [2032, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [4, 2, 29],
  [99, 12, 31],
  [2031, 4, 30],
  [9999, 12, 31],
  // Between them a month that does not exist, which is April of the year behind it for whoever counts months alone.
  [2030, 16, 0],
  [2031, 4, 30],
  [2031, 0, 0],
])("month %2$i of %1$i", (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test.each([
  [2032, 2, 29, "2032-02-29"],
  [2031, 2, 29, null],
  [2031, 4, 31, null],
  [2031, 13, 1, null],
  [2031, 0, 1, null],
  [2031, 1, 0, null],
  [12, 3, 4, "0012-03-04"],
])("%i, %i, %i is the day %j", (year, month, day, told) => {
  expect(isoDay(year, month, day)).toBe(told);
});

const first = (year: number): number => Date.parse(`${String(year).padStart(4, "0")}-01-01T00:00:00Z`);

test("a year has the days from its first to the next one's", () => {
  assert(
    property(integer({ min: 0, max: 9998 }), (year) => {
      const days = Array.from({ length: 12 }, (_, month) => daysInMonth(year, month + 1));
      expect(days.reduce((sum, each) => sum + each)).toBe((first(year + 1) - first(year)) / 86_400_000);
    }),
  );
});
