import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { messagesOf } from "../../src/messages/index.ts";
import { rendered } from "../support/render.ts";
import { sampleOutput } from "../support/sample-audit.ts";

test("a CSV library reads the findings back", async () => {
  const rows: Record<string, string>[] = parse(await rendered("csv", sampleOutput()), { bom: true, columns: true });
  expect(Object.keys(rows[0] ?? {})).toEqual(messagesOf("vi").csvHeader);
  expect(rows.map((row) => [row["Báo cáo"], row["Mức độ"], row["Trang"], row["Phép tính"]])).toEqual([
    ["bao-cao/quy-1.pdf", "LỖI", "1", "240 / 1.250 = 19,2%"],
    ["bao-cao/quy-1.pdf", "CẢNH BÁO", "2", "20 + 15 = 35"],
    ["bao-cao/quy-1.pdf", "LƯU Ý", "2", ""],
    ["bao-cao/quy-2.pdf", "Không đọc được", "", ""],
  ]);
});
