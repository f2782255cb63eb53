import type { DateMention } from "./date-mention.ts";
import type { NamingNumberMention } from "./naming-number.ts";
import type { PeriodMention } from "./period.ts";
import type { QuantityMention } from "./quantity.ts";
import type { ProvisionMention, ReferenceMention, ShortReferenceMention } from "./reference-mention.ts";

/** Everything that the grammar can find; each kind is added beside its grammar rule. */
export type Mention =
  | ReferenceMention
  | ShortReferenceMention
  | ProvisionMention
  | DateMention
  | QuantityMention
  | PeriodMention
  | NamingNumberMention;
