import type { DocumentSystem } from "../lexicon/document-types.ts";
import type { Span } from "../source/span.ts";
import type { DateMention } from "./date-mention.ts";
import type { MentionBase } from "./mention-base.ts";

/** A piece of a reference: what it says and where. */
export interface ReferencePart {
  readonly text: string;
  readonly span: Span;
}

/** How a reference came by its date or issuer. */
export type PartPlace = "own" | "list" | "before";

/** One mention of a document. */
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

/** "Nghị định này", "Kế hoạch nêu trên": a document named before. */
export interface ShortReferenceMention extends MentionBase {
  readonly kind: "short-reference";
  readonly type: string;
  /** True for "này", where the document that speaks or the last one of the type is meant. */
  readonly self: boolean;
}

/** "khoản 5 Điều 9": a place inside a document that no reference follows. */
export interface ProvisionMention extends MentionBase {
  readonly kind: "provision";
}
