import type { Token } from "@doichieu/parser/internal";
import type { FigureDraft } from "../figure/figure-draft.ts";

const FRAME: ReadonlySet<string> = new Set(["trong đó", "gồm", "bao gồm", "cụ thể", "chia ra", "trong số", ":"]);
const GOES_ON: ReadonlySet<string> = new Set(["trong đó", "gồm", "bao gồm"]);

/** Token of the "trong đó", "gồm" or colon that the figure's sentence hangs on what is told before by, or -1. */
export const frameStart = (draft: FigureDraft): number => {
  const tokens = draft.block.tokenized.tokens;
  const start = Math.max(0, draft.mention.first - 80);
  let cue = -1;
  for (let at = draft.mention.first - 2; at >= start; at--) {
    const token = tokens[at] as Token;
    if (token.image === "." && !GOES_ON.has(tokens[at + 1]?.folded ?? "")) break;
    if (FRAME.has(token.folded) && !(token.image === ":" && cue >= 0)) cue = at;
  }
  return cue;
};
