import { structureOf } from "../outline/block-structure.ts";
import type { FigureDraft } from "../figure/figure-draft.ts";

/** How many figures back the head of a bracket is looked for. */
const REACH = 60;

const isCounted = ({ kind }: FigureDraft): boolean => kind === "count" || kind === "ratio";

/** The counted figure right before the bracket that the figure stands in. */
const headOf = (drafts: readonly FigureDraft[], index: number): FigureDraft | undefined => {
  const draft = drafts[index] as FigureDraft;
  const bracket = structureOf(draft.block).bracket[draft.mention.first] ?? -1;
  if (bracket < 0) return undefined;
  for (let earlier = index - 1; earlier >= Math.max(0, index - REACH); earlier--) {
    const head = drafts[earlier] as FigureDraft;
    if (head.block !== draft.block || head.mention.last < bracket - 1) return undefined;
    if (head.mention.last === bracket - 1) return isCounted(head) ? head : undefined;
  }
  return undefined;
};

/**
 * "19 dự án (06 vận hành, 11 thi công)": a word that no noun is known by says of the parts in a bracket what they
 * do; what they are stands before it.
 */
export const nameParts = (drafts: readonly FigureDraft[]): void => {
  drafts.forEach((draft, index) => {
    const { unit } = draft;
    if (draft.kind !== "count" || !unit || draft.unitInherited || unit.unitClass !== null || draft.scale !== 0) return;
    const head = headOf(drafts, index);
    if (!head?.unit?.unitClass || Number(draft.numeral.exact) > Number(head.numeral.exact)) return;
    // "318 cán bộ hưu trí (45 cán bộ ở xa)"
    if (head.unit.written.startsWith(unit.written)) return;
    draft.label = unit.written;
    draft.unit = head.unit;
    draft.unitInherited = true;
  });
};
