import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AuditOutput } from "@doichieu/metrics";
import { describe, expect, test } from "vitest";
import { applyConfig } from "../../src/config/apply-config.ts";
import type { Config } from "../../src/config/config.ts";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { sampleDocument } from "../support/sample-audit.ts";

const REPORT = "BÁO CÁO\n\nĐã nghiệm thu 12 mô hình trình diễn.\n";

const audit = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
  const io = fakeIo({ cwd: await folderWith({ "a.txt": REPORT, ...files }) });
  const code = await main(["audit", "--format", "json", ...argv], io);
  return { code, io, output: () => JSON.parse(io.out()) as AuditOutput };
};

const withConfig = (config: unknown, ...argv: readonly string[]) =>
  audit({ "doichieu.config.json": typeof config === "string" ? config : JSON.stringify(config) }, "a.txt", ...argv);

describe("the file is checked", () => {
  test.each([
    [{ exlude: ["nhap/"] }, 'không có mục "exlude"; có phải "exclude"?'],
    [{ units: [{ name: "ca", alias: [] }] }, 'không có mục "units.0.alias"; có phải "units.0.aliases"?'],
    [{ lang: "fr" }, "mục lang không nhận giá trị này; chọn một trong: vi, en"],
    [{ units: {} }, "mục units:"],
    ["{ lang: 'vi' }", "không phải JSON hợp lệ"],
  ])("%j", async (config, message) => {
    const { code, io } = await withConfig(config);
    expect(code).toBe(2);
    expect(io.err()).toContain("doichieu.config.json");
    expect(io.err()).toContain(message);
    expect(io.err().trim().split("\n")).toHaveLength(1);
  });

  test("a byte order mark and $schema are welcome", async () => {
    const { code } = await withConfig(`\uFEFF${JSON.stringify({ $schema: "./doichieu.config.schema.json" })}`);
    expect(code).toBe(0);
  });
});

test("the guide's example is a file that works", async () => {
  const guide = await readFile(new URL("../../../../docs/huong-dan.md", import.meta.url), "utf8");
  const example = /```json\r?\n([^`]*)```/u.exec(guide)?.[1] ?? "";
  const { baseline, ...config } = JSON.parse(example) as Record<string, unknown>;
  expect(baseline).toBe("doichieu.baseline.json");
  expect((await withConfig(config)).code).toBe(0);
});

describe("is found upwards from the file", () => {
  test("the nearest counts", async () => {
    const { output } = await audit(
      {
        "doichieu.config.json": JSON.stringify({ exclude: ["b.txt"] }),
        "con/doichieu.config.json": "{}",
        "con/b.txt": REPORT,
        "b.txt": REPORT,
      },
      ".",
    );
    expect(output().documents.map(({ source }) => source.path)).toEqual(["a.txt", "con/b.txt"]);
  });

  test("--config names one for all", async () => {
    const { output } = await audit(
      { "khac.json": JSON.stringify({ exclude: ["a.txt"] }), "b.txt": REPORT },
      ".",
      "--config",
      "khac.json",
    );
    expect(output().documents.map(({ source }) => source.path)).toEqual(["b.txt"]);
  });
});

test("exclude leaves out folders and patterns, never a file named outright", async () => {
  const files = {
    "doichieu.config.json": JSON.stringify({ exclude: ["nhap/", "**/*-cu.txt"] }),
    "nhap/x.txt": REPORT,
    "con/b-cu.txt": REPORT,
  };
  const { output } = await audit(files, ".");
  expect(output().documents.map(({ source }) => source.path)).toEqual(["a.txt"]);
  const named = await audit(files, "nhap/x.txt");
  expect(named.output().documents).toHaveLength(1);
});

test("lang is the language of the output, unless --lang says otherwise", async () => {
  const files = { "doichieu.config.json": JSON.stringify({ lang: "en" }) };
  const english = await audit(files, "a.txt", "--format", "text");
  expect(english.io.out()).toContain("Verdict:");
  const vietnamese = await audit(files, "a.txt", "--format", "text", "--lang", "vi");
  expect(vietnamese.io.out()).toContain("Kết luận:");
});

test("own units are read", async () => {
  const { output } = await withConfig({ units: [{ name: "mô hình trình diễn" }] });
  expect(output().documents[0]?.figures[0]?.unit).toBe("mô hình trình diễn");
});

const config = (rules: Config["rules"], indicators: Config["indicators"] = []): Config => ({
  file: join("/", "doichieu.config.json"),
  folder: "/",
  lang: null,
  rules,
  exclude: [],
  baseline: null,
  indicators,
  words: null,
});

describe("rules", () => {
  test("off leaves no trace", () => {
    const { findings, checks, coverage } = applyConfig(sampleDocument(), config({ "percent-of-whole": "off" }));
    expect(findings.map(({ rule }) => rule)).toEqual(["sum-of-parts", "reference-conflict"]);
    expect(checks.map(({ rule }) => rule)).toEqual(["sum-of-parts"]);
    expect(coverage).toMatchObject({ checks: 1, inconsistent: 1, percentagesChecked: 0 });
  });

  test("another severity moves a finding to its place", () => {
    const { findings } = applyConfig(sampleDocument(), config({ "percent-of-whole": "note", "sum-of-parts": "error" }));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["sum-of-parts", "error"],
      ["percent-of-whole", "note"],
      ["reference-conflict", "note"],
    ]);
  });

  test("an own indicator names the figures with its unit and label", () => {
    const own = { name: "hồ sơ trực tuyến", unit: "hồ sơ", labels: ["TRỰC TUYẾN"] };
    const named = applyConfig(sampleDocument(), config({}, [own])).figures.filter(
      ({ indicator }) => indicator !== null,
    );
    expect(named.map(({ text }) => text)).toEqual(["1.010"]);
  });
});

test("schema config prints a schema that knows the keys", async () => {
  const io = fakeIo();
  expect(await main(["schema", "config"], io)).toBe(0);
  expect(Object.keys(JSON.parse(io.out()).properties)).toContain("exclude");
});
