import type { Reading } from "../../reading/reading.ts";
import type { Amount } from "../amount.ts";

/** The amounts of a report by their text block. */
export interface AmountIndex {
  readonly reading: Reading;
  readonly amounts: readonly Amount[];
  /** First amount of a text block; one entry more than blocks. */
  readonly starts: readonly number[];
  /** The amounts of the notes of a figure, by its id. */
  readonly notes: ReadonlyMap<string, readonly Amount[]>;
  readonly byFigure: ReadonlyMap<string, Amount>;
}

export const indexAmounts = (reading: Reading, amounts: readonly Amount[]): AmountIndex => {
  const starts: number[] = [];
  let at = 0;
  for (let block = 0; block <= reading.blocks.length; block++) {
    while (at < amounts.length && (amounts[at] as Amount).place.block < block) at++;
    starts.push(at);
  }
  const notes = new Map<string, Amount[]>();
  const byFigure = new Map<string, Amount>();
  for (const amount of amounts) {
    if (!byFigure.has(amount.figure.id)) byFigure.set(amount.figure.id, amount);
    const { noteOf } = amount.figure;
    if (noteOf === null) continue;
    const own = notes.get(noteOf);
    if (own) own.push(amount);
    else notes.set(noteOf, [amount]);
  }
  return { reading, amounts, starts, notes, byFigure };
};

/** The amounts of one block. */
export const inBlock = ({ amounts, starts }: AmountIndex, block: number): readonly Amount[] =>
  block < 0 ? [] : amounts.slice(starts[block], starts[block + 1]);

/** Blocks that a block stands under, nearest first. */
export const leadsOf = ({ blocks }: Reading, block: number): number[] => {
  const leads: number[] = [];
  for (let at = blocks[block]?.lead ?? -1; at >= 0 && leads.length < 6; at = blocks[at]?.lead ?? -1) leads.push(at);
  return leads;
};

/** A table run together on a line holds so many figures beside each other that a part of the readings tells as much. */
const CROWDED = 6;

/** How far is looked around a claim, or how many readings of it are kept: less where figures crowd as in no report. */
export const withinReach = ({ reading }: AmountIndex, { place }: Amount, most: number): number =>
  reading.blocks[place.block]?.piece ? Math.ceil(most / CROWDED) : most;

/** No paragraph that people write needs more; keeps a table run together on a line from costing its square. */
const BEFORE = 40;
const BEHIND = 10;
const BLOCKS_BACK = 8;
const FIRST_OF_BLOCK = 5;
const FIRST_OF_LEAD = 14;

/** Amounts that can be the base of a claim: around it, in what leads its block, and first in the blocks before. */
export const basesInReach = (index: AmountIndex, stated: Amount): readonly Amount[] => {
  const { reading, amounts, starts } = index;
  const { block } = stated.place;
  const within = (most: number): number => withinReach(index, stated, most);
  const first = Math.max(starts[block] as number, stated.at - within(BEFORE));
  const last = Math.min(starts[block + 1] as number, stated.at + within(BEHIND));
  const found = new Set<Amount>(amounts.slice(first, last));
  for (const lead of leadsOf(reading, block))
    for (const each of inBlock(index, lead).slice(0, within(FIRST_OF_LEAD))) found.add(each);
  for (let back = block - 1; back >= Math.max(0, block - within(BLOCKS_BACK)); back--) {
    const inside = inBlock(index, back);
    const nearest = back === block - 1;
    const some = inside.slice(0, within(FIRST_OF_BLOCK));
    for (const each of nearest ? inside.slice(-within(FIRST_OF_LEAD)) : some) found.add(each);
    if (nearest) for (const each of some) found.add(each);
  }
  // A short block goes on with the one behind it: the list that a heading or a rate announces.
  for (const each of inBlock(index, block + 1).slice(0, 2)) found.add(each);
  const noted = stated.figure.noteOf === null ? undefined : index.byFigure.get(stated.figure.noteOf);
  if (noted) found.add(noted);
  found.delete(stated);
  return [...found];
};
