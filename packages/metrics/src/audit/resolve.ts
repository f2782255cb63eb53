import type { DocumentAudit } from "../record/audit-result.ts";
import type { Check } from "../record/check.ts";
import type { Figure } from "../record/figure/figure.ts";
import type { Finding } from "../record/finding.ts";
import type { FigureId, ReferenceId } from "../record/operands.ts";
import type { DocumentReference } from "../record/reference/document-reference.ts";

/**
 * Operands with the records themselves where their ids stood; counts and null stay.
 *
 * @example
 * ```ts
 * import { auditText, operandsOf, type Resolved, type ShareOperands } from "@doichieu/metrics";
 *
 * const told = ({ part, percent }: Resolved<ShareOperands>): string => `${part.text} is ${percent.text}%`;
 * const document = auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.");
 * for (const check of document.checks)
 *   if (check.rule === "percent-of-whole") console.log(told(operandsOf(document, check))); // → 85/92 is 92,4%
 * ```
 */
export type Resolved<Operand> = Operand extends FigureId
  ? Figure
  : Operand extends ReferenceId
    ? DocumentReference
    : Operand extends readonly (infer Item)[]
      ? readonly Resolved<Item>[]
      : Operand extends object
        ? { readonly [Role in keyof Operand]: Resolved<Operand[Role]> }
        : Operand;

/**
 * The check behind a finding, or null where it has none.
 * @param document that the finding is of
 * @param finding whose check is looked for
 * @throws {RangeError} where the document has no such check: the finding is another document's
 * @example
 * ```ts
 * import { auditText, checkOf } from "@doichieu/metrics";
 *
 * const document = auditText("Thu 1.012 tỷ đồng, tăng 12,4% so với cùng kỳ (920 tỷ đồng).");
 * for (const finding of document.findings) {
 *   const check = checkOf(document, finding);
 *   if (check?.rule === "growth") console.log(check.operands.percent, check.expected); // → fig-2 10
 * }
 * ```
 */
export const checkOf = ({ checks }: Pick<DocumentAudit, "checks">, { check }: Pick<Finding, "check">): Check | null => {
  if (check === null) return null;
  const found = checks.find(({ id }) => id === check);
  if (!found)
    throw new RangeError(`checkOf(document, finding): the document has no ${check}; is it another's finding?`);
  return found;
};

/**
 * The operands of a check with the figures and references themselves, by the same roles.
 * @param document that the check is of
 * @param check whose operands are looked for
 * @throws {RangeError} where the document has no such record: the check is another document's
 * @example
 * ```ts
 * import { auditText, operandsOf } from "@doichieu/metrics";
 *
 * const document = auditText("Tiếp nhận 1.250 hồ sơ, trong đó 1.100 hồ sơ đúng hạn, chiếm 91,5%.");
 * for (const check of document.checks)
 *   if (check.rule === "percent-of-whole") {
 *     const { part, whole } = operandsOf(document, check);
 *     console.log(part.text, whole?.text); // → 1.100 1.250
 *   }
 * ```
 */
export const operandsOf = <Of extends Pick<Check, "operands">>(
  { figures, references }: Pick<DocumentAudit, "figures" | "references">,
  { operands }: Of,
): Resolved<Of["operands"]> => {
  const resolved = (operand: unknown): unknown => {
    if (Array.isArray(operand)) return operand.map(resolved);
    if (typeof operand !== "string") return operand;
    const record = figures.find(({ id }) => id === operand) ?? references.find(({ id }) => id === operand);
    if (!record)
      throw new RangeError(`operandsOf(document, check): the document has no ${operand}; is it another's check?`);
    return record;
  };
  const roles = Object.entries(operands).map(([role, operand]) => [role, resolved(operand)]);
  return Object.fromEntries(roles) as Resolved<Of["operands"]>;
};
