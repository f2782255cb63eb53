import { documents } from "./documents.ts";
import { figures } from "./figures.ts";
import type { Column, Row } from "./table.ts";

/** What a figure's row takes from its report in the wide view, under the name that it has there. */
const FROM_DOCUMENT: ReadonlyMap<string, string> = new Map([
  ["path", "path"],
  ["document_type", "report_type"],
  ["title", "report_title"],
  ["office", "office"],
  ["place", "place"],
  ["date_to", "report_date"],
  ["period", "report_period"],
  ["period_from", "report_period_from"],
  ["period_to", "report_period_to"],
  ["sha256", "sha256"],
]);

/**
 * A column of the wide view and where it comes from.
 * @example
 * ```ts
 * import { WIDE_COLUMNS, type WideColumn } from "@doichieu/metrics/tables";
 *
 * const title: WideColumn | undefined = WIDE_COLUMNS.find(({ name }) => name === "report_title");
 * console.log(title?.from); // → { table: 'documents', column: 'title' }
 * ```
 */
export interface WideColumn extends Column {
  readonly from: { readonly table: "figures" | "documents"; readonly column: string };
}

const taken = (table: WideColumn["from"]["table"], each: Column, name: string): WideColumn => ({
  ...each,
  name,
  from: { table, column: each.name },
});

/**
 * The wide view, for tools that take one table: every figure with its report beside it.
 * @example
 * ```ts
 * import { WIDE_COLUMNS } from "@doichieu/metrics/tables";
 *
 * console.log(WIDE_COLUMNS.some(({ from }) => from.table === "documents")); // → true
 * ```
 */
export const WIDE_COLUMNS: readonly WideColumn[] = [
  ...figures.columns.map((each) => taken("figures", each, each.name)),
  ...documents.columns.flatMap((each) => {
    const name = FROM_DOCUMENT.get(each.name);
    return name === undefined ? [] : [taken("documents", each, name)];
  }),
];

/**
 * Joins figures with their reports.
 * @example
 * ```ts
 * import { type AuditOutput, auditText } from "@doichieu/metrics";
 * import { toTables, wideRows } from "@doichieu/metrics/tables";
 *
 * const output: AuditOutput = {
 *   schemaVersion: 2,
 *   tool: { name: "doichieu", version: "0.1.0" },
 *   documents: [auditText("Đạt 91,5%.")],
 *   crossFindings: [],
 *   acceptedCrossFindings: [],
 *   errors: [],
 * };
 * const { figures, documents } = toTables(output);
 * const [row] = wideRows(figures, documents);
 * console.log(row?.["literal"], row?.["path"]); // → 91,5 text
 * ```
 */
export const wideRows = (figureRows: readonly Row[], documentRows: readonly Row[]): readonly Row[] => {
  const reports = new Map(documentRows.map((row) => [row["document_id"], row]));
  return figureRows.map((figure) => {
    const report = reports.get(figure["document_id"] ?? null) ?? {};
    return Object.fromEntries(
      WIDE_COLUMNS.map(({ name, from }) => [name, (from.table === "figures" ? figure : report)[from.column] ?? null]),
    );
  });
};
