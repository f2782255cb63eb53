import type { Amount } from "../amount.ts";
import { distribution, exp, log } from "../exp.ts";
import { featureSet, vectorOf } from "../feature.ts";
import { scoreOf, type FeatureVector, type Net } from "../net.ts";
import { misfitLikelihood, WRITTEN } from "../written.ts";
import { instanceFit, instanceRange, type InstanceFit } from "./arithmetic.ts";
import { NO_PATTERN_FEATURES, PATTERN_FEATURES, type LineContext } from "./features.ts";
import type { Grid, Line } from "./grid.ts";
import { candidateOf } from "./instance.ts";
import type { PatternKind } from "./kinds.ts";
import { instancesOf, keyOfLines, slantsOf, type Instance, type Pattern, type Slant } from "./pattern.ts";
import { pooled } from "./pooled.ts";
import { proposePatterns } from "./propose.ts";

const NONE = featureSet(0, NO_PATTERN_FEATURES);
const PATTERN = featureSet(NONE.names.length, PATTERN_FEATURES);

export const TABLE_NAMES: readonly string[] = [...NONE.names, ...PATTERN.names];
export const TABLE_TEXTS = new Map([...NONE.texts, ...PATTERN.texts]);

/** A pattern with how it fits in each of its instances, which are made again for the few that are told: a long table has many. */
export interface TriedPattern {
  readonly pattern: Pattern;
  /** The rows or columns of its instances, ascending. */
  readonly places: readonly number[];
  readonly fits: readonly InstanceFit[];
  /** The logarithm of how much likelier each instance is under the pattern than by chance; of those that tell something, the sum. */
  readonly logs: readonly number[];
  readonly told: number;
  readonly sum: number;
  /** What heads and layout say of it. */
  readonly vector: FeatureVector;
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
const LEAST_LOG = -5;
const LOG_CUT = -2.5;
/** A change whose sign is the other way round is more likely a change the other way. */
const LOG_TURNED = -2;
/** More instances tell nothing new. */
const MOST_TOLD = 12;
/** A double keeps no more digits. */
const MOST_DIGITS = 21;

const digitsOf = ({ value, step }: Amount): number => {
  const steps = Math.round(Math.abs(value) / (step || 1));
  let digits = 1;
  for (let power = 10; power <= steps && digits < MOST_DIGITS; power *= 10) digits++;
  return digits;
};

/**
 * How much chance had to meet, whichever of three figures is the claim (406 = 399 + 7): what is far from the others is met by as
 * many digits as the longest has, what is near them by those of the shortest.
 */
const digitsTold = ({ stated, parts }: Instance): number => {
  const own = digitsOf(stated);
  if (parts.length !== 2) return own;
  const [one, other] = [digitsOf(parts[0] as Amount), digitsOf(parts[1] as Amount)];
  return (Math.min(own, one, other) + Math.max(own, one, other)) / 2;
};

/** Chance prints what fits so seldom, as a logarithm. */
const chanceOf = (instance: Instance): number => {
  const { kind, decimals } = instance.stated.figure;
  return (kind === "percentage" ? decimals + 2 : digitsTold(instance)) * LOG_SEVEN;
};

const logOf = (kind: PatternKind, fit: InstanceFit, instance: Instance, deep: boolean): number => {
  if (fit === "idle") return 0;
  const chance = chanceOf(instance);
  if (fit === "misfit") {
    const implied = instanceRange(kind, instance.parts);
    const likely = misfitLikelihood(instance.stated, candidateOf(kind, instance), implied, exp(-chance), deep);
    return likely > 0 ? Math.max(log(likely) + chance, LEAST_LOG) : LEAST_LOG;
  }
  const off = fit === "cut-off" ? LOG_CUT : fit === "turned" ? LOG_TURNED : 0;
  return Math.min(chance, MOST_LOG) - WRITTEN.wrong + off;
};

/** Whether a pattern holds in half of its places. */
export const fitsOften = (fits: readonly InstanceFit[]): boolean =>
  fits.filter((fit) => fit !== "misfit").length * 2 >= fits.length;

const tryPattern = (slant: Slant, pattern: Pattern): TriedPattern => {
  const instances = instancesOf(slant, pattern);
  const fits = instances.map((instance) => instanceFit(pattern.kind, instance));
  // Of what fits too seldom to be taken no slips are looked for.
  const deep = fits.length === 1 || fitsOften(fits);
  const logs = fits.map((fit, at) => logOf(pattern.kind, fit, instances[at] as Instance, deep));
  let [told, sum] = [0, 0];
  for (const one of logs) {
    if (one !== 0) told++;
    sum += one;
  }
  const view = {
    context: { slant, target: pattern.target, line: slant.lines[pattern.target] as Line },
    pattern,
    parts: pattern.parts.map((part) => slant.lines[part] as Line),
    instances: instances.length,
    fitting: fits.filter((fit) => fit !== "misfit").length,
  };
  const places = instances.map(({ across }) => across);
  return { pattern, places, fits, logs, told, sum, vector: vectorOf((visit) => visit(PATTERN, view)) };
};

const known = new WeakMap<Slant, Map<string, TriedPattern>>();

/** A pattern tried, once however often its table is looked at. */
const tried = (slant: Slant, pattern: Pattern): TriedPattern => {
  let patterns = known.get(slant);
  if (!patterns) known.set(slant, (patterns = new Map()));
  const { kind, shape, target, parts } = pattern;
  const key = `${kind} ${shape} ${target} ${keyOfLines(parts)}`;
  let own = patterns.get(key);
  if (!own) patterns.set(key, (own = tryPattern(slant, pattern)));
  return own;
};

/** What arithmetic says of a pattern, one instance left out if wished. */
export const evidenceOf = ({ logs, told, sum }: TriedPattern, but = -1): number => {
  const left = logs[but] ?? 0;
  const count = left === 0 ? told : told - 1;
  return count > MOST_TOLD ? ((sum - left) * MOST_TOLD) / count : sum - left;
};

/** Asks of a line what it may be made of. */
export const openLine = (slant: Slant, target: number, open: readonly number[], look: number): LineClaim => {
  const patterns = proposePatterns(slant, target, open, look)
    .map((pattern) => tried(slant, pattern))
    .filter(({ places }) => places.length > 0);
  const context: LineContext = { slant, target, line: slant.lines[target] as Line, choices: patterns.length };
  const none = vectorOf((visit) => visit(NONE, context));
  return { context, patterns, vectors: [none, ...patterns.map(({ vector }) => vector)] };
};

/** A line with what was decided of it. */
export interface DecidedLine {
  readonly claim: LineClaim;
  /** Of each pattern, "none" first; adds up to 1. */
  readonly masses: readonly number[];
  /** The pattern taken, or −1. */
  readonly best: number;
  /** Log-odds of what heads and layout say of it, over those of no pattern. */
  readonly said: number;
}

export const decideLine = (claim: LineClaim, net: Net): DecidedLine => {
  const words = claim.vectors.map((vector) => scoreOf(vector, net));
  const scores = words.map((score, at) => score + (at === 0 ? 0 : evidenceOf(claim.patterns[at - 1] as TriedPattern)));
  const masses = pooled(
    claim.context.slant,
    claim.patterns.map(({ pattern }) => pattern),
    distribution(
      scores,
      scores.map(() => 1),
    ),
  );
  let best = 0;
  for (let at = 1; at < masses.length; at++) if ((masses[at] as number) > (masses[best] as number)) best = at;
  return { claim, masses, best: best - 1, said: (words[best] as number) - (words[0] as number) };
};

const totalOf = ({ claim, best }: DecidedLine): Pattern | null => {
  const pattern = claim.patterns[best]?.pattern;
  return pattern?.kind === "total" ? pattern : null;
};

const amongPatterns = (claim: LineClaim, keep: (pattern: Pattern) => boolean): LineClaim => ({
  ...claim,
  patterns: claim.patterns.filter(({ pattern }) => keep(pattern)),
  vectors: claim.vectors.filter((_, at) => at === 0 || keep((claim.patterns[at - 1] as TriedPattern).pattern)),
});

/** What a line is made of: of a total every way in which it is broken down, each into lines of its own. */
export const decideLines = (claim: LineClaim, net: Net): DecidedLine[] => {
  const line = decideLine(claim, net);
  const total = totalOf(line);
  if (!total) return [line];
  const taken = new Set(total.parts);
  const beside = ({ kind, parts }: Pattern): boolean => kind === "total" && parts.every((part) => !taken.has(part));
  const own = decideLine(
    amongPatterns(claim, (pattern) => !beside(pattern)),
    net,
  );
  return [own, ...decideLines(amongPatterns(claim, beside), net).filter(({ best }) => best >= 0)];
};

/** Totals stand on totals: so often a table is looked at again without the lines that a total has taken up. */
export const LOOKS = 4;

/** What every line of a table is made of. */
export const decideGrid = (grid: Grid, net: Net): DecidedLine[] =>
  slantsOf(grid).flatMap((slant) => {
    let open = slant.lines.map((_, at) => at);
    const decided = open.map((target) => decideLines(openLine(slant, target, open, 0), net));
    for (let look = 1; look < LOOKS; look++) {
      const owned = new Set(decided.flat().flatMap((line) => totalOf(line)?.parts ?? []));
      const left = open.filter((line) => !owned.has(line));
      if (left.length === open.length && (look > 1 || slant.axis === "row")) break;
      open = left;
      const isOpen = ({ kind, parts }: Pattern): boolean => kind === "total" && parts.every((part) => !owned.has(part));
      decided.forEach((lines, target) => {
        const taken = lines.filter(({ best }) => best >= 0);
        if (taken.some((line) => !totalOf(line))) return;
        const claim = openLine(slant, target, open, look);
        if (taken.length === 0) decided[target] = decideLines(claim, net);
        // A total that is broken down in one way may be in another, too, of lines that are totals themselves.
        else lines.push(...decideLines(amongPatterns(claim, isOpen), net).filter(({ best }) => best >= 0));
      });
    }
    return decided.flat();
  });
