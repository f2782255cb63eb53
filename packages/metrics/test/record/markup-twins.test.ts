import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readReport } from "@doichieu/parser/reader";
import { textSource } from "@doichieu/parser/text";
import type { SourceText } from "@doichieu/parser";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const folder = fileURLToPath(new URL("../../../../fixtures/documents", import.meta.url));
const reports = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name, "source.txt"), "utf8")] as const,
);

const SAME_FILE = { path: "report", sha256: "0".repeat(64), bytes: 0 };

const bare = (text: string): string => text.replaceAll(/<[^<>]*>|[*\\]/gu, "").replaceAll(/\s+/gu, " ");

/** What was read of a report, places left out; a mark inside a record's own text is no difference. */
const recordsOf = (source: SourceText): unknown => {
  const { figures, references, findings, profile } = auditReport(source, SAME_FILE);
  return {
    figures: figures.map(({ kind, exact, unit, label, qualifier, text }) => [
      kind,
      exact,
      unit,
      label,
      qualifier,
      bare(text),
    ]),
    references: references.map(({ documentType, number, symbol, date, issuer, text }) => [
      documentType,
      number,
      symbol,
      date,
      issuer,
      bare(text),
    ]),
    findings: findings.map(({ rule, severity }) => [rule, severity]),
    profile: [
      profile.number,
      profile.symbol,
      profile.date,
      profile.title,
      profile.issuer,
      profile.place,
      profile.period,
    ],
  };
};

const read = async (text: string, name: string): Promise<unknown> =>
  recordsOf(await readReport(new TextEncoder().encode(text), { name }));

/** Marks that recognition and editors leave behind, put on a plain text. */
const MARKINGS: ReadonlyArray<readonly [string, (text: string) => string]> = [
  ["none", (text) => text],
  ["numbers in stars", (text) => text.replaceAll(/(?<![\d.,/-])\d[\d.,]*\d(?![\d/-])/gu, "**$&**")],
  ["numbers in tags", (text) => text.replaceAll(/(?<![\d.,/-])\d[\d.,]*\d(?![\d/-])/gu, "<b>$&</b>")],
  ["words in tags", (text) => text.replaceAll(/(?<=\s)(?:đạt|giảm|tăng|hồ sơ|trong)(?=\s)/gu, "<i>$&</i>")],
  ["dashes of lists escaped", (text) => text.replaceAll(/^-(?= )/gmu, "\\-")],
];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The same report as a page of HTML. */
const asPage = (text: string): string => {
  const lines: string[] = [];
  let last = "";
  let table = -1;
  for (const { cell, span } of textSource(text).blocks) {
    const held = escaped(text.slice(span.start, span.end)).replaceAll("\n", "<br>\n");
    if (table >= 0 && cell?.table !== table) lines.push("</tr></table>");
    if (!cell) {
      lines.push(`<p>${held}</p>`);
      table = -1;
      continue;
    }
    if (cell.table !== table) {
      lines.push("<table>");
      ({ table } = cell);
      last = "";
    }
    const row = `${cell.table}/${cell.row}`;
    if (row !== last) lines.push("<tr>");
    const filled = row === last ? Number(lines.at(-1)?.match(/data-next="(\d+)"/u)?.[1] ?? 0) : 0;
    last = row;
    const tag = cell.header ? "th" : "td";
    for (let column = filled; column < cell.column; column++) lines.push(`<${tag}></${tag}>`);
    const next = cell.column + cell.columnSpan;
    lines.push(`<${tag} colspan="${cell.columnSpan}" data-next="${next}">${held}</${tag}>`);
  }
  if (table >= 0) lines.push("</tr></table>");
  return `<!DOCTYPE html>\n<html><head><title>Trang 12</title><style>p { margin: 3px }</style></head><body>\n${lines.join("\n")}\n</body></html>`;
};

describe.each(reports)("%s", (_, text) => {
  const plain = recordsOf(textSource(text));

  test.each(MARKINGS)("as Markdown, %s", async (_marking, mark) => {
    expect(await read(mark(text), "report.md")).toEqual(plain);
  });

  test("as a page of HTML", async () => {
    expect(await read(asPage(text), "report.html")).toEqual(plain);
  });
});
