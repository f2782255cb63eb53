import type { AuditSet } from "../batch/documents.ts";
import { findingRows } from "./csv.ts";
import type { RenderContext, Renderer } from "./renderer.ts";
import { viewsOf } from "./view/report-view.ts";
import { workbook } from "./xlsx/workbook.ts";

/** Widths of the columns of findings, in characters, in the order of `csvHeader`. */
const WIDTHS = [32, 13, 14, 26, 9, 34, 60, 60, 30, 14, 44, 20, 20];
const UNCHECKED_WIDTHS = [32, 9, 40, 50, 60];

function* uncheckedRows(output: AuditSet, { messages }: RenderContext): Iterable<readonly (string | number | null)[]> {
  for (const { document, unchecked } of viewsOf(output.documents, messages))
    for (const { record, place, told, reason } of unchecked)
      yield [document.source.path, record.span.page, place, told, reason];
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
        columns: columnsOf(csvHeader, WIDTHS),
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
