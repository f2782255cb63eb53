import type { DocumentContext } from "./context.ts";
import { observationsOf, type Observation } from "./observation.ts";
import { column, defineTable } from "./table.ts";

const optional = { optional: true };

export const figuresLong = defineTable<DocumentContext, Observation>({
  name: "figures_long",
  description: "One figure as a point in time: time, indicator, scope, value",
  sources: ({ document, documentId }) => observationsOf(document, documentId),
  columns: [
    column("figure_id", "text", "The figure", (row) => row.figureId, { to: "figures.figure_id" }),
    column("document_id", "text", "The report", (row) => row.documentId, { to: "documents.document_id" }),
    column("office", "text", "Office that reports, spelled one way", (row) => row.office, optional),
    column("place", "text", "Its place, spelled one way", (row) => row.place, optional),
    column("indicator", "text", "Stable key of the quantity", (row) => row.indicator, optional),
    column("indicator_name", "text", "The same in words", (row) => row.indicatorName, optional),
    column("scope", "text", "Place or office that it speaks of", (row) => row.scope, optional),
    column("kind", "text", "Kind of figure", (row) => row.kind),
    column("unit", "text", "Canonical unit", (row) => row.unit, optional),
    column("time", "date", "First day of the period", (row) => row.from, optional),
    column("time_end", "date", "Last day of the period", (row) => row.to, optional),
    column("period", "text", "Period, as a key", (row) => row.period, optional),
    column("period_source", "text", "figure or report: who tells the period", (row) => row.periodSource, optional),
    column("granularity", "text", "Length of the period", (row) => row.granularity, optional),
    column("basis", "text", "within the period, or cumulative", (row) => row.basis, optional),
    column("value", "number", "The value as a floating-point number", (row) => row.value),
    column("exact", "decimal", "Exact decimal without trailing zeros", (row) => row.exact),
    column("denominator", "number", "Of a ratio, whose exact is its numerator", (row) => row.denominator, optional),
    column("literal", "text", "The number as written", (row) => row.literal),
    column("qualifier", "text", "hơn, khoảng…", (row) => row.qualifier, optional),
    column(
      "check_status",
      "text",
      "consistent or inconsistent; null where no check looks at it",
      (row) => row.checkStatus,
      optional,
    ),
    column(
      "check_probability",
      "number",
      "That a careful reader takes that check's operands, 0 to 1",
      (row) => row.checkProbability,
      optional,
    ),
    column("series", "text", "Same for all points of one line", (row) => row.series, optional),
    column("not_aligned", "text", "Why it stands in no time series", (row) => row.notAligned, optional),
  ],
});
