import { toNumber } from "../arithmetic/rational.ts";
import { isMultiple, toldValue, type Amount } from "../relation/amount.ts";
import type { Candidate } from "../relation/candidate.ts";
import { expectedOf, fitsRounded } from "../relation/fit.ts";
import type { Relation } from "../relation/relation.ts";
import type { Language, Localized } from "../record/localized.ts";
import { cellNamesOf } from "../record/table/cell-names.ts";
import { cellText, nameOf, type CellNames } from "./figure-name.ts";
import type { OperandRecord, Severity } from "./finding.ts";
import { printAmount } from "./operand.ts";
import { arithmeticOf } from "./relation-arithmetic.ts";
import { holdsWith, repairsOf } from "./relation-repairs.ts";
import type { CheckDraft, FindingDraft, Outcome, RuleContext } from "./rule.ts";

/** From these probabilities of an error on a finding is a warning, an error; below, a note. Set on folds of whole reports. */
export const LOUD = 0.6;
const GRAVE = 0.9;

/** The operands of a reading, as the output names them. */
export const operandsOf = (stated: Amount, candidate: Candidate): OperandRecord => {
  const own = stated.figure.id;
  switch (candidate.kind) {
    case "share":
      if (isMultiple(stated.figure))
        return {
          new: candidate.part.figure.id,
          old: candidate.whole.figure.id,
          change: null,
          percent: null,
          times: own,
        };
      return { part: candidate.part.figure.id, whole: candidate.whole.figure.id, percent: own };
    case "growth":
      return {
        new: candidate.now.figure.id,
        old: candidate.old?.figure.id ?? null,
        change: candidate.change?.figure.id ?? null,
        percent: own,
        times: null,
      };
    case "points":
    case "delta":
      return { new: candidate.now.figure.id, old: candidate.old.figure.id, change: own };
    case "rest":
      return {
        minuend: candidate.whole.figure.id,
        subtrahend: candidate.taken.map(({ figure }) => figure.id),
        rest: own,
      };
    case "total":
      return { total: own, parts: candidate.parts.map(({ figure }) => figure.id) };
  }
};

/** The severity of a finding whose figures cannot be right with this probability. */
export const severityOf = ({ stated, candidate, falling, fit, error }: Relation): Severity => {
  if (fit === "cut-off" || error < LOUD || fitsRounded(stated, candidate, falling)) return "note";
  return error < GRAVE ? "warning" : "error";
};

/** What a rule says of a relation, around the arithmetic. */
export interface Wording {
  /** What does not fit, without the arithmetic: "Tỷ lệ không khớp". */
  readonly problem: Localized;
  /** What the report says, where it is not the stated figure as printed. */
  readonly stated?: Localized;
  /** What goes on behind what the report says, with the sign or space that it begins with; or null. */
  readonly more?: Localized | null;
  readonly related: FindingDraft["related"];
  /** The printed figures, for the fingerprint: it must not change with the wording. */
  readonly about: readonly string[];
}

const NOTHING_MORE: Localized = { vi: "", en: "" };
const ROUNDED: Localized = {
  vi: "; khớp nếu các số tròn trăm, tròn nghìn là số đã làm tròn",
  en: "; it fits if the figures that end in noughts were rounded",
};

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** The whole message: where in a table, what does not fit, the arithmetic, and what the report says. */
const messageOf = (relation: Relation, wording: Wording, arithmetic: Localized, cells: CellNames): Localized => {
  const { problem, more } = wording;
  const rounded = relation.fit === "misfit" && fitsRounded(relation.stated, relation.candidate, relation.falling);
  const may = rounded ? ROUNDED : NOTHING_MORE;
  const printed = printAmount(relation.stated);
  const stated = wording.stated ?? { vi: printed, en: printed };
  const cell = relation.pattern === null ? undefined : cells.get(relation.stated.figure.span.block);
  const where = cell ? cellText(cell) : null;
  const told = (lang: Language, says: string): string =>
    `${where ? `${where[lang]}: ${lowered(problem[lang])}` : problem[lang]}: ${arithmetic[lang]}, ${says} ${stated[lang]}${more ? more[lang] : ""}${may[lang]}.`;
  return { vi: told("vi", "báo cáo ghi"), en: told("en", "the report says") };
};

/** The check of a relation, and the finding where its figures do not fit. */
export const relationOutcome = (
  relation: Relation,
  { parsed }: RuleContext,
  wordingOf: (cells: CellNames) => Wording,
): Outcome => {
  const { stated, candidate, falling, fit, alternative } = relation;
  const expected = expectedOf(stated, candidate, falling);
  const arithmetic = arithmeticOf(relation, candidate);
  const consistent = fit === "rounded" || fit === "qualified";
  const check: CheckDraft = {
    status: consistent ? "consistent" : "inconsistent",
    operands: operandsOf(stated, candidate),
    stated: stated.literal.value.n < 0n ? -stated.figure.value : stated.figure.value,
    expected: expected && toNumber(stated.literal.value.n < 0n ? expected : toldValue(stated, expected)),
    fits: null,
    explanation: arithmetic,
    kind: relation.kind,
    fit,
    relation,
    ...(alternative
      ? {
          alternative: {
            operands: operandsOf(stated, alternative.candidate),
            explanation: arithmeticOf(relation, alternative.candidate),
          },
        }
      : {}),
    repairs: consistent ? [] : repairsOf(relation, expected),
    holdsWith: holdsWith(relation),
  };
  if (consistent) return { check, finding: null };
  const cells = cellNamesOf(parsed);
  const wording = wordingOf(cells);
  return {
    check,
    finding: {
      severity: severityOf(relation),
      message: messageOf(relation, wording, arithmetic, cells),
      span: stated.figure.span,
      related: wording.related,
      suggestion: null,
      probability: relation.error,
      about: wording.about,
    },
  };
};

/** The places of a relation's figures, each once, the stated one left out. */
export const relatedOf = (
  stated: Amount,
  named: readonly (readonly [Amount, Localized])[],
): FindingDraft["related"] => {
  const seen = new Set([stated.figure.id]);
  return named.flatMap(([{ figure }, message]) => {
    if (seen.has(figure.id)) return [];
    seen.add(figure.id);
    return [{ span: figure.span, message }];
  });
};

const raised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Which figure was taken for the whole, in the report's words: a reader who would take another one sees it at once. */
export const takenAs = (role: Localized, amount: Amount, stated: Amount, cells: CellNames): Localized | null => {
  const name = nameOf(amount, stated, cells);
  return name && { vi: `. ${raised(role.vi)} là ${name.vi}`, en: `. ${raised(role.en)} is ${name.en}` };
};
