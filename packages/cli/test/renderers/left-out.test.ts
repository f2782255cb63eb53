import type { AuditOutput } from "@doichieu/metrics";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { messagesOf } from "../../src/messages/index.ts";
import { rendered } from "../support/render.ts";
import { sampleDocument, sampleOutput } from "../support/sample-audit.ts";

const CHANGED = "theo tệp cấu hình: tắt growth (bỏ 2 vấn đề)";
const excluded = { path: "nhap/cu.docx", code: "excluded", message: "bỏ qua theo tệp cấu hình (exclude)" } as const;

/** A run whose configuration turned a rule off and left a file out. */
const output = (errors: AuditOutput["errors"] = [excluded]): AuditOutput => {
  const document = sampleDocument();
  const told = { code: "configured", severity: "warning", page: null, span: null, message: CHANGED } as const;
  return { ...sampleOutput(), documents: [{ ...document, diagnostics: [...document.diagnostics, told] }], errors };
};

test("CSV tells it in rows that fit the head", async () => {
  const rows: Record<string, string>[] = parse(await rendered("csv", output()), { bom: true, columns: true });
  const { report } = messagesOf("vi");
  expect(rows.slice(-2).map((row) => [row["Mức độ"], row["Khả năng sai (%)"], row["Quy tắc"], row["Vấn đề"]])).toEqual([
    ["CẢNH BÁO", "", report.configuration, CHANGED],
    [report.leftOut, "", "", excluded.message],
  ]);
});

test.each(["text", "markdown"])(
  "%s does not count a file that was left out as one that could not be read",
  async (format) => {
    const text = await rendered(format, output());
    expect(text).toContain("nhap/cu.docx");
    expect(text).not.toMatch(/không đọc được\)|## Không đọc được/u);
  },
);

test("Markdown keeps apart what could not be read and what was left out", async () => {
  const text = await rendered("markdown", output([excluded, ...sampleOutput().errors]));
  expect(text).toContain("(1 tệp không đọc được)");
  expect(text).toMatch(
    /## Không đọc được\n\n- bao-cao\/quy-2\.pdf: [^\n]+\n\n## Bỏ qua theo cấu hình\n\n- nhap\/cu\.docx: /u,
  );
});

test("in SARIF such a file is a note, and no failure of the run", async () => {
  const { runs } = JSON.parse(await rendered("sarif", output()));
  const [{ executionSuccessful, toolExecutionNotifications }] = runs[0].invocations;
  expect(executionSuccessful).toBe(true);
  expect(toolExecutionNotifications[0]).toMatchObject({ level: "note", descriptor: { id: "excluded" } });
});

test("GitHub is told of it as a notice", async () => {
  expect(await rendered("github", output())).toContain("::notice file=nhap/cu.docx,title=Bỏ qua theo cấu hình::");
});
