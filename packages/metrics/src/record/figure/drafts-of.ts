import type { Numeral, ParsedBlock, QuantityMention } from "@doichieu/parser";
import type { FigureDraft } from "./figure-draft.ts";

const unitOf = ({ unit }: QuantityMention): FigureDraft["unit"] =>
  unit && { written: unit.written, canonical: unit.canonical, unitClass: unit.unitClass };

/** The drafts that one quantity gives: one, or two where two counts stand side by side ("3.389/3.599 vụ"). */
export const draftsOf = (block: ParsedBlock, mention: QuantityMention): FigureDraft[] => {
  const { form, relation, numeral, second } = mention;
  const draft = (kind: FigureDraft["kind"], own: Numeral, extra: Partial<FigureDraft> = {}): FigureDraft => ({
    block,
    mention,
    kind,
    numeral: own,
    denominator: null,
    upper: null,
    scale: mention.scale,
    currency: mention.currency,
    qualifier: mention.qualifier,
    unit: unitOf(mention),
    unitInherited: false,
    label: null,
    subject: null,
    quantity: null,
    comparison: null,
    period: null,
    scope: null,
    ...extra,
  });
  if (!second) return [draft(form, numeral)];
  if (relation === "ratio") return [draft("ratio", numeral, { denominator: second })];
  if (relation === "range") return [draft(form, numeral, { upper: second })];
  return [draft(form, numeral), draft(form, second)];
};
