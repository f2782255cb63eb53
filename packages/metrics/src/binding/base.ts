import { namesWhole, speaksOfPlan } from "./named-base.ts";
import { frameOf } from "./near-base.ts";
import { againstPlan, ratioOfPlan } from "./planned-base.ts";
import type { Reading } from "./reading.ts";
import { baseOfShare } from "./share-base.ts";
import type { Base, ShareClaim } from "./share-claim.ts";
import { fitOf } from "./share-fit.ts";
import { partOf } from "./share-part.ts";
import type { ShareSearch } from "./share-search.ts";
import { confirmBySiblings, doubtBySiblings, rebindBySiblings } from "./sibling-shares.ts";
import type { Statement } from "./statement.ts";

/** Whether a figure stands right before a part, in its sentence. */
const standsBefore = (reading: Reading, part: Statement, base: Base | null | undefined): boolean => {
  const before = reading.statements[part.id - 1];
  return before !== undefined && before.figure.id === base?.figure.id && before.sentence === part.sentence;
};

/** The claim of one percentage. */
const claimOf = (search: Omit<ShareSearch, "part">, statement: Statement): ShareClaim => {
  const { reading, percent } = search;
  const part = partOf(reading, statement, percent);
  const choice = baseOfShare({ ...search, part });
  const [first] = choice.bases;
  const fitting = choice.bases.find((base) => fitOf(part, base, percent) !== "misfit");
  const before = reading.statements[part.id - 1];
  const adjacent = standsBefore(reading, part, first) && before?.flow === part.flow && before.segment === part.segment;
  return {
    percent,
    part,
    others: frameOf(reading, part),
    ...choice,
    resolved: (choice.certainty === "bound" ? first : fitting) ?? null,
    adjacent,
    outgrownBeside: standsBefore(reading, part, choice.outgrown) && part.separator === ",",
  };
};

/**
 * Finds the wholes of every share that the running text tells, in reading order: the base of a sibling carries on.
 * Among bases that only nearness suggests, the one that fits is taken.
 */
export const readShares = (reading: Reading): ShareClaim[] => {
  const claims: ShareClaim[] = [];
  const baseOf = new Map<Statement, Base>();
  const settled = new Set<Statement>();
  for (const statement of reading.statements) {
    if (statement.role !== "main" && statement.role !== "whole") continue;
    for (const percent of statement.percents) {
      if (percent.role !== "share" && percent.role !== "level") continue;
      if (percent.role === "level" && percent.whole === null && statement.whole === null) {
        const claim = ratioOfPlan(statement, percent) ?? againstPlan(reading, statement, percent);
        if (claim) claims.push(claim);
        continue;
      }
      const claim = claimOf({ reading, percent, baseOf, settled }, statement);
      claims.push(claim);
      const { part, resolved } = claim;
      if (!resolved) continue;
      settled.add(part);
      // A plan is the whole of its own rate alone, and so is what "đạt p%" is held against.
      const reached = percent.cues.includes("reach") && !percent.cues.includes("share");
      const planned = percent.whole !== null && (reached || speaksOfPlan(percent.of));
      if (!planned && (!namesWhole(percent.of) || part !== statement)) baseOf.set(part, resolved);
    }
  }
  return doubtBySiblings(rebindBySiblings(confirmBySiblings(reading, claims)));
};
