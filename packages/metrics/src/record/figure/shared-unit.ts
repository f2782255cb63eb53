import type { FigureDraft } from "./figure-draft.ts";

/** What stands between a draft and the next where nothing but one mark or "và" does; null otherwise. */
const jointTo = (draft: FigureDraft, next: FigureDraft | undefined): string | null => {
  if (!next || next.block !== draft.block || next.mention === draft.mention) return null;
  if (next.mention.first - draft.mention.last !== 2) return null;
  return draft.block.tokenized.tokens[draft.mention.last + 1]?.folded ?? null;
};

const isBare = ({ kind, unit, scale, denominator, numeral }: FigureDraft): boolean =>
  kind === "count" && unit === null && scale === 0 && denominator === null && numeral.written === "digits";

/**
 * Gives the items of "lần lượt là 38,4; 41,7 và 45,2 tỷ đồng" what is told once, behind the last of them. Only "và" before
 * the last shows that they are one list.
 */
export const shareUnits = (drafts: readonly FigureDraft[]): void => {
  let open = false;
  for (let index = drafts.length - 2; index >= 0; index--) {
    const [draft, next] = [drafts[index] as FigureDraft, drafts[index + 1] as FigureDraft];
    const joint = jointTo(draft, next);
    const listed: boolean = joint === "và" || (open && (joint === "," || joint === ";"));
    const told = next.kind === "money" || next.kind === "percentage" || next.kind === "measure";
    open = listed && told && next.upper === null && isBare(draft);
    if (!open) continue;
    draft.kind = next.kind;
    draft.scale = next.scale;
    draft.currency = next.currency;
    draft.unit = next.unit;
    draft.unitInherited = true;
  }
};
