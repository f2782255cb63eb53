import type { ParsedReport } from "@doichieu/parser";
import type { Figure } from "../record/figure.ts";
import { readBareShares } from "./bare-share.ts";
import { readShares } from "./base.ts";
import { readComparisons, type Comparison } from "./comparison.ts";
import { readFootnotes } from "./footnotes.ts";
import { readLevels } from "./levels.ts";
import { readNegatedParts } from "./negated-part.ts";
import { readRatioGroups, type RatioGroup } from "./ratio-group.ts";
import { readReport, type Reading } from "./reading.ts";
import { readRemainders, type Remainder } from "./remainder.ts";
import type { ShareClaim } from "./share-claim.ts";
import { readSpreadTotals } from "./spread-totals.ts";
import { gridsOf } from "./table-grid.ts";
import { readTableShares } from "./table-shares.ts";
import { readTableTotals } from "./table-totals.ts";
import { readTotals } from "./total.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { wholeOf } from "./value.ts";

/** What a report says of its figures: everything that a rule can recompute. */
export interface Bindings {
  readonly reading: Reading;
  readonly shares: readonly ShareClaim[];
  readonly totals: readonly TotalClaim[];
  readonly remainders: readonly Remainder[];
  readonly comparisons: readonly Comparison[];
  readonly ratioGroups: readonly RatioGroup[];
}

const totalOf = ({ whole, taken, rest }: Remainder): TotalClaim =>
  totalClaim(whole, [...taken, rest], "shown", "sibling-base", { totalLiteral: wholeOf(whole) });

/** A footnote read by itself may find another head for what its mark has told the head of. */
const sameParts = (note: TotalClaim, claim: TotalClaim): boolean =>
  claim.parts.every((part) => note.parts.some((own) => own.figure.id === part.figure.id));

/** Binds the figures of a report by what its sentences say. */
export const bindFigures = (report: ParsedReport, figures: readonly Figure[]): Bindings => {
  const reading = readReport(report, figures);
  const notes = readFootnotes(reading.flows, figures);
  const noted = new Set(notes.shares.map((claim) => claim.percent.figure.id));
  const told = [...readShares(reading).filter((claim) => !noted.has(claim.percent.figure.id)), ...notes.shares];
  const left = readRemainders(reading, told);
  const known = new Set(left.map((item) => item.rest));
  const remainders = [...left, ...readNegatedParts(reading, told).filter((item) => !known.has(item.rest))];
  // "a đã giải quyết, b chưa giải quyết và còn c": all of the whole is told, part by part.
  const enumerations = remainders.filter(
    (item) => item.taken.length > 1 && item.whole.span.block !== item.rest.figure.span.block,
  );
  const grids = gridsOf(report, figures);
  const shares = [...told, ...readBareShares(reading, told), ...readTableShares(grids)];
  const totals = [
    ...readTotals(reading, told).filter((claim) => !notes.totals.some((note) => sameParts(note, claim))),
    ...notes.totals,
    ...readLevels(reading),
    ...enumerations.map(totalOf),
    ...readTableTotals(grids),
  ];
  return {
    reading,
    shares,
    totals: [...totals, ...readSpreadTotals(reading, totals)],
    remainders: remainders.filter((item) => !enumerations.includes(item)),
    comparisons: readComparisons(reading),
    ratioGroups: readRatioGroups(reading),
  };
};
