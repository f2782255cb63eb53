import type { Figure } from "../record/figure.ts";
import { readShares } from "./base.ts";
import type { Flow } from "./flow.ts";
import { readLists } from "./lists.ts";
import { readStatements } from "./read-statements.ts";
import type { Reading } from "./reading.ts";
import type { Item } from "./item.ts";
import type { ShareClaim } from "./share-claim.ts";
import type { Statement } from "./statement.ts";
import { readTotals } from "./total.ts";
import type { TotalClaim } from "./total-claim.ts";

/** What the footnotes of a report say of the figures that bear their marks. */
export interface FootnoteClaims {
  readonly shares: readonly ShareClaim[];
  readonly totals: readonly TotalClaim[];
}

/** The figure of the body that a footnote's figures break down, or null. */
const headOf = (flow: Flow, byId: ReadonlyMap<string, Figure>): Figure | null => {
  const first = flow.items.find((item) => item.type === "figure");
  const head = first?.type === "figure" ? first.figure.noteOf : null;
  return head === null ? null : (byId.get(head) ?? null);
};

const beginsWithParts = (flow: Flow): boolean => flow.items[0]?.type === "figure";

/** "42 văn bản" and its note "30 kế hoạch, 12 công văn", read as if "gồm" or a colon stood between them. */
const readNote = (flow: Flow, head: Figure): Reading => {
  const at = flow.items[0]?.span.start ?? 0;
  const span = { start: at, end: at };
  const joint: Item = beginsWithParts(flow)
    ? { type: "cue", kinds: ["whole-list"], words: ["gồm"], classes: [], span }
    : { type: "mark", mark: ":", span };
  const items: readonly Item[] = [{ type: "figure", figure: head, span: head.span }, joint, ...flow.items];
  const joined: Flow = { ...flow, index: 0, items };
  const statements = readStatements(joined, 0, 0);
  const lists = readLists(statements, []);
  const listOf = new Map(lists.flatMap((list) => list.members.map((member) => [member, list] as const)).toReversed());
  const plans = new Set<Statement>(statements.flatMap((item) => item.percents.flatMap((use) => use.whole ?? [])));
  return { flows: [joined], statements, byFlow: [statements], lists, listOf, plans };
};

/**
 * No word of a note that begins with its parts says that they are all. A note that begins otherwise may tell another
 * year, or a selection: there only a slip speaks.
 */
const cautious = (claim: TotalClaim, flow: Flow): TotalClaim => {
  const { completeness } = claim;
  if (beginsWithParts(flow))
    return { ...claim, binding: "footnote", completeness: completeness === "said" ? "likely" : completeness };
  return { ...claim, binding: "footnote", completeness: completeness === "likely" ? "weak" : completeness };
};

/** Binds the figures of footnotes to the figures that bear their marks. */
export const readFootnotes = (flows: readonly Flow[], figures: readonly Figure[]): FootnoteClaims => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const shares: ShareClaim[] = [];
  const totals: TotalClaim[] = [];
  for (const flow of flows) {
    const head = flow.footnote ? headOf(flow, byId) : null;
    if (!head) continue;
    const reading = readNote(flow, head);
    const told = readShares(reading);
    shares.push(...told.filter((claim) => claim.part.figure.id !== head.id));
    totals.push(
      ...readTotals(reading, told)
        .filter((claim) => claim.total.id === head.id)
        .map((claim) => cautious(claim, flow)),
    );
  }
  return { shares, totals };
};
