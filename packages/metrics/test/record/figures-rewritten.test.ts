import { readdirSync, readFileSync } from "node:fs";
import { parseReport } from "@doichieu/parser";
import { describe, expect, test } from "vitest";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { sourceOf } from "./source-of.ts";

const FOLDER = new URL("../../../../fixtures/sentences/", import.meta.url);

const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.startsWith("figures-"))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as { readonly text: string }[])
  .map(({ text }) => text);

const plain = (text: string | null): string | null =>
  text
    ?.normalize("NFC")
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll(/\s+/gu, " ") ?? null;

/** Everything that a figure tells but its place and its very letters. */
const told = (text: string): unknown[] =>
  figuresOf(parseReport(sourceOf(text))).map((figure) => [
    figure.kind,
    figure.exact,
    figure.upper,
    figure.numerator,
    figure.denominator,
    plain(figure.unit),
    figure.unitInfo?.canonical,
    figure.qualifier,
    plain(figure.label),
    figure.indicator,
    figure.period?.key,
    plain(figure.scope),
    figure.comparison?.direction,
    figure.comparison?.measure,
    plain(figure.comparison?.against ?? null),
  ]);

const REWRITINGS: readonly (readonly [string, (text: string) => string])[] = [
  ["decomposed letters", (text) => text.normalize("NFD")],
  ["spaces that do not break", (text) => text.replaceAll(" ", "\u00A0")],
  ["thin spaces", (text) => text.replaceAll(" ", "\u2009")],
  ["narrow spaces that do not break", (text) => text.replaceAll(" ", "\u202F")],
  ["en dashes", (text) => text.replaceAll("-", "\u2013")],
  ["em dashes", (text) => text.replaceAll("-", "\u2014")],
  ["minus signs", (text) => text.replaceAll("-", "\u2212")],
  ["hyphens that do not break", (text) => text.replaceAll("-", "\u2011")],
  ["soft hyphens", (text) => text.replaceAll("nh ", "n\u00ADh ")],
  ["invisible joiners", (text) => text.replaceAll(" ", " \u200B")],
];

describe.each(REWRITINGS)("%s change nothing that a figure tells", (_, rewrite) => {
  test.each(TEXTS)("%s", (text) => {
    expect(told(rewrite(text))).toEqual(told(text));
  });
});

describe("a break at any one place changes nothing", () => {
  test.each(TEXTS)("%s", (text) => {
    const whole = told(text);
    const changed: string[] = [];
    for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
      for (const broken of ["\n", "\n\n", " \r\n "]) {
        const rewritten = text.slice(0, at) + broken + text.slice(at + 1);
        if (JSON.stringify(told(rewritten)) !== JSON.stringify(whole)) changed.push(rewritten);
      }
    }
    expect(changed).toEqual([]);
  });
});

const MEGABYTE = 1_000_000;

describe("texts made to hurt are read", () => {
  test.each([
    ["sentences", MEGABYTE, "Tiếp nhận 1.250 hồ sơ, trong đó trực tuyến 1.010 hồ sơ (80,8%); còn lại 240 hồ sơ. "],
    ["numbers", MEGABYTE, "1.250 "],
    ["amounts in steps", 100_000, "1 tỷ 2 triệu "],
    ["ranges", 100_000, "từ 30% đến 40% "],
    ["open brackets", 100_000, "12 hồ sơ ("],
    ["changes", 100_000, "tăng 3% "],
    ["colons", 100_000, "12 vụ: "],
  ])("of %s, %i letters", (_, length, piece) => {
    const text = piece.repeat(Math.floor(length / piece.length));
    const found = figuresOf(parseReport(sourceOf(text)));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ span }) => span.start < span.end && span.end <= text.length)).toBe(true);
  });
});
