import type { PatternRecord } from "../../record/finding.ts";
import { evidenceOf, printedProbability } from "../evidence.ts";
import { fitOf } from "../fit.ts";
import type { Relation, RelationKind } from "../relation.ts";
import { instanceRange } from "./arithmetic.ts";
import { candidateOf, unsigned } from "./instance.ts";
import type { Grid } from "./grid.ts";
import type { PatternKind } from "./pattern.ts";
import { decideGrid, TABLE_NAMES, TABLE_TEXTS, without, type DecidedLine, type TriedPattern } from "./score.ts";

/** How sure a pattern must be to be told. */
const TOLD = 0.5;
const SURE = 0.95;

const KINDS: Readonly<Record<PatternKind, readonly [RelationKind, PatternRecord["kind"]]>> = {
  total: ["total", "total"],
  rest: ["rest", "difference"],
  delta: ["change", "difference"],
  share: ["share", "share"],
  "share-of-row": ["share", "share"],
  growth: ["change", "growth"],
};

/** The three lines of a sum, a rest or a change; null of anything else. */
const keyOf = ({ claim, best }: DecidedLine): string | null => {
  const pattern = claim.patterns[best]?.pattern;
  if (!pattern || pattern.parts.length !== 2 || !["total", "rest", "delta"].includes(pattern.kind)) return null;
  return `${claim.context.slant.axis} ${[pattern.target, ...pattern.parts].sort((a, b) => a - b).join(" ")}`;
};

/** Of lines that say the same of three lines (a = b + c, b = a − c) the surest is kept. */
const withoutTwins = (lines: readonly DecidedLine[]): DecidedLine[] => {
  const kept = new Map<string, DecidedLine>();
  for (const line of lines) {
    const key = keyOf(line);
    const other = key === null ? undefined : kept.get(key);
    if (key !== null && (!other || (line.masses[line.best + 1] as number) > (other.masses[other.best + 1] as number)))
      kept.set(key, line);
  }
  return lines.filter((line) => {
    const key = keyOf(line);
    return key === null || kept.get(key) === line;
  });
};

/** Whether what the only instance prints is at most twice, at least half of what its parts make. */
const isNear = ({ pattern, instances }: TriedPattern): boolean => {
  const [instance] = instances;
  if (!instance) return false;
  const [low, high] = instanceRange(pattern.kind, instance.parts);
  return instance.stated.value * 2 >= low && instance.stated.value <= high * 2;
};

/** A pattern is told where it is sure, and holds in half of the places that it runs through, if these are several. */
const isTaken = (line: DecidedLine, weights: ArrayLike<number>): boolean => {
  const { claim, best, masses } = line;
  const chosen = claim.patterns[best];
  if (!chosen || (masses[best + 1] as number) < TOLD) return false;
  const fitting = chosen.fits.filter((fit) => fit !== "misfit").length;
  if (chosen.fits.length > 1) return fitting * 2 >= chosen.fits.length;
  // Told once and not fitting: only words can say that it is meant.
  return fitting === 1 || (without(line, 0, weights) >= SURE && isNear(chosen));
};

/** The patterns of a report's tables, and the relations that are their instances. */
export const tableRelations = (
  grids: readonly Grid[],
  weights: ArrayLike<number>,
): { readonly relations: Relation[]; readonly patterns: PatternRecord[] } => {
  const relations: Relation[] = [];
  const patterns: PatternRecord[] = [];
  for (const grid of grids) {
    const taken = withoutTwins(decideGrid(grid, weights).filter((line) => isTaken(line, weights)));
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
      const { pattern, instances, fits } = claim.patterns[best] as TriedPattern;
      const { slant } = claim.context;
      const id = `pattern-${patterns.length + 1}`;
      const [kind, recorded] = KINDS[pattern.kind];
      const evidence = evidenceOf(claim.vectors[best + 1], TABLE_NAMES, TABLE_TEXTS, weights);
      const probability = masses[best + 1] as number;
      patterns.push({
        id,
        table: grid.table,
        kind: recorded,
        axis: slant.axis,
        total: slant.lines[pattern.target]?.index ?? 0,
        parts: pattern.parts.map((part) => slant.lines[part]?.index ?? 0),
        instances: instances.length,
        fitting: fits.filter((fit) => fit !== "misfit").length,
        probability: printedProbability(probability),
      });
      instances.forEach((instance, at) => {
        const candidate = candidateOf(pattern.kind, instance);
        const change = kind === "change";
        const stated = change ? unsigned(instance.stated) : instance.stated;
        const fit = fitOf(stated, candidate, false);
        if (fit === "misfit" && runsOut(slant.axis, instance.across, pattern.kind)) return;
        relations.push({
          kind,
          stated,
          candidate,
          falling: false,
          fit,
          probability: printedProbability(probability),
          error: fit === "misfit" ? printedProbability(without(line, at, weights)) : 0,
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
