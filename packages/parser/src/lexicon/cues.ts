import type { Cue } from "./cues/cue.ts";
import { PART_CUES } from "./cues/parts.ts";
import { LEVEL_CUES } from "./cues/levels.ts";
import { FRAME_CUES } from "./cues/frames.ts";
import { NEUTRAL_CUES } from "./cues/neutral.ts";

export type { Cue, CueKind } from "./cues/cue.ts";

/** The words by which a report says how its figures belong together. */
export const CUES: readonly Cue[] = [...PART_CUES, ...LEVEL_CUES, ...FRAME_CUES, ...NEUTRAL_CUES];
