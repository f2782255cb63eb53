import type { AuditOutput } from "@doichieu/metrics";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { RENDERERS } from "../../src/renderers/index.ts";
import { messagesOf } from "../../src/messages/index.ts";
import { contextOf, rendered } from "../support/render.ts";
import { sampleDocument, sampleOutput } from "../support/sample-audit.ts";

const acceptance = { reason: "theo công bố lại", by: "Lan", on: "2026-05-04", until: "2026-12-31" };
const TOLD = "theo công bố lại (Lan, 04/5/2026, đến hết 31/12/2026)";

/** A run in which the only error, and one finding between reports, are let stand. */
const output = (): AuditOutput => {
  const document = sampleDocument();
  const [first, ...findings] = document.findings;
  if (!first) throw new Error("the sample has findings");
  const between = {
    id: "cross-1",
    rule: "cross-indicator",
    severity: "error",
    message: "hai báo cáo nêu hai số",
    places: [{ document: 0, span: first.span, message: "nêu 19,8%" }],
    fingerprint: "giữa",
  } as const;
  return {
    ...sampleOutput(),
    documents: [{ ...document, findings, accepted: [{ ...first, acceptance }] }],
    acceptedCrossFindings: [{ ...between, acceptance }],
  };
};

test.each(["text", "markdown", "html"])(
  "%s shows what is let stand, with the reason, and does not count it",
  async (format) => {
    const text = await rendered(format, output());
    expect(text.replace(/\\|<[^>]*>|\s+/gu, " ").replace(/ +/gu, " ")).toContain(TOLD);
    expect(text).toContain("1 cảnh báo, 1 lưu ý; 1 vấn đề đã chấp nhận");
    expect(text).not.toContain("1 lỗi");
    expect(text).toContain("240 / 1.250 = 19,2%");
  },
);

test.each(["text", "markdown"])("%s shows what is let stand between reports", async (format) => {
  expect(await rendered(format, output())).toContain("hai báo cáo nêu hai số");
});

test("on a terminal and in Markdown it is struck through", async () => {
  expect(await rendered("markdown", output())).toMatch(/### 3\. ~~LỖI: .+~~\n\n- \*\*Đã chấp nhận:\*\* theo/u);
  // oxlint-disable-next-line no-control-regex -- what strikes through is a control sequence
  expect(await rendered("text", output(), { color: true })).toMatch(/ĐÃ CHẤP NHẬN.*: \u001B\[9m.+\u001B\[29m/u);
});

test("CSV has a column for the reason, and counts it under no severity", async () => {
  const rows: Record<string, string>[] = parse(await rendered("csv", output()), { bom: true, columns: true });
  const struck = rows.filter((row) => row["Đã chấp nhận"] !== "");
  expect(struck.map((row) => [row["Mức độ"], row["Đã chấp nhận"]])).toEqual([
    ["Đã chấp nhận", TOLD],
    ["Đã chấp nhận", TOLD],
  ]);
  expect(rows.filter((row) => row["Mức độ"] === messagesOf("vi").severity.error)).toEqual([]);
});

test("a workbook strikes its rows through", async () => {
  const entry = RENDERERS.find(({ name }) => name === "xlsx");
  const pieces = [...((await entry?.load())?.render(output(), contextOf()) ?? [])];
  const parts = unzipSync(Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  expect(xml("xl/styles.xml")).toContain("<strike/>");
  const rows = [...xml("xl/worksheets/sheet1.xml").matchAll(/<row [^]*?<\/row>/gu)].map(([row]) => row);
  expect(rows.filter((row) => row.includes('s="2"'))).toHaveLength(2);
  for (const row of rows) expect(row.includes('s="2"')).toBe(row.includes(TOLD));
  // Why is told as text that is easy to read.
  expect(rows.filter((row) => /s="0"[^>]*><is><t[^>]*>theo/u.test(row))).toHaveLength(2);
});

test("SARIF suppresses the result and keeps it", async () => {
  const { results } = JSON.parse(await rendered("sarif", output())).runs[0];
  const { reason, ...properties } = acceptance;
  const suppressions = [{ kind: "external", status: "accepted", justification: reason, properties }];
  expect(results.map((result: { suppressions?: unknown }) => result.suppressions)).toEqual([
    undefined,
    undefined,
    suppressions,
    suppressions,
  ]);
});

test("JSON tells it beside the findings", async () => {
  const told = JSON.parse(await rendered("json", output()));
  expect(told.documents[0].findings).toHaveLength(2);
  expect(told.documents[0].accepted).toMatchObject([{ rule: "percent-of-whole", acceptance }]);
  expect(told).toMatchObject({ crossFindings: [], acceptedCrossFindings: [{ fingerprint: "giữa", acceptance }] });
});

test("ndjson has a line of its own for what is let stand between reports", async () => {
  const lines = (await rendered("ndjson", output())).trimEnd().split("\n");
  const records = lines.map((line) => JSON.parse(line));
  expect(records.map(({ record }) => record)).toEqual(["document", "error", "accepted-cross-finding", "run"]);
  expect(records.at(-1)).toMatchObject({ crossFindings: 0 });
});

test("a report whose findings are all let stand is in order", async () => {
  const document = sampleDocument();
  const accepted = document.findings.map((finding) => Object.assign({ acceptance }, finding));
  const text = await rendered("text", { ...sampleOutput(), documents: [{ ...document, findings: [], accepted }] });
  expect(text).toContain("ĐẠT (không có vấn đề; 3 vấn đề đã chấp nhận)");
});
