import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { allRules } from "@doichieu/metrics";
import { expect, test } from "vitest";
import { rootsOf } from "../../src/commands/roots.ts";
import { main } from "../../src/main.ts";
import { shownPath } from "../../src/renderers/view/shown-path.ts";
import { dayName } from "../../src/messages/time-names.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { rendered } from "../support/render.ts";
import { sampleDocument, sampleOutput } from "../support/sample-audit.ts";

test.each([
  ["2026-05-14", "14/5/2026"],
  ["2026-02-09", "09/02/2026"],
  ["2026-12-01", "01/12/2026"],
  ["2026-05", "2026-05"],
])("the day %s is %s", (iso, told) => {
  expect([dayName(iso, "vi"), dayName(iso, "en")]).toEqual([told, iso]);
});

test.each([
  ["bao-cao/quy-1.pdf", [], "bao-cao/quy-1.pdf"],
  ["../../bao-cao/quy-1.pdf", [], "bao-cao/quy-1.pdf"],
  ["/home/lan/bao-cao/2026/quy-1.pdf", ["/home/lan/bao-cao"], "bao-cao/2026/quy-1.pdf"],
  ["/home/lan/bao-cao/quy-1.pdf", ["/home/lan/bao-cao/quy-1.pdf"], "quy-1.pdf"],
  ["/x/a/1.pdf", ["/x/a/1.pdf", "/x/b"], "a/1.pdf"],
  ["/sau/1.pdf", ["/x/a", "q.pdf"], "1.pdf"],
  ["C:/Users/lan/1.pdf", [], "1.pdf"],
])("of %s, named by %j, readers see %s", (path, operands, told) => {
  expect(shownPath(path, { roots: rootsOf(operands) })).toBe(told);
});

test.each(["text", "markdown", "html", "csv", "xlsx"])("no rule is called by its id in %s", async (format) => {
  const document = sampleDocument();
  // Fingerprints of the sample hold the names of rules; those of a real report are digests.
  const findings = document.findings.map((finding, index) => Object.assign({}, finding, { fingerprint: `f${index}` }));
  const output = { ...sampleOutput(), documents: [{ ...document, findings }] };
  const text = (await rendered(format, output)).replace(/<(?:li|option)[^>]*>|<(style|script)[^]*?<\/\1>/gu, "");
  for (const { id } of allRules) expect(text).not.toMatch(new RegExp(`(?<![\\p{L}-])${id}(?![\\p{L}-])`, "u"));
});

test.each(["csv", "markdown", "html"])("no path from a root stands in %s", async (format) => {
  const document = sampleDocument();
  const source = { ...document.source, path: "/home/lan/bao-cao/quy-1.pdf" };
  const errors = [
    { path: "/home/lan/bao-cao/quy-2.pdf", code: "pdf-encrypted", message: "tệp PDF có mật khẩu" } as const,
  ];
  const output = { ...sampleOutput(), documents: [{ ...document, source }, document], errors };
  const text = await rendered(format, output, { roots: rootsOf(["/home/lan/bao-cao"]) });
  expect(text).not.toContain("/home");
  expect(text.replaceAll("\\", "")).toContain("bao-cao/quy-1.pdf");
});

test.each(["text", "markdown", "html"])(
  "%s never says that nothing is wrong where nothing was checked",
  async (format) => {
    const document = sampleDocument();
    const coverage = { ...document.coverage, checks: 0, inconsistent: 0, kinds: {} };
    const output = { ...sampleOutput(), documents: [{ ...document, findings: [], checks: [], coverage }] };
    const text = await rendered(format, output);
    expect(text).toContain("KHÔNG KIỂM ĐƯỢC");
    expect(text).not.toMatch(/không có vấn đề/iu);
  },
);

test.each(["kho-bac-thu-ngan-sach", "toa-an-nhan-dan-xet-xu"])("summary and lists of %s agree", async (name) => {
  const file = fileURLToPath(new URL(`../../../../fixtures/documents/${name}/source.txt`, import.meta.url));
  const cwd = await folderWith({ "a.txt": await readFile(file) });
  const told = async (format: string): Promise<string> => {
    const io = fakeIo({ cwd });
    await main(["audit", "a.txt", "--format", format, "--verbose"], io);
    return io.out().replace(/\s+/gu, " ");
  };
  const [text, page] = [await told("text"), await told("html")];
  const [, unchecked = ""] = /không kiểm được (\d+) chỗ/u.exec(text) ?? [];
  const [, open = ""] = / Không kiểm được: (.*) Đã đọc 1 báo cáo/u.exec(text) ?? [];
  expect(open.match(/ ?- dòng/gu)).toHaveLength(Number(unchecked));
  expect(page).toContain(`không kiểm được ${unchecked} chỗ`);
  expect(page).toContain(`>Không kiểm được (${unchecked})<`);
  const [, tally = ""] = /Kết luận: [^(]*\(([^)]*)\)/u.exec(text) ?? [];
  expect(page).toContain(`<span>${tally}</span>`);
  const found = tally.match(/\d+/gu)?.reduce((sum, count) => sum + Number(count), 0);
  expect(page).toContain(`>Vấn đề (${found})<`);
});

/** What a module runs on, and what that runs on. */
const importsOf = (
  file: string,
  seen = new Map<string, readonly string[]>(),
): ReadonlyMap<string, readonly string[]> => {
  if (seen.has(file)) return seen;
  const found = readFileSync(file, "utf8").matchAll(/^(?:import|export)\s(?!type\s)(?:[^"';]*?\sfrom\s)?"([^"]+)"/gmu);
  const targets = Array.from(found, ([, target]) => target as string);
  seen.set(file, targets);
  for (const target of targets) if (target.startsWith(".")) importsOf(resolve(dirname(file), target), seen);
  return seen;
};

test.each(["report-page", "index-page", "page"])(
  "a browser can make the page, too: %s needs nothing of Node",
  (name) => {
    const file = fileURLToPath(new URL(`../../src/renderers/html/${name}.ts`, import.meta.url));
    const outside = [...importsOf(file).values()].flat().filter((target) => !target.startsWith("."));
    expect(outside.filter((target) => !target.startsWith("@doichieu/"))).toEqual([]);
  },
);
