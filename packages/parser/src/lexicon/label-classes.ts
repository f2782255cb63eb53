import type { LexiconEntryOf } from "./entry.ts";
import { LABEL_FAMILIES } from "./label-families.ts";

/**
 * A class into which reports divide what they count: settled late or in time, received anew or carried over.
 * Labels of one family divide one whole; where a set of them leaves nothing over, their figures must add up to it.
 */
export type LabelClass = LexiconEntryOf<"cue", { readonly family: string; readonly member: string }>;

/** One lexicon entry a member. */
export const LABEL_CLASSES: readonly LabelClass[] = LABEL_FAMILIES.flatMap(({ name, members }) =>
  Object.entries(members).map(([member, forms]) => ({
    category: "cue",
    canonical: forms[0] as string,
    forms,
    fields: { family: name, member },
  })),
);

/** Whether these members of a family leave nothing of the whole over. */
export const isExhaustive = (family: string, members: ReadonlySet<string>): boolean =>
  LABEL_FAMILIES.find((item) => item.name === family)?.exhaustive.some(
    (set) => set.length === members.size && set.every((member) => members.has(member)),
  ) ?? false;
