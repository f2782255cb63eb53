import type { AcceptedFinding, Check, DocumentAudit, DocumentReference, Figure } from "@doichieu/metrics";
import { type Excerpt, excerptOf } from "./excerpt.ts";

/** Class, unit, approximation, what is said of it, value; what is not told at the end is left out. */
type NumberRow = readonly (string | number | null)[];

/** A passage as `fixtures/corpus` annotates it: members are indices of the text's numeric tokens. */
export interface PassageAnnotation {
  readonly group: string;
  readonly source: string;
  readonly numbers: readonly NumberRow[];
  readonly refs: readonly Readonly<Record<string, unknown>>[];
  readonly relations: readonly Readonly<Record<string, unknown>>[];
  readonly profile: Readonly<Record<string, never>>;
  /** What the program told of the passage and a reader did not let stand. */
  readonly rejected: readonly { readonly rule: string; readonly told: string; readonly why: string }[];
}

export interface AnnotatedPassage {
  readonly text: string;
  readonly annotation: PassageAnnotation;
}

const TOKEN = /\d+(?:[.,]\d+)*/gu;

const CLASSES: Readonly<Record<Figure["kind"], string>> = {
  count: "count",
  percentage: "percent",
  ratio: "ratio",
  money: "money",
  measure: "measure",
  rate: "rate",
};

/** A number as it is printed, without the words behind it; null where it is none. */
const printedValue = (text: string): number | null => {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return /^\d+(?:,\d+)?$/u.test(text) ? Number(text.replace(",", ".")) : null;
};

const trimmed = (row: NumberRow): NumberRow => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);

const rowOf = ({ kind, unit, qualifier, label, value }: Figure, token: string): NumberRow => {
  const own = kind === "percentage" ? null : unit;
  return trimmed([CLASSES[kind], own, qualifier, label, printedValue(token) === value ? null : value]);
};

/** How the corpus calls the relation behind a check; null where it has no such kind. */
const kindOf = ({ kind, rule }: Check): string | null => {
  switch (kind) {
    case "share":
    case "level":
      return "percent-of";
    case "total":
      return "sum";
    case "rest":
      return "difference";
    case "change":
      return rule === "growth" ? "growth" : "delta";
    case "same-figure":
    case "listed":
      return kind;
    case "ratio-group":
    case null:
      return null;
  }
};

const ROLES: Readonly<Record<string, string>> = { figures: "ats" };

interface Tokens {
  readonly all: readonly { readonly text: string; readonly at: number }[];
  /** The first token of a stretch of the report, or undefined where the passage does not hold it. */
  readonly of: (span: { readonly start: number; readonly end: number }) => number | undefined;
}

const tokensOf = ({ text, offsetAt }: Excerpt): Tokens => {
  const all = [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], at: offsetAt(match.index) }));
  return {
    all,
    of: ({ start, end }) => {
      const index = all.findIndex(({ at, text: digits }) => at < end && at + digits.length > start);
      return index < 0 ? undefined : index;
    },
  };
};

/** The relation behind a check with its members as tokens; nothing where one of them stands elsewhere. */
const relationOf = (check: Check, figures: ReadonlyMap<string, Figure>, tokens: Tokens): readonly object[] => {
  const kind = kindOf(check);
  if (kind === null) return [];
  const members: Record<string, unknown> = {};
  const tokenOf = (id: string): number | undefined => {
    const figure = figures.get(id);
    return figure && tokens.of(figure.span);
  };
  for (const [role, operand] of Object.entries(check.operands)) {
    if (operand === null) continue;
    const ids = [operand].flat();
    const told = ids.map((id) => (typeof id === "string" ? tokenOf(id) : id));
    if (told.includes(undefined)) return [];
    members[ROLES[role] ?? role] = Array.isArray(operand) ? told : told[0];
  }
  const holds = check.status === "consistent";
  const expected = holds || check.expected === null ? {} : { expected: check.expected };
  return [{ kind, ...members, holds, ...expected, why: check.explanation }];
};

const referenceOf = (reference: DocumentReference, tokens: Tokens): readonly object[] => {
  const n = tokens.of(reference.span);
  if (n === undefined) return [];
  const { text, documentType, number, symbol, date } = reference;
  const told = { n, quote: text, type: documentType, number, symbol, date };
  return [Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null))];
};

const within = (at: number, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  start <= at && at < end;

/**
 * The passage in which an accepted finding stands, annotated with what was read and recomputed of it, and without the
 * relation that a reader has rejected. It is for somebody to read over before anything is fitted on it.
 */
export const annotatedPassage = (document: DocumentAudit, finding: AcceptedFinding): AnnotatedPassage => {
  const excerpt = excerptOf(document, finding);
  const tokens = tokensOf(excerpt);
  const figures = new Map(document.figures.map((figure) => [figure.id, figure]));
  const headings = document.outline.map(({ span, number }) => ({
    start: span.start,
    end: span.start + (number?.length ?? 0),
  }));
  const numbers = tokens.all.map(({ text, at }): NumberRow => {
    const figure = document.figures.find(({ span }) => within(at, span));
    if (figure) return rowOf(figure, text);
    if (document.references.some(({ span }) => within(at, span))) return ["ref"];
    return [headings.some((span) => within(at, span)) ? "heading" : "noise"];
  });
  const rejected = new Set([finding.check, ...finding.otherChecks]);
  return {
    text: excerpt.text,
    annotation: {
      group: "own",
      source: "accepted",
      numbers,
      refs: document.references.flatMap((reference) => referenceOf(reference, tokens) as Record<string, unknown>[]),
      relations: document.checks
        .filter(({ id }) => !rejected.has(id))
        .flatMap((check) => relationOf(check, figures, tokens) as Record<string, unknown>[]),
      profile: {},
      rejected: [{ rule: finding.rule, told: finding.message, why: finding.acceptance.reason }],
    },
  };
};
