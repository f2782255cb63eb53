import type { Figure } from "../record/figure/figure.ts";

/** A figure where it stands in running text, with what is written around it. Describes; decides nothing. */
export interface Place {
  /** Index among the places of a reading, in reading order. */
  readonly at: number;
  readonly figure: Figure;
  /** Index of its text block. */
  readonly block: number;
  /** Counts sentences through the whole text; a bracket keeps the sentence that it stands in. */
  readonly sentence: number;
  /** Counts what semicolons and ends of sentences part, through the whole text. */
  readonly member: number;
  /** Counts what any mark parts, through the whole text. */
  readonly clause: number;
  /** Id of the innermost bracket that it stands in; 0 outside brackets. */
  readonly bracket: number;
  readonly depth: number;
  /** The place that its bracket hangs on, −1 for none. */
  readonly owner: number;
  /** Cues and marks since the place before in its block (sets of `cues.ts`). */
  readonly leadCues: number;
  readonly leadMarks: number;
  /** Cues of its own clause, left and right of it, up to the next figure. */
  readonly leftCues: number;
  readonly rightCues: number;
  /** Words of its own clause. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Words between the place before (in its block) and this one, at most the last twelve. */
  readonly lead: readonly string[];
  /** The figure before it that it is told beside, of which the words before that say what both are: "xử 76 vụ với 149 bị cáo". */
  readonly pairedWith: Place | null;
  readonly classes: readonly { readonly family: string; readonly member: string }[];
  /** The sign right before and right behind it ("(", ":", ",", …), or "". */
  readonly before: string;
  readonly behind: string;
}
