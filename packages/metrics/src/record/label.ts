import type { FigureDraft } from "./figure-draft.ts";

/** Says of each figure what it tells, in a few words as written. */
export const labelFigures = (_drafts: readonly FigureDraft[]): void => {};
