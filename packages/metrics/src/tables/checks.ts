import type { PlacedSpan } from "../record/outline/place.ts";
import type { Check } from "../rules/finding.ts";
import { documentColumn, globalId, owned, placeColumns, type DocumentContext, type Owned } from "./context.ts";
import { column, defineTable } from "./table.ts";

const optional = { optional: true };

export const checks = defineTable<DocumentContext, Owned<Check>>({
  name: "checks",
  description: "One relation that was looked at, right or wrong",
  sources: owned((document) => document.checks),
  columns: [
    column("check_id", "text", "Identity", (row) => globalId(row.documentId, row.record.id)),
    documentColumn(),
    column("rule", "text", "Rule", (row) => row.record.rule, { to: "rules.rule" }),
    column("status", "text", "consistent or inconsistent", (row) => row.record.status),
    column(
      "kind",
      "text",
      "share, level, total, rest, change…; null for references and dates",
      (row) => row.record.kind,
      optional,
    ),
    column("fit", "text", "rounded, cut-off, qualified or misfit", (row) => row.record.fit, optional),
    column(
      "probability",
      "number",
      "That a careful reader takes these operands, 0 to 1",
      (row) => row.record.probability,
      optional,
    ),
    column("margin", "number", "Log-odds over the best other reading", (row) => row.record.margin, optional),
    column(
      "pattern_id",
      "text",
      "The table pattern that it is an instance of",
      (row) => (row.record.pattern === null ? null : globalId(row.documentId, row.record.pattern)),
      { optional: true, to: "patterns.pattern_id" },
    ),
    column("stated", "number", "What the report says", (row) => row.record.stated, optional),
    column("expected", "number", "What would fit", (row) => row.record.expected, optional),
    column(
      "fits_figure_id",
      "text",
      "The figure that would be the right operand",
      (row) => (row.record.fits === null ? null : globalId(row.documentId, row.record.fits)),
      optional,
    ),
    column("explanation", "text", "The arithmetic", (row) => row.record.explanation),
  ],
});

interface Operand {
  readonly documentId: string;
  readonly check: string;
  readonly role: string;
  readonly ordinal: number;
  readonly value: string | number | PlacedSpan;
  readonly leadsTo: "figure" | "reference" | null;
}

/** The operands of every check, one a row; an operand that is null has none. */
const operandsOf = ({ document, documentId }: DocumentContext): readonly Operand[] => {
  const figures = new Set<string>(document.figures.map((figure) => figure.id));
  const references = new Set<string>(document.references.map((reference) => reference.id));
  const leadsTo = (value: Operand["value"]): Operand["leadsTo"] => {
    if (typeof value !== "string") return null;
    if (figures.has(value)) return "figure";
    return references.has(value) ? "reference" : null;
  };
  return document.checks.flatMap((check) =>
    Object.entries(check.operands).flatMap(([role, told]) => {
      const values: readonly (string | number | PlacedSpan)[] =
        typeof told === "string" || typeof told === "number" ? [told] : (told ?? []);
      return values.map((value, index) => ({
        documentId,
        check: check.id,
        role,
        ordinal: index + 1,
        value,
        leadsTo: leadsTo(value),
      }));
    }),
  );
};

const idOf = (row: Operand): string => globalId(row.documentId, String(row.value));

export const checkOperands = defineTable<DocumentContext, Operand>({
  name: "check_operands",
  description: "One operand of a check: a figure, a reference, a number or a place",
  sources: operandsOf,
  columns: [
    column(
      "operand_id",
      "text",
      "Identity",
      (row) => `${globalId(row.documentId, row.check)}/${row.role}/${row.ordinal}`,
    ),
    documentColumn(),
    column("check_id", "text", "The check", (row) => globalId(row.documentId, row.check), { to: "checks.check_id" }),
    column("role", "text", "part, whole, percent, total…", (row) => row.role),
    column("ordinal", "integer", "Position within the role, from 1", (row) => row.ordinal),
    column("figure_id", "text", "The figure", (row) => (row.leadsTo === "figure" ? idOf(row) : null), {
      optional: true,
      to: "figures.figure_id",
    }),
    column("reference_id", "text", "The reference", (row) => (row.leadsTo === "reference" ? idOf(row) : null), {
      optional: true,
      to: "cited_references.reference_id",
    }),
    column("number", "number", "A number", (row) => (typeof row.value === "number" ? row.value : null), optional),
    ...placeColumns<Operand>((row) => (typeof row.value === "object" ? row.value : null)),
  ],
});
