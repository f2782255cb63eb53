import type { AuditSet } from "../batch/result/documents.ts";
import { findingRows } from "./csv.ts";
import type { RenderContext, Renderer } from "./renderer.ts";
import { viewsOf } from "./view/report-view.ts";
import { shownPath } from "./view/shown-path.ts";
import { type SheetRow, workbook } from "./xlsx/workbook.ts";

/** Widths of the columns of findings, in characters, in the order of `csvHeader`. */
const WIDTHS = [32, 14, 14, 26, 9, 34, 60, 60, 30, 14, 44, 30, 20];
/** The column that says why a finding is let stand. */
const WHY = 11;
const UNCHECKED_WIDTHS = [32, 9, 40, 50, 60];

function* uncheckedRows(output: AuditSet, context: RenderContext): Iterable<SheetRow> {
  for (const { document, unchecked } of viewsOf(output.documents, context.messages))
    for (const { record, place, told, reason } of unchecked)
      yield { cells: [shownPath(document.source.path, context), record.span.page, place, told, reason], struck: false };
}

const columnsOf = (titles: readonly string[], widths: readonly number[], plain = -1) =>
  titles.map((title, index) => ({ title, width: widths[index] ?? 20, plain: index === plain }));

/** The findings and the claims that were not checked as an Excel workbook, a sheet each. */
export const xlsxRenderer: Renderer = {
  render: (output, context) => {
    const { csvHeader, xlsx } = context.messages;
    return workbook([
      {
        name: xlsx.findings,
        columns: columnsOf(csvHeader, WIDTHS, WHY),
        rows: findingRows(output, context),
        more: xlsx.more,
      },
      {
        name: xlsx.unchecked,
        columns: columnsOf(xlsx.uncheckedHeader, UNCHECKED_WIDTHS),
        rows: uncheckedRows(output, context),
        more: xlsx.more,
      },
    ]);
  },
};
