import { distribution } from "../exp.ts";
import { eachFeature, featureSet, scoreOf, vectorOf, type FeatureVector } from "../feature.ts";
import { WRITTEN } from "../written.ts";
import { instanceFit, type InstanceFit } from "./arithmetic.ts";
import { NO_PATTERN_FEATURES, PATTERN_FEATURES, type LineContext } from "./features.ts";
import type { Grid, Line } from "./grid.ts";
import { instancesOf, slantsOf, type Instance, type Pattern, type Slant } from "./pattern.ts";
import { proposePatterns } from "./propose.ts";

const NONE = featureSet(0, NO_PATTERN_FEATURES);
const PATTERN = featureSet(NONE.names.length, PATTERN_FEATURES);

export const TABLE_NAMES: readonly string[] = [...NONE.names, ...PATTERN.names];
export const TABLE_TEXTS = new Map([...NONE.texts, ...PATTERN.texts]);

/** A pattern with how it fits in each of its instances. */
export interface TriedPattern {
  readonly pattern: Pattern;
  readonly instances: readonly Instance[];
  readonly fits: readonly InstanceFit[];
  /** The logarithm of how much likelier each instance is under the pattern than by chance. */
  readonly logs: readonly number[];
}

/** A line of a table with every pattern that it may follow; "none" is the first of the vectors. */
export interface LineClaim {
  readonly context: LineContext;
  readonly patterns: readonly TriedPattern[];
  readonly vectors: readonly FeatureVector[];
}

/** Logarithms of what an instance tells: of a fit as much as chance had to meet, a digit worth seven. */
const LOG_SEVEN = 1.946;
const MOST_LOG = 8;
const LOG_MISFIT = -3.9;
const LOG_CUT = -2.5;
/** A change whose sign is the other way round is more likely a change the other way. */
const LOG_TURNED = -2;
/** More instances tell nothing new. */
const MOST_TOLD = 12;

const logOf = (fit: InstanceFit, { stated }: Instance): number => {
  if (fit === "idle") return 0;
  if (fit === "misfit") return LOG_MISFIT;
  const rate = stated.figure.kind === "percentage";
  const digits = rate
    ? stated.figure.decimals + 2
    : String(Math.round(Math.abs(stated.value) / (stated.step || 1))).length;
  const off = fit === "cut-off" ? LOG_CUT : fit === "turned" ? LOG_TURNED : 0;
  return Math.min(digits * LOG_SEVEN, MOST_LOG) - WRITTEN.wrong + off;
};

const tried = (slant: Slant, pattern: Pattern): TriedPattern => {
  const instances = instancesOf(slant, pattern);
  const fits = instances.map((instance) => instanceFit(pattern.kind, instance));
  return { pattern, instances, fits, logs: fits.map((fit, at) => logOf(fit, instances[at] as Instance)) };
};

/** What arithmetic says of a pattern, one instance left out if wished. */
export const evidenceOf = ({ logs }: TriedPattern, but = -1): number => {
  let sum = 0;
  let told = 0;
  logs.forEach((log, at) => {
    if (at === but || log === 0) return;
    told++;
    sum += log;
  });
  return told > MOST_TOLD ? (sum * MOST_TOLD) / told : sum;
};

/** Asks of a line what it may be made of. */
export const openLine = (slant: Slant, target: number, open: readonly number[]): LineClaim => {
  const context: LineContext = { slant, target, line: slant.lines[target] as Line };
  const patterns = proposePatterns(slant, target, open)
    .map((pattern) => tried(slant, pattern))
    .filter(({ instances }) => instances.length > 0);
  const vectors = patterns.map(({ pattern, instances, fits }) => {
    const view = {
      context,
      pattern,
      parts: pattern.parts.map((part) => slant.lines[part] as Line),
      instances: instances.length,
      fitting: fits.filter((fit) => fit !== "misfit").length,
    };
    return vectorOf((take) => eachFeature(PATTERN, view, take));
  });
  return { context, patterns, vectors: [vectorOf((take) => eachFeature(NONE, context, take)), ...vectors] };
};

/** A line with what was decided of it. */
export interface DecidedLine {
  readonly claim: LineClaim;
  /** Of each pattern, "none" first; adds up to 1. */
  readonly masses: readonly number[];
  /** The pattern taken, or −1. */
  readonly best: number;
}

export const decideLine = (claim: LineClaim, weights: ArrayLike<number>): DecidedLine => {
  const scores = claim.vectors.map(
    (vector, at) => scoreOf(vector, weights) + (at === 0 ? 0 : evidenceOf(claim.patterns[at - 1] as TriedPattern)),
  );
  const masses = distribution(
    scores,
    scores.map(() => 1),
  );
  let best = 0;
  for (let at = 1; at < masses.length; at++) if ((masses[at] as number) > (masses[best] as number)) best = at;
  return { claim, masses, best: best === 0 ? -1 : best - 1 };
};

/** How likely a pattern is by its words and its other instances. */
export const without = ({ claim, masses, best }: DecidedLine, instance: number, weights: ArrayLike<number>): number => {
  const chosen = claim.patterns[best] as TriedPattern;
  if (chosen.logs[instance] === 0) return masses[best + 1] as number;
  const across = chosen.instances[instance]?.across;
  const scores = claim.vectors.map((vector, at) => {
    if (at === 0) return scoreOf(vector, weights);
    const other = claim.patterns[at - 1] as TriedPattern;
    return (
      scoreOf(vector, weights) +
      evidenceOf(
        other,
        other.instances.findIndex((each) => each.across === across),
      )
    );
  });
  return distribution(
    scores,
    scores.map(() => 1),
  )[best + 1] as number;
};

const isTotal = ({ claim, best }: DecidedLine): boolean => claim.patterns[best]?.pattern.kind === "total";

/** What every line of a table is made of, totals of totals in a second look. */
export const decideGrid = (grid: Grid, weights: ArrayLike<number>): DecidedLine[] =>
  slantsOf(grid).flatMap((slant) => {
    const all = slant.lines.map((_, at) => at);
    const first = all.map((target) => decideLine(openLine(slant, target, all), weights));
    const totals = first.filter((line) => line.best >= 0 && isTotal(line));
    if (totals.length === 0) return first;
    const owned = new Set(totals.flatMap(({ claim, best }) => claim.patterns[best]?.pattern.parts ?? []));
    const open = all.filter((line) => !owned.has(line));
    return first.map((line) => {
      if (line.best >= 0) return line;
      return decideLine(openLine(slant, line.claim.context.target, open), weights);
    });
  });
