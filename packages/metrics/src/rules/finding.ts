export type { Check, CheckFit, CheckKind } from "../record/check.ts";
export type { Finding, RelatedPlace, Severity } from "../record/finding.ts";
export type { OperandRecord } from "../record/operands.ts";
