import type { Paint } from "../terminal/style.ts";
import { visibleLine } from "../terminal/visible.ts";
import { wrap } from "../terminal/wrap.ts";
import type { RenderContext } from "./renderer.ts";
import type { ReportView } from "./view/report-view.ts";

/** Parts that were not read, before the list is cut: the terminal is for the findings. */
const UNREAD_SHOWN = 5;

/** Parts that could not be read, and tables of which nothing was compared. */
const unreadRows = ({ document, tables }: ReportView, { messages: { report } }: RenderContext): string[] => [
  ...document.diagnostics.map(
    ({ page, message }) => `${page === null ? "" : `${report.page(page)}: `}${visibleLine(message)}`,
  ),
  ...tables
    .filter(({ checked }) => checked === 0)
    .map(({ table, unchecked }) => report.tableUnchecked(table + 1, unchecked)),
];

/** The claims that were not judged: counted by reason, or each with its place. */
const claimRows = ({ unchecked }: ReportView, { messages: { report }, verbose }: RenderContext): string[] => {
  if (verbose)
    return unchecked.map(({ told, place, reason }) => `${place}: ${visibleLine(told)} (${visibleLine(reason)})`);
  const byReason = new Map<string, number>();
  for (const { reason } of unchecked) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  return [...byReason]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => report.uncheckedCount(count, visibleLine(reason)));
};

/** What of a report was not checked, under its own head; nothing where all was. */
export function* uncheckedText(view: ReportView, context: RenderContext, paint: Paint): Iterable<string> {
  const { messages, width } = context;
  const { report } = messages;
  const unread = unreadRows(view, context);
  const claims = claimRows(view, context);
  if (unread.length + claims.length > 0) {
    const most = context.verbose ? unread.length : UNREAD_SHOWN;
    yield `\n  ${report.unchecked}:\n`;
    for (const row of [...unread.slice(0, most), ...claims]) {
      const lines = wrap(row, Math.max(20, width - 6), { hard: true }).split("\n");
      yield `${lines.map((line, index) => (index === 0 ? `    - ${line}` : `      ${line}`)).join("\n")}\n`;
    }
    if (unread.length > most) yield `    ${paint("dim", report.andMore(unread.length - most))}\n`;
    else if (claims.length > 0 && !context.verbose) yield `    ${paint("dim", report.uncheckedAll)}\n`;
  }
}
