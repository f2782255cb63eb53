import type { AuditSet } from "../batch/result/documents.ts";
import { findingRows } from "./csv.ts";
import type { RenderContext, Renderer } from "./renderer.ts";
import { viewsOf } from "./view/report-view.ts";
import { shownPath } from "./view/shown-path.ts";
import { type SheetRow, workbook } from "./xlsx/workbook.ts";

/**
 * Widths of the columns of findings, in characters, in the order of `csvHeader`: together they are printed on a sheet of A4 that
 * lies on its side, with letters of 8 points.
 */
const WIDTHS = [15, 9, 8, 12, 6, 16, 34, 32, 14, 9, 20, 12, 20];
/** The column that says why a finding is let stand. */
const WHY = 11;
/** What a finding is known by is for programs: it is left off the paper. */
const FINGERPRINT = 12;
const UNCHECKED_WIDTHS = [18, 6, 26, 34, 50];

function* uncheckedRows(output: AuditSet, context: RenderContext): Iterable<SheetRow> {
  for (const { document, unchecked } of viewsOf(output.documents, context.messages))
    for (const { record, place, told, reason } of unchecked)
      yield { cells: [shownPath(document.source.path, context), record.span.page, place, told, reason], struck: false };
}

const columnsOf = (titles: readonly string[], widths: readonly number[]) =>
  titles.map((title, index) => ({ title, width: widths[index] ?? 20 }));

/** The findings and the claims that were not checked as an Excel workbook, a sheet each. */
export const xlsxRenderer: Renderer = {
  render: (output, context) => {
    const { csvHeader, xlsx } = context.messages;
    return workbook([
      {
        name: xlsx.findings,
        columns: columnsOf(csvHeader, WIDTHS).map((column, index) =>
          Object.assign(column, { plain: index === WHY, offPaper: index === FINGERPRINT }),
        ),
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
