import type { LexiconEntryOf } from "../entry.ts";

/**
 * What a cue says of the figures around it.
 *
 * - `part-list`: what follows is among the figure before ("trong đó"), not necessarily all of it
 * - `whole-list`: what follows makes up the figure before ("gồm")
 * - `details`: what follows tells more of the figure before ("cụ thể"); it need not be all of it
 * - `of-whole`: what follows is the whole of the figure before ("trong tổng số")
 * - `share`: a part of a whole follows ("chiếm"); `reach`: a rate or a level follows ("đạt", "bằng")
 * - `rest`: what is left of a whole ("còn lại"); `pending`: what is not done yet, which need not be all the rest
 * - `up`, `down`: a change follows; `times`: a multiple ("gấp")
 * - `compared`: what a change is held against follows ("so với"); `earlier`: a time before ("cùng kỳ")
 * - `plan`: a planned amount ("dự toán"); `target`: something aimed at, not reached ("phấn đấu")
 * - `average`: a mean, which no part and whole give
 * - `total`: a total ("tổng số"); `cumulative`: counted from an earlier day on ("lũy kế")
 * - `apart`: what follows is outside the frame before ("ngoài ra"); `more`: the list goes on untold ("v.v")
 * - `not-all`: the list is a selection ("chủ yếu", "một số")
 * - `neutral`: a phrase that holds a cue word and is none ("tăng cường", "tăng thu")
 */
export type CueKind =
  | "neutral"
  | "part-list"
  | "whole-list"
  | "details"
  | "of-whole"
  | "share"
  | "reach"
  | "rest"
  | "pending"
  | "up"
  | "down"
  | "times"
  | "compared"
  | "earlier"
  | "plan"
  | "target"
  | "average"
  | "total"
  | "cumulative"
  | "apart"
  | "more"
  | "not-all";

/** A phrase that relates figures to each other; `kinds` are all relations that it can tell. */
export type Cue = LexiconEntryOf<
  "cue",
  {
    readonly kinds: readonly CueKind[];
    /** A phrase in which it stands. */
    readonly example: string;
  }
>;

/** An entry of the tables beside this file. */
export const cue = (kinds: readonly CueKind[], forms: readonly string[], example: string): Cue => ({
  category: "cue",
  canonical: forms[0] as string,
  forms,
  fields: { kinds, example },
});
