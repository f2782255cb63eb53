import type { PatternRecord } from "../../record/finding.ts";
import type { Candidate } from "../candidate.ts";
import type { RelationKind } from "../relation.ts";

/** What the lines of a table may make of each other; where the operands stand tells kinds of one making apart. */
interface Making {
  readonly makes: Extract<Candidate["kind"], "total" | "rest" | "delta" | "share" | "growth">;
  /** What its instances are called, and the pattern in the output. */
  readonly relation: RelationKind;
  readonly record: PatternRecord["kind"];
}

const KINDS = {
  total: { makes: "total", relation: "total", record: "total" },
  rest: { makes: "rest", relation: "rest", record: "difference" },
  delta: { makes: "delta", relation: "change", record: "difference" },
  share: { makes: "share", relation: "share", record: "share" },
  growth: { makes: "growth", relation: "change", record: "growth" },
  // Of another line's figure in one row or column, in the row that heads its group, and of the period before.
  "share-of-row": { makes: "share", relation: "share", record: "share" },
  "share-of-head": { makes: "share", relation: "share", record: "share" },
  "share-of-before": { makes: "share", relation: "level", record: "share" },
  "growth-of-before": { makes: "growth", relation: "change", record: "growth" },
} as const satisfies Readonly<Record<string, Making>>;

/** What a line is said to be made of. */
export type PatternKind = keyof typeof KINDS;

export const PATTERN_KINDS = Object.keys(KINDS) as readonly PatternKind[];

export const makingOf = (kind: PatternKind): Making => KINDS[kind];

/** Rates of one line's figures: each over that of the year or month before, as a level ("năm trước = 100") or a growth. */
export const isOfBefore = (kind: PatternKind): boolean => kind === "share-of-before" || kind === "growth-of-before";

/** Whether what is stated is a rate of two figures. */
export const isOfRates = (kind: PatternKind): boolean => {
  const { makes } = KINDS[kind];
  return makes === "share" || makes === "growth";
};

/** Whether what is stated tells by how much something changed: its sign may be told by the head alone. */
export const isOfChange = (kind: PatternKind): boolean => {
  const { makes } = KINDS[kind];
  return makes === "delta" || makes === "growth";
};
