import type { DocumentAudit } from "../record/audit-result.ts";
import type { Figure } from "../record/figure/figure.ts";
import type { Severity } from "../rules/finding.ts";
import { documentColumn, globalId, placeColumns, type DocumentContext } from "./context.ts";
import { figureChecks, type FigureCheck } from "./figure-checks.ts";
import { outlineId } from "./outline.ts";
import { worstOf } from "./severity.ts";
import { column, defineTable } from "./table.ts";

interface PlacedFigure {
  readonly record: Figure;
  readonly document: DocumentAudit;
  readonly documentId: string;
  /** Ordinal of the heading that it stands under, or null. */
  readonly heading: number | null;
  readonly worst: Severity | null;
  readonly check: FigureCheck | null;
}

const AROUND = 90;

const figuresOf = ({ document, documentId }: DocumentContext): readonly PlacedFigure[] => {
  const checked = figureChecks(document);
  return document.figures.map((record) => {
    const before = document.outline.findLastIndex((entry) => entry.span.start <= record.span.start);
    const marking = document.findings.filter(
      ({ span }) => span.start < record.span.end && record.span.start < span.end,
    );
    const worst = worstOf(marking.map(({ severity }) => severity));
    const check = checked.get(record.id) ?? null;
    return { record, document, documentId, heading: before < 0 ? null : before + 1, worst, check };
  });
};

/** The offset, moved on where it would part a surrogate pair. */
const wholeAt = (text: string, offset: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset + 1 : offset;

/** The words around a figure, of its own block alone. */
const contextOf = ({ record, document }: PlacedFigure): string => {
  const block = document.blocks[record.span.block]?.span ?? record.span;
  const start = wholeAt(document.text, Math.max(block.start, record.span.start - AROUND));
  const end = wholeAt(document.text, Math.min(Math.max(block.end, record.span.end), record.span.end + AROUND));
  return `${start > block.start ? "…" : ""}${document.text.slice(start, end)}${end < block.end ? "…" : ""}`;
};

const optional = { optional: true };

export const figures = defineTable<DocumentContext, PlacedFigure>({
  name: "figures",
  description: "One number that says how many or how much",
  sources: figuresOf,
  columns: [
    column("figure_id", "text", "Identity", (row) => globalId(row.documentId, row.record.id)),
    documentColumn(),
    column(
      "outline_id",
      "text",
      "The heading that it stands under",
      (row) => (row.heading === null ? null : outlineId(row.documentId, row.heading)),
      { optional: true, to: "outline.outline_id" },
    ),
    column("kind", "text", "count, percentage, ratio, money, measure or rate", (row) => row.record.kind),
    column("literal", "text", "The number as written", (row) => row.record.text),
    column("value", "number", "The value as a floating-point number", (row) => row.record.value),
    column("exact", "decimal", "The value as an exact decimal", (row) => row.record.exact),
    column("upper", "decimal", "Other end of a range", (row) => row.record.upper, optional),
    column("decimals", "integer", "Digits after the decimal mark as written", (row) => row.record.decimals),
    column("scale", "integer", "Power of ten of the magnitude word", (row) => row.record.scale),
    column("numerator", "number", "Of a ratio", (row) => row.record.numerator, optional),
    column("denominator", "number", "Of a ratio", (row) => row.record.denominator, optional),
    column("currency", "text", "ISO 4217", (row) => row.record.currency, optional),
    column("unit", "text", "What is counted, as written", (row) => row.record.unit, optional),
    column("unit_canonical", "text", "Canonical unit", (row) => row.record.unitInfo?.canonical ?? null, optional),
    column("unit_class", "text", "Class of the unit", (row) => row.record.unitInfo?.unitClass ?? null, optional),
    column("unit_inherited", "boolean", "Whether the unit is carried on", (row) => row.record.unitInherited),
    column("qualifier", "text", "hơn, khoảng…", (row) => row.record.qualifier, optional),
    column("label", "text", "What is said of it", (row) => row.record.label, optional),
    column("indicator", "text", "Stable key of the quantity", (row) => row.record.indicator, optional),
    column("indicator_name", "text", "The same in words", (row) => row.record.indicatorName, optional),
    column("scope", "text", "Place or office that it speaks of", (row) => row.record.scope, optional),
    column("period", "text", "Period, as a key", (row) => row.record.period?.key ?? null, optional),
    column("period_from", "date", "Its first day", (row) => row.record.period?.from ?? null, optional),
    column("period_to", "date", "Its last day", (row) => row.record.period?.to ?? null, optional),
    column("period_written", "text", "Period as written", (row) => row.record.period?.text ?? null, optional),
    column("change", "text", "up, down or equal", (row) => row.record.comparison?.direction ?? null, optional),
    column("change_measure", "text", "How a change is told", (row) => row.record.comparison?.measure ?? null, optional),
    column(
      "change_against",
      "text",
      "What it is compared with",
      (row) => row.record.comparison?.against ?? null,
      optional,
    ),
    column(
      "note_of",
      "text",
      "The figure whose footnote tells this one",
      (row) => (row.record.noteOf === null ? null : globalId(row.documentId, row.record.noteOf)),
      { optional: true, to: "figures.figure_id" },
    ),
    column("worst_finding", "text", "Gravest finding that marks it", (row) => row.worst, optional),
    column(
      "check_status",
      "text",
      "consistent or inconsistent; null where no check looks at it",
      (row) => row.check?.status ?? null,
      optional,
    ),
    column(
      "check_probability",
      "number",
      "That a careful reader takes that check's operands, 0 to 1",
      (row) => row.check?.probability ?? null,
      optional,
    ),
    column("context", "text", "The words around it", contextOf),
    column("source", "text", "body, table, footnote, stamp or ocr", (row) => row.record.source),
    column("confidence", "number", "Recognition confidence, 0 to 100", (row) => row.record.confidence, optional),
    ...placeColumns<PlacedFigure>((row) => row.record.span),
  ],
});
