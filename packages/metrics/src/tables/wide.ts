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

/** A column of the wide view and where it comes from. */
export interface WideColumn extends Column {
  readonly from: { readonly table: "figures" | "documents"; readonly column: string };
}

const taken = (table: WideColumn["from"]["table"], each: Column, name: string): WideColumn => ({
  ...each,
  name,
  from: { table, column: each.name },
});

/** The wide view, for tools that take one table: every figure with its report beside it. */
export const WIDE_COLUMNS: readonly WideColumn[] = [
  ...figures.columns.map((each) => taken("figures", each, each.name)),
  ...documents.columns.flatMap((each) => {
    const name = FROM_DOCUMENT.get(each.name);
    return name === undefined ? [] : [taken("documents", each, name)];
  }),
];

/** Joins figures with their reports. */
export const wideRows = (figureRows: readonly Row[], documentRows: readonly Row[]): readonly Row[] => {
  const reports = new Map(documentRows.map((row) => [row["document_id"], row]));
  return figureRows.map((figure) => {
    const report = reports.get(figure["document_id"] ?? null) ?? {};
    return Object.fromEntries(
      WIDE_COLUMNS.map(({ name, from }) => [name, (from.table === "figures" ? figure : report)[from.column] ?? null]),
    );
  });
};
