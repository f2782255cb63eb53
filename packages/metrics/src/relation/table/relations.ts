import type { Net } from "../net.ts";
import type { PatternRecord } from "../../record/finding.ts";
import { evidenceOf, printedProbability } from "../evidence.ts";
import { fitOf } from "../fit.ts";
import type { Relation } from "../relation.ts";
import { instanceRange } from "./arithmetic.ts";
import { candidateOf } from "./instance.ts";
import type { Grid } from "./grid.ts";
import { leftOut } from "./left-out.ts";
import { makingOf, type PatternKind } from "./kinds.ts";
import { instancesOf, type Instance } from "./pattern.ts";
import { decideGrid, fitsOften, TABLE_NAMES, TABLE_TEXTS, type DecidedLine, type TriedPattern } from "./score.ts";
import { withoutTwins } from "./twins.ts";

/** How sure a pattern must be to be told. */
const TOLD = 0.5;

/** Whether what an instance prints is no further from what its parts make than so many times. */
const isNear = (kind: PatternKind, { stated, parts }: Instance, times: number): boolean => {
  const [low, high] = instanceRange(kind, parts);
  const middle = (low + high) / 2;
  const [less, more] = [Math.abs(stated.value), Math.abs(middle)].sort((a, b) => a - b) as [number, number];
  return more <= less * times && stated.value < 0 === middle < 0;
};

/** Where fewer of a total's places fit, one that is far off may be no place of it: densities and averages add up to nothing. */
const FIRM = 0.8;
const FAR = 1.35;
const OUT_OF_PLACE = 0.5;

const hasOutOfPlace = ({ pattern, fits }: TriedPattern): boolean =>
  pattern.kind === "total" && fits.filter((fit) => fit !== "misfit").length < fits.length * FIRM;

/** A pattern is told where it is sure, and holds in half of the places that it runs through, if these are several. */
const isTaken = ({ claim, best, masses }: DecidedLine): boolean => {
  const chosen = claim.patterns[best];
  if (!chosen || (masses[best + 1] as number) < TOLD) return false;
  // Told once and not fitting: only words can say that it is meant.
  if (fitsOften(chosen.fits)) return true;
  const [only] = chosen.places.length === 1 ? instancesOf(claim.context.slant, chosen.pattern) : [];
  return only !== undefined && isNear(chosen.pattern.kind, only, 2);
};

/** The patterns of a report's tables, and the relations that are their instances. */
export const tableRelations = (
  grids: readonly Grid[],
  net: Net,
): { readonly relations: Relation[]; readonly patterns: PatternRecord[] } => {
  const relations: Relation[] = [];
  const patterns: PatternRecord[] = [];
  for (const grid of grids) {
    const taken = withoutTwins(decideGrid(grid, net).filter((line) => isTaken(line)));
    const derived = new Set(
      taken.flatMap(({ claim, best }) => {
        const kind = claim.patterns[best]?.pattern.kind;
        return kind === undefined || kind === "total" ? [] : [`${claim.context.slant.axis} ${claim.context.target}`];
      }),
    );
    // A rate of differences is no difference of rates: where a share runs through a column that is made of others it may end.
    const runsOut = (axis: "row" | "column", across: number, kind: PatternKind): boolean =>
      kind !== "total" && derived.has(`${axis === "row" ? "column" : "row"} ${across}`);
    for (const line of taken) {
      const { claim, best, masses } = line;
      const chosen = claim.patterns[best] as TriedPattern;
      const { pattern, fits } = chosen;
      const { slant } = claim.context;
      const instances = instancesOf(slant, pattern);
      const id = `pattern-${patterns.length + 1}`;
      const { relation: kind, record } = makingOf(pattern.kind);
      const evidence = evidenceOf(claim.vectors[best + 1], TABLE_NAMES, TABLE_TEXTS, net);
      const probability = masses[best + 1] as number;
      const without = leftOut(line, net);
      const loose = hasOutOfPlace(chosen);
      const errorOf = (at: number): number => {
        const outOfPlace = loose && !isNear(pattern.kind, instances[at] as Instance, FAR);
        return printedProbability(without(at) * (outOfPlace ? OUT_OF_PLACE : 1));
      };
      patterns.push({
        id,
        table: grid.table,
        kind: record,
        axis: slant.axis,
        total: slant.lines[pattern.target]?.index ?? 0,
        parts: pattern.parts.map((part) => slant.lines[part]?.index ?? 0),
        instances: instances.length,
        fitting: fits.filter((fit) => fit !== "misfit").length,
        probability: printedProbability(probability),
      });
      instances.forEach((instance, at) => {
        const candidate = candidateOf(pattern.kind, instance);
        const { stated } = instance;
        const fit = fitOf(stated, candidate, false);
        if (fit === "misfit" && runsOut(slant.axis, instance.across, pattern.kind)) return;
        relations.push({
          kind,
          stated,
          candidate,
          falling: false,
          fit,
          probability: printedProbability(probability),
          error: fit === "misfit" ? errorOf(at) : 0,
          said: 0,
          margin: null,
          alternative: null,
          evidence,
          pattern: id,
          meant: null,
        });
      });
    }
  }
  return { relations, patterns };
};
