export type { Binding, Check, Finding, Operands, RelatedPlace, Severity } from "../record/finding.ts";
