import { subtract, sum, toNumber, type Rational } from "../arithmetic/rational.ts";
import type { Amount } from "../relation/amount.ts";
import type { Candidate } from "../relation/candidate.ts";
import { expectedOf, fitOf, type LiteralOf } from "../relation/fit.ts";
import type { Relation } from "../relation/relation.ts";
import type { Localized } from "../record/localized.ts";
import type { Operands, Severity } from "./finding.ts";
import { printAmount } from "./operand.ts";
import type { CheckDraft, FindingDraft, Outcome, Repair } from "./rule.ts";

/** From these probabilities of an error on a finding is a warning, an error; below, a note. Set on folds of whole reports. */
export const LOUD = 0.6;
const GRAVE = 0.9;

/** The operands of a reading, as the output names them. */
export const operandsOf = (stated: Amount, candidate: Candidate): Operands => {
  const own = stated.figure.id;
  switch (candidate.kind) {
    case "share":
      return { part: candidate.part.figure.id, whole: candidate.whole.figure.id, percent: own };
    case "growth":
      return { new: candidate.now.figure.id, old: candidate.old?.figure.id ?? null, change: candidate.change?.figure.id ?? null, percent: own };
    case "points":
    case "delta":
      return { new: candidate.now.figure.id, old: candidate.old.figure.id, change: own };
    case "rest":
      return { minuend: candidate.whole.figure.id, subtrahend: candidate.taken.map(({ figure }) => figure.id), rest: own };
    case "total":
      return { total: own, parts: candidate.parts.map(({ figure }) => figure.id) };
  }
};

/** The single values that would make a relation hold, exact ones alone. */
const repairsOf = ({ stated, candidate }: Relation, expected: Rational | null): Repair[] => {
  if (!expected || expected.n < 0n) return [];
  const gap = subtract(stated.literal.value, expected);
  const shifted = (amount: Amount, by: Rational): Repair => ({ figure: amount.figure.id, value: subtract(amount.literal.value, by) });
  const back: Rational = { n: -gap.n, d: gap.d };
  const others =
    candidate.kind === "total"
      ? candidate.parts.map((part) => shifted(part, back))
      : candidate.kind === "rest"
        ? [shifted(candidate.whole, back), ...(candidate.taken.length === 1 ? [shifted(candidate.taken[0] as Amount, gap)] : [])]
        : [];
  return [{ figure: stated.figure.id, value: expected }, ...others].filter(({ value }) => value.n > 0n);
};

/** Whether the relation would hold if a figure had another value. */
const holdsWith =
  ({ stated, candidate, falling }: Relation) =>
  (figure: string, value: Rational): boolean => {
    const literalOf: LiteralOf = (amount) =>
      amount.figure.id === figure && amount.side !== "denominator" ? { ...amount.literal, value, about: null } : amount.literal;
    return fitOf(stated, candidate, falling, literalOf) !== "misfit";
  };

/** The severity of a finding whose figures cannot be right with this probability. */
export const severityOf = ({ fit, error }: Relation): Severity => {
  if (fit === "cut-off" || error < LOUD) return "note";
  return error < GRAVE ? "warning" : "error";
};

/** What a rule says of a relation, around the arithmetic. */
export interface Wording {
  /** The arithmetic: "1.349 / 24.268 = 5,56%". */
  readonly arithmetic: string;
  readonly message: Localized;
  readonly related: FindingDraft["related"];
  readonly about: readonly string[];
}

/** The check of a relation, and the finding where its figures do not fit. */
export const relationOutcome = (relation: Relation, wordingOf: (expected: Rational | null) => Wording): Outcome => {
  const { stated, candidate, falling, fit } = relation;
  const expected = expectedOf(stated, candidate, falling);
  const { arithmetic, message, related, about } = wordingOf(expected);
  const consistent = fit === "rounded" || fit === "qualified";
  const check: CheckDraft = {
    status: consistent ? "consistent" : "inconsistent",
    operands: operandsOf(stated, candidate),
    stated: stated.figure.value,
    expected: expected && toNumber(expected),
    fits: null,
    explanation: { vi: arithmetic, en: arithmetic },
    kind: relation.kind,
    fit,
    relation,
    ...(relation.alternative ? { alternative: operandsOf(stated, relation.alternative.candidate) } : {}),
    repairs: consistent ? [] : repairsOf(relation, expected),
    holdsWith: holdsWith(relation),
  };
  if (consistent) return { check, finding: null };
  return { check, finding: { severity: severityOf(relation), message, span: stated.figure.span, related, suggestion: null, probability: relation.error, about } };
};

/** The sum of some amounts. */
export const sumOf = (amounts: readonly Amount[]): Rational => sum(amounts.map(({ literal }) => literal.value));

/** The places of a relation's figures, each once, the stated one left out. */
export const relatedOf = (stated: Amount, named: readonly (readonly [Amount, Localized])[]): FindingDraft["related"] => {
  const seen = new Set([stated.figure.id]);
  return named.flatMap(([{ figure }, message]) => {
    if (seen.has(figure.id)) return [];
    seen.add(figure.id);
    return [{ span: figure.span, message }];
  });
};

/** "a + b + c" of some amounts; long lists are cut in the middle. */
export const writtenSum = (amounts: readonly Amount[]): string => amounts.map(printAmount).join(" + ");

