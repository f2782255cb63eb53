import type { Numeral } from "@doichieu/parser";
import { scaleExact } from "./exact-decimal.ts";
import type { FigureDraft } from "./figure-draft.ts";

const isPlain = ({ numeral, denominator, upper }: FigureDraft): boolean =>
  denominator === null && upper === null && numeral.decimals === 0 && numeral.written === "digits";

/** "1 triệu" of "1 triệu 250 nghìn cây": a magnitude alone is money only where nothing else is counted behind it. */
const isBareMagnitude = ({ unit }: FigureDraft): boolean =>
  /^(?:tỷ|tỉ|triệu|vạn|nghìn|ngàn)$/u.test(unit?.written ?? "");

/** "1.852 tỷ" before "340 triệu đồng": the second goes on where the first leaves off. */
const goesOn = (first: FigureDraft, next: FigureDraft): boolean =>
  first.kind === "money" &&
  (next.kind === "money" || (isBareMagnitude(first) && (next.kind === "count" || next.kind === "measure"))) &&
  first.block === next.block &&
  first.mention.last + 1 === next.mention.first &&
  first.scale > next.scale &&
  isPlain(first) &&
  isPlain(next) &&
  scaleExact(next.numeral.exact, next.scale).length <= first.scale;

const joined = (first: FigureDraft, next: FigureDraft): FigureDraft => {
  const exact = BigInt(scaleExact(first.numeral.exact, first.scale - next.scale)) + BigInt(next.numeral.exact);
  const numeral: Numeral = {
    ...next.numeral,
    span: { start: first.numeral.span.start, end: next.numeral.span.end },
    text: `${first.numeral.text} … ${next.numeral.text}`,
    exact: String(exact),
    otherReadings: [],
  };
  const mention = { ...next.mention, first: first.mention.first };
  return { ...next, mention, numeral, qualifier: first.qualifier ?? next.qualifier };
};

/** Joins amounts told in steps: "1.852 tỷ 340 triệu đồng", "412 tỷ 15 triệu 500 nghìn đồng". */
export const joinAmounts = (drafts: readonly FigureDraft[]): FigureDraft[] => {
  const found: FigureDraft[] = [];
  for (const draft of drafts) {
    const last = found.at(-1);
    if (last && goesOn(last, draft)) found[found.length - 1] = joined(last, draft);
    else found.push(draft);
  }
  return found;
};
