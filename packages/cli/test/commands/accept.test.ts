import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AuditOutput } from "@doichieu/metrics";
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

/** A report whose two shares do not fit, and one that tells the first of them, too. */
const FIRST = "Có 1.000 hồ sơ, trong đó loại một 400 hồ sơ, chiếm 41%.";
const SECOND = "Có 36 công chức đi học, gồm 20 công chức học lý luận và 15 công chức học nghiệp vụ.";
const REPORTS = {
  "quy-1.txt": `BÁO CÁO\n\n${FIRST}\n\nVề đào tạo, kết quả như sau:\n\n${SECOND}\n`,
  "khac/quy-2.txt": `BÁO CÁO\n\n${FIRST}\n`,
};

/** The folder of these reports, and what is found in the first. */
const reported = async (more: Readonly<Record<string, string>> = {}) => {
  const cwd = await folderWith({ ...REPORTS, ...more });
  const io = fakeIo({ cwd });
  await main(["audit", "quy-1.txt", "--format", "json"], io);
  const [document] = (JSON.parse(io.out()) as AuditOutput).documents;
  const of = (rule: string): string => document?.findings.find((finding) => finding.rule === rule)?.fingerprint ?? "";
  const [share, sum] = [of("percent-of-whole"), of("sum-of-parts")];
  if (share === "" || sum === "") throw new Error("the report has two findings");
  return { cwd, share, sum };
};

describe("accept writes who, when, why and until when", () => {
  test("an entry a finding and report, sorted, into a file that grows", async () => {
    const { cwd, share, sum } = await reported();
    await accept(cwd, sum, share, "--reason", "theo công bố lại", "--by", "Lan", "--report", "quy-1.txt");
    const more = ["--reason", "số ước tính", "--by", "Minh", "--until", "2026-12-31"];
    const { code, io } = await accept(cwd, share, "--report", "khac", ...more);
    expect(code).toBe(0);
    expect(io.err()).toBe("doichieu: đã ghi 1 vấn đề vào doichieu.baseline.json\n");
    const lan = { report: "quy-1.txt", reason: "theo công bố lại", by: "Lan", on: "2026-04-15", until: null };
    const minh = { report: "khac/quy-2.txt", reason: "số ước tính", by: "Minh", on: "2026-04-15", until: "2026-12-31" };
    expect(await entriesOf(cwd)).toEqual([
      { fingerprint: share, ...minh },
      ...[share, sum].sort().map((fingerprint) => Object.assign({ fingerprint }, lan)),
    ]);
  });

  test("told again, an entry is replaced", async () => {
    const { cwd, share } = await reported();
    for (const reason of ["một", "hai"]) await accept(cwd, share, "--report", "quy-1.txt", "--reason", reason);
    expect((await entriesOf(cwd)).map(({ reason }) => reason)).toEqual(["hai"]);
  });

  test("goes where the configuration says", async () => {
    const { cwd, share } = await reported();
    await writeFile(join(cwd, "doichieu.config.json"), JSON.stringify({ baseline: "bo-qua.json" }));
    await accept(cwd, share, "--report", "quy-1.txt", "--reason", "một");
    expect(await entriesOf(cwd, "bo-qua.json")).toHaveLength(1);
  });

  test.each([
    [["--reason", "x"], "thiếu mã vấn đề"],
    [["a"], "thiếu lý do"],
    [["a", "--reason", " "], "thiếu lý do"],
    [["a", "--reason", "x"], "thiếu báo cáo"],
    [["a", "--reason", "x", "--until", "2026-02-30"], '"2026-02-30" không phải là ngày'],
    [["a", "--reason", "x", "--until", "2026-04-14"], "ngày 14/4/2026 đã qua"],
    [["a", "--reason", "x", "--report", "quy-1.txt"], "không có vấn đề a; không ghi gì"],
    [["a", "--reason", "x", "--report", "thieu.txt"], "thieu.txt: không tìm thấy"],
  ])("%j is a wrong call, and writes nothing", async (argv, message) => {
    const { cwd } = await reported();
    const { code, io } = await accept(cwd, ...argv);
    expect(code).toBe(2);
    expect(io.err()).toContain(message);
    expect(existsSync(join(cwd, "doichieu.baseline.json"))).toBe(false);
  });

  test("one unknown finding among known ones is refused with all of them", async () => {
    const { cwd, share } = await reported();
    const { code } = await accept(cwd, share, "khong-co", "--report", "quy-1.txt", "--reason", "x");
    expect(code).toBe(2);
    expect(existsSync(join(cwd, "doichieu.baseline.json"))).toBe(false);
  });

  test("a damaged file is told and left alone", async () => {
    const { cwd, share } = await reported({ "doichieu.baseline.json": "{}" });
    const { code, io } = await accept(cwd, share, "--report", "quy-1.txt", "--reason", "x");
    expect(code).toBe(2);
    expect(io.err()).toContain("doichieu.baseline.json");
    expect(await readFile(join(cwd, "doichieu.baseline.json"), "utf8")).toBe("{}");
  });
});

test("as a passage, the rejected relation is gone and the others are annotated", async () => {
  const { cwd, share, sum } = await reported();
  await accept(cwd, sum, "--as", "passage", "--report", "quy-1.txt", "--reason", "còn một người học cả hai");
  await accept(cwd, share, "--as", "passage", "--report", "quy-1.txt", "--reason", "x");
  const passage = async (name: string) => ({
    text: await readFile(join(cwd, "doichieu.passages", `${name}.txt`), "utf8"),
    ...JSON.parse(await readFile(join(cwd, "doichieu.passages", `${name}.json`), "utf8")),
  });
  const { text, numbers, relations, rejected } = await passage(sum);
  expect(text).toBe(`${SECOND}\n`);
  expect(numbers).toEqual([
    ["count", "công chức", null, expect.any(String)],
    ["count", "công chức", null, expect.any(String)],
    ["count", "công chức", null, expect.any(String)],
  ]);
  expect(relations).toEqual([]);
  expect(rejected).toMatchObject([{ rule: "sum-of-parts", why: "còn một người học cả hai" }]);
  // Every numeric token has its row: 1.000, 400 and 41.
  expect((await passage(share)).numbers.map(([kind]: string[]) => kind)).toEqual(["count", "count", "percent"]);
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
  const context = { folder: "/", cwd: "/", today: "2026-04-15", exists: () => exists };
  const filter = baselineFilter({ version: 1, accepted }, context);
  const documents = output.documents.map(filter.document);
  // Whoever reads a document again gets the same, and nothing is counted twice.
  expect(output.documents.map(filter.document)).toEqual(documents);
  return { documents, crossFindings: filter.crossFindings(output.crossFindings).findings, ...filter.use() };
};
const rules = (result: ReturnType<typeof apply>) => result.documents[0]?.findings.map(({ rule }) => rule);

describe("a baseline leaves only what is new", () => {
  test("an accepted finding stands apart, with who accepted it and why", () => {
    const result = apply([entry(first)]);
    expect(rules(result)).toEqual(["sum-of-parts", "reference-conflict"]);
    expect(result).toMatchObject({ accepted: 1, expired: [], unmatched: [] });
    const acceptance = { reason: "x", by: "Lan", on: "2026-04-01", until: null };
    expect(result.documents[0]?.accepted).toMatchObject([{ fingerprint: first, acceptance }]);
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
