export type { Check, CheckFit, CheckKind, Finding, Operands, RelatedPlace, Severity } from "../record/finding.ts";
