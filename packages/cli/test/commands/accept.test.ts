import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Accepted, baselineFilter } from "../../src/config/baseline.ts";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { sampleDocument, sampleOutput } from "../support/sample-audit.ts";

const accept = async (cwd: string, ...argv: readonly string[]) => {
  const io = fakeIo({ cwd });
  return { code: await main(["accept", ...argv], io), io };
};

const entriesOf = async (cwd: string, name = "doichieu.baseline.json"): Promise<Accepted[]> =>
  JSON.parse(await readFile(join(cwd, name), "utf8")).accepted;

describe("accept writes who, when, why and until when", () => {
  test("an entry a finding, sorted, into a file that grows", async () => {
    const cwd = await folderWith({});
    await accept(cwd, "b", "a", "--reason", "theo công bố lại", "--by", "Lan", "--report", "quy-1.pdf");
    const { code } = await accept(cwd, "c", "--reason", "số ước tính", "--by", "Minh", "--until", "2026-12-31");
    expect(code).toBe(0);
    const lan = { report: "quy-1.pdf", reason: "theo công bố lại", by: "Lan", on: "2026-04-15", until: null };
    expect(await entriesOf(cwd)).toEqual([
      { fingerprint: "c", report: null, reason: "số ước tính", by: "Minh", on: "2026-04-15", until: "2026-12-31" },
      { fingerprint: "a", ...lan },
      { fingerprint: "b", ...lan },
    ]);
  });

  test("told again, an entry is replaced", async () => {
    const cwd = await folderWith({});
    await accept(cwd, "a", "--reason", "một");
    await accept(cwd, "a", "--reason", "hai");
    expect((await entriesOf(cwd)).map(({ reason }) => reason)).toEqual(["hai"]);
  });

  test("goes where the configuration says", async () => {
    const cwd = await folderWith({ "doichieu.config.json": JSON.stringify({ baseline: "bo-qua.json" }) });
    await accept(cwd, "a", "--reason", "một");
    expect(await entriesOf(cwd, "bo-qua.json")).toHaveLength(1);
  });

  test.each([
    [["--reason", "x"], "thiếu mã vấn đề"],
    [["a"], "thiếu lý do"],
    [["a", "--reason", " "], "thiếu lý do"],
    [["a", "--reason", "x", "--until", "2026-02-30"], '"2026-02-30" không phải là ngày'],
    [["a", "--reason", "x", "--until", "2026-04-14"], "ngày 2026-04-14 đã qua"],
  ])("%j is a wrong call", async (argv, message) => {
    const { code, io } = await accept(await folderWith({}), ...argv);
    expect(code).toBe(2);
    expect(io.err()).toContain(message);
  });

  test("a damaged file is told and left alone", async () => {
    const cwd = await folderWith({ "doichieu.baseline.json": "{}" });
    const { code, io } = await accept(cwd, "a", "--reason", "x");
    expect(code).toBe(2);
    expect(io.err()).toContain("doichieu.baseline.json");
    expect(await readFile(join(cwd, "doichieu.baseline.json"), "utf8")).toBe("{}");
  });
});

const entry = (fingerprint: string, rest: Partial<Accepted> = {}): Accepted => ({
  fingerprint,
  report: "bao-cao/quy-1.pdf",
  reason: "x",
  by: "Lan",
  on: "2026-04-01",
  until: null,
  ...rest,
});
const [first, second] = sampleDocument().findings.map(({ fingerprint }) => fingerprint) as [string, string];
const apply = (accepted: readonly Accepted[], output = sampleOutput(), exists = true) => {
  const context = { folder: "/", cwd: "/", today: "2026-04-15", exists: () => exists, left: String };
  const filter = baselineFilter({ version: 1, accepted }, context);
  const documents = output.documents.map(filter.document);
  // Whoever reads a document again gets the same, and nothing is counted twice.
  expect(output.documents.map(filter.document)).toEqual(documents);
  return { documents, crossFindings: filter.crossFindings(output.crossFindings), ...filter.use() };
};
const rules = (result: ReturnType<typeof apply>) => result.documents[0]?.findings.map(({ rule }) => rule);

describe("a baseline leaves only what is new", () => {
  test("an accepted finding is left out", () => {
    const result = apply([entry(first)]);
    expect(rules(result)).toEqual(["sum-of-parts", "reference-conflict"]);
    expect(result).toMatchObject({ left: 1, expired: [], unmatched: [] });
  });

  test("of another report it is not", () => {
    const result = apply([entry(first, { report: "bao-cao/quy-2.pdf" })]);
    expect(rules(result)).toHaveLength(3);
    expect(result.unmatched).toEqual([]);
  });

  test("of a file that is gone, it holds wherever the finding is", () => {
    expect(rules(apply([entry(first, { report: "bao-cao/ban-nhap.pdf" })], sampleOutput(), false))).toHaveLength(2);
  });

  test("past its last day it is reported again, and told", () => {
    const result = apply([entry(first, { until: "2026-04-14" }), entry(second, { until: "2026-04-15" })]);
    expect(rules(result)).toEqual(["percent-of-whole", "reference-conflict"]);
    expect(result.expired.map(({ fingerprint }) => fingerprint)).toEqual([first]);
  });

  test("an entry that no longer matches is told", () => {
    const old = entry("percent-of-whole:khác");
    expect(apply([old]).unmatched).toEqual([old]);
  });

  test("two findings that changed places keep their entries", () => {
    const document = sampleDocument();
    const swapped = { ...document, findings: [...document.findings].reverse() };
    expect(rules(apply([entry(first)], { ...sampleOutput(), documents: [swapped] }))).toEqual([
      "reference-conflict",
      "sum-of-parts",
    ]);
  });
});

test("audit --baseline names a file that must be there and sound", async () => {
  const cwd = await folderWith({ "a.txt": "BÁO CÁO\n" });
  const io = fakeIo({ cwd });
  expect(await main(["audit", "a.txt", "--baseline", "thieu.json"], io)).toBe(2);
  expect(io.err()).toContain("thieu.json: không tìm thấy");
  await writeFile(join(cwd, "thieu.json"), JSON.stringify({ version: 1, accepted: [] }));
  expect(await main(["audit", "a.txt", "--baseline", "thieu.json"], fakeIo({ cwd }))).toBe(0);
});
