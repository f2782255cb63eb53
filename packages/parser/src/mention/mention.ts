import type { NamingNumberMention } from "./naming-number.ts";
import type { PeriodMention } from "./period.ts";
import type { QuantityMention } from "./quantity.ts";

/** Everything that the grammar can find; each kind is added beside its grammar rule. */
export type Mention = QuantityMention | PeriodMention | NamingNumberMention;
