import type { DocumentSystem } from "../lexicon/document-types.ts";
import type { Span } from "../source/span.ts";
import type { DateMention } from "./date-mention.ts";
import type { MentionBase } from "./mention-base.ts";

/**
 * A piece of a reference: what it says and where.
 *
 * @example
 * ```ts
 * import type { ReferencePart } from "@doichieu/parser";
 *
 * const part: ReferencePart = { text: "UBND tỉnh", span: { start: 40, end: 49 } };
 * console.log(part.text); // → UBND tỉnh
 * ```
 */
export interface ReferencePart {
  readonly text: string;
  readonly span: Span;
}

/**
 * How a reference came by its date or issuer.
 *
 * @example
 * ```ts
 * import type { PartPlace } from "@doichieu/parser";
 *
 * const own: PartPlace = "own";
 * console.log(own); // → own
 * ```
 */
export type PartPlace = "own" | "list" | "before";

/**
 * One mention of a document.
 *
 * @example
 * ```ts
 * import { parseReport, type ReferenceMention, textSource } from "@doichieu/parser";
 *
 * const named = ({ number, symbol }: ReferenceMention): string => `${number}/${symbol}`;
 * const { blocks } = parseReport(textSource("Thực hiện Kế hoạch số 17/KH-UBND ngày 05/4/2031."));
 * console.log(blocks.flatMap(({ mentions }) => mentions.map((each) => (each.kind === "reference" ? named(each) : ""))));
 * // → [ '17/KH-UBND' ]
 * ```
 */
export interface ReferenceMention extends MentionBase {
  readonly kind: "reference";
  /** The type's first noun as written, and its lexicon form. Shared by the members of a list. */
  readonly type: (ReferencePart & { readonly canonical: string }) | null;
  /** Digits and suffix as written; null where the number is left blank or not told. */
  readonly number: string | null;
  /** True where a place for the number is there, and empty. */
  readonly blankNumber: boolean;
  readonly year: string | null;
  /** Canonical: hyphens restored, no spaces. */
  readonly symbol: string | null;
  readonly symbolWritten: ReferencePart | null;
  readonly date: DateMention | null;
  readonly datePlace: PartPlace | null;
  readonly issuer: ReferencePart | null;
  readonly issuerPlace: PartPlace | null;
  /** Who is told to have issued it before the verb. */
  readonly issuerBefore: ReferencePart | null;
  readonly provision: ReferencePart | null;
  readonly title: ReferencePart | null;
  /** A law told by its name: "Luật Đất đai"; null otherwise. */
  readonly name: string | null;
  readonly system: DocumentSystem;
  /** True where the number stands with neither type nor "số". */
  readonly bare: boolean;
  /** First and last token of the block; `tail` is the last one read of it, its issuer included. */
  readonly first: number;
  readonly last: number;
  readonly tail: number;
}

/**
 * "Nghị định này", "Kế hoạch nêu trên": a document named before.
 *
 * @example
 * ```ts
 * import { parseReport, type ShortReferenceMention, textSource } from "@doichieu/parser";
 *
 * const isSelf = ({ self }: ShortReferenceMention): boolean => self;
 * const { blocks } = parseReport(textSource("Kế hoạch này có hiệu lực."));
 * console.log(blocks.flatMap(({ mentions }) => mentions.map((each) => each.kind === "short-reference" && isSelf(each))));
 * // → [ true ]
 * ```
 */
export interface ShortReferenceMention extends MentionBase {
  readonly kind: "short-reference";
  readonly type: string;
  /** True for "này", where the document that speaks or the last one of the type is meant. */
  readonly self: boolean;
}

/**
 * "khoản 5 Điều 9": a place inside a document that no reference follows.
 *
 * @example
 * ```ts
 * import { parseReport, type ProvisionMention, textSource } from "@doichieu/parser";
 *
 * const place = ({ span }: ProvisionMention): number => span.start;
 * const { blocks } = parseReport(textSource("Theo khoản 5 Điều 9."));
 * console.log(blocks.flatMap(({ mentions }) => mentions.map((each) => (each.kind === "provision" ? place(each) : -1))));
 * // → [ 5 ]
 * ```
 */
export interface ProvisionMention extends MentionBase {
  readonly kind: "provision";
}
