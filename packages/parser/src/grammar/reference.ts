import { readTitle } from "./document-title.ts";
import type { DocumentSystem } from "../lexicon/document-types.ts";
import { spanOf, type Token } from "../lexer/token.ts";
import type {
  ProvisionMention,
  ReferenceMention,
  ReferencePart,
  ShortReferenceMention,
} from "../mention/reference-mention.ts";
import { documentTypeOf } from "./document-head.ts";
import { isCapital, isCue } from "./lookahead.ts";
import { PeriodGrammar } from "./period.ts";
import { readPinpoint } from "./pinpoint.ts";
import { type ListedReference, readReferences, type ReferenceList } from "./reference-list.ts";

const SELF = new Set(["này"]);
const ABOVE = new Set(["trên", "đó"]);

/** Document references: "Kế hoạch số 17/KH-VPUB ngày 09/02/2026", alone or in lists, with what points inside them. */
export abstract class ReferenceGrammar extends PeriodGrammar {
  private readAt = -1;
  private readFor: object | null = null;
  private read: ReferenceList | null = null;

  /** The references that begin at the next token; read once a place. */
  private readNext(): ReferenceList | null {
    const at = this.position();
    if (this.readAt !== at || this.readFor !== this.block) {
      this.readAt = at;
      this.readFor = this.block;
      this.read = this.mayOpen(at) ? readReferences(this.block.tokens, at) : null;
    }
    return this.read;
  }

  /** Whether the token is of a kind that opens references: a cheap look before the long one. */
  private mayOpen(at: number): boolean {
    const token = this.block.tokens[at];
    if (!token) return false;
    if (token.entries.length === 0) return token.tokenType.name === "NumberLiteral";
    return token.entries.some(
      (entry) =>
        entry.category === "document-type" ||
        entry.category === "provision" ||
        (entry.category === "reference-cue" && isCue(token, "number-sign")),
    );
  }

  protected referencesAhead(): boolean {
    return this.readNext() !== null;
  }

  /** provisions? TYPE words? "số" number(, number)* date? ("của" issuer)? (("," | "và") …)* */
  protected readonly references = this.RULE("references", (): ReferenceMention[] => {
    const list = this.ACTION(() => this.readNext());
    this.take(list?.end ?? 0);
    return this.ACTION(() => (list ? list.references.map((reference) => this.referenceMention(reference)) : []));
  });

  protected shortReferenceAhead(): boolean {
    const token = this.peek();
    const type = documentTypeOf(token);
    if (!type || !token) return false;
    const next = this.peek(2)?.folded ?? "";
    if (SELF.has(next)) return true;
    if (!isCapital(token)) return false;
    return ABOVE.has(next) || ((next === "nêu" || next === "nói") && this.peek(3)?.folded === "trên");
  }

  /** TYPE ("này" | "nêu trên" | "trên" | "đó") */
  protected readonly shortReference = this.RULE("shortReference", (): ShortReferenceMention | null => {
    const found = this.ACTION(() => {
      const [first, second] = [this.peek() as Token, this.peek(2) as Token];
      const long = second.folded === "nêu" || second.folded === "nói";
      const last = long ? (this.peek(3) as Token) : second;
      return { first, last, self: SELF.has(second.folded), end: last.index + 1 };
    });
    this.take(found?.end ?? 0);
    return this.ACTION(
      () =>
        found && {
          kind: "short-reference" as const,
          span: spanOf(this.block, found.first, found.last),
          type: documentTypeOf(found.first)?.canonical ?? found.first.image,
          self: found.self,
        },
    );
  });

  protected provisionAhead(): boolean {
    const token = this.peek();
    return (
      token?.entries.some((entry) => entry.category === "provision") === true &&
      readPinpoint(this.block.tokens, this.position()) !== null
    );
  }

  /** Provisions that no document follows: "khoản 5 Điều này". */
  protected readonly provision = this.RULE("provision", (): ProvisionMention | null => {
    const read = this.ACTION(() => readPinpoint(this.block.tokens, this.position()));
    this.take(read?.end ?? 0);
    return this.ACTION(() => read && { kind: "provision" as const, span: this.partOf(read.start, read.end).span });
  });

  /** The source text of tokens `[start, end)`, with single spaces, and its span. */
  protected partOf(start: number, end: number): ReferencePart {
    const { tokens, normalized } = this.block;
    const [first, last] = [tokens[start] as Token, tokens[end - 1] as Token];
    return {
      text: normalized.image.slice(first.startOffset, last.endOffset + 1).replaceAll(/\s+/gu, " "),
      span: spanOf(this.block, first, last),
    };
  }

  private referenceMention(reference: ListedReference): ReferenceMention {
    const { document, date, issuer, pinpoint, typeAt, nameEnd } = reference;
    const title = readTitle(this.block.tokens, reference.tailEnd);
    const type = reference.type && typeAt >= 0 ? this.partOf(typeAt, typeAt + 1) : null;
    const [first, last] = [this.block.tokens[reference.start] as Token, this.block.tokens[reference.end - 1] as Token];
    return {
      kind: "reference",
      span: spanOf(this.block, first, last),
      type:
        type && reference.type
          ? { ...type, text: writtenType(type.text, reference.type.canonical), canonical: reference.type.canonical }
          : null,
      number: reference.number?.text ?? null,
      blankNumber: reference.blankNumber,
      year: document?.year ?? null,
      symbol: document?.symbol ?? null,
      symbolWritten: document?.symbol ? this.partOf(document.symbolStart, document.symbolEnd) : null,
      date: date && this.dateMention(date),
      datePlace: date ? (reference.dateShared ? "list" : "own") : null,
      issuer: issuer && this.partOf(issuer.start, issuer.end),
      issuerPlace: issuer ? (reference.issuerShared ? "list" : "own") : null,
      issuerBefore: null,
      provision: pinpoint && this.partOf(pinpoint.start, pinpoint.end),
      title: title && this.partOf(title.start, title.end),
      name: nameEnd === null ? null : this.partOf(typeAt, nameEnd).text,
      system: systemOf(reference),
      bare: reference.bare,
      first: reference.start,
      last: reference.end - 1,
      tail: reference.tailEnd - 1,
    };
  }
}

/** The type as written, its first letter a capital: the first noun alone where the lexicon has it ("Chương trình"). */
const writtenType = (written: string, canonical: string): string => {
  const noun = written.split(" ").slice(0, canonical.split(" ").length).join(" ");
  if (!noun.includes(" ") && noun === noun.toUpperCase() && noun.length <= 3) return noun;
  return noun.charAt(0).toUpperCase() + noun.slice(1).toLowerCase();
};

/** Whose numbering the reference follows, by its shape. */
const systemOf = ({ document, type, nameEnd }: ListedReference): DocumentSystem => {
  if (!document) return nameEnd === null ? "state" : "law";
  if (document.partyForm && document.symbol?.includes("/")) return "party";
  if (document.year !== null || nameEnd !== null) return "law";
  return type?.fields.systems.length === 1 && type.fields.systems[0] === "party" ? "party" : "state";
};
