import type { DateMention } from "./date-mention.ts";
import type { NamingNumberMention } from "./naming-number.ts";
import type { PeriodMention } from "./period.ts";
import type { QuantityMention } from "./quantity.ts";
import type { ProvisionMention, ReferenceMention, ShortReferenceMention } from "./reference-mention.ts";

/**
 * Everything that the grammar can find; each kind is added beside its grammar rule.
 *
 * @example
 * ```ts
 * import { type Mention, parseReport, textSource } from "@doichieu/parser";
 *
 * const told = (mention: Mention): string => (mention.kind === "quantity" ? mention.numeral.exact : mention.kind);
 * const { blocks } = parseReport(textSource("Quý I/2031 đã cấp 1.250 giấy phép."));
 * console.log(blocks.flatMap(({ mentions }) => mentions.map(told))); // → [ 'period', '1250' ]
 * ```
 */
export type Mention =
  | ReferenceMention
  | ShortReferenceMention
  | ProvisionMention
  | DateMention
  | QuantityMention
  | PeriodMention
  | NamingNumberMention;
