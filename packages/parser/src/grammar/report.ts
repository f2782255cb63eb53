import type { Token, TokenizedBlock } from "../lexer/token.ts";
import { AnyToken, NumberLiteral } from "../lexer/tokens.ts";
import type { ReferenceCueEntry } from "../lexicon/reference-cues.ts";
import type { Mention } from "../mention/mention.ts";
import { completeFromActs } from "./dated-act.ts";
import type { Tokens } from "./lookahead.ts";
import { QuantityGrammar } from "./quantity.ts";

/** Whether an island can begin at a token; what opens one is a number or a word of one of these categories. */
const mayOpen = (token: Token): boolean => {
  if (token.tokenType === NumberLiteral) return true;
  for (const entry of token.entries) {
    switch (entry.category) {
      case "document-type":
      case "provision":
      case "date-word":
      case "number-word":
        return true;
      case "reference-cue":
        if ((entry as ReferenceCueEntry).fields.role === "number-sign") return true;
    }
  }
  return false;
};

/** Index of the first token from `at` on with which an island can begin; the number of tokens where none does. */
const islandAfter = (tokens: Tokens, at: number): number => {
  let next = at;
  while (next < tokens.length && !mayOpen(tokens[next] as Token)) next++;
  return next;
};

/** The whole grammar: islands in water. */
export class ReportGrammar extends QuantityGrammar {
  /** @param validate whether Chevrotain checks the grammar for mistakes, which takes longer than building it */
  constructor(validate = false) {
    super(validate);
    this.performSelfAnalysis();
  }

  /** The mentions of one block, in order. */
  parseBlock(block: TokenizedBlock): readonly Mention[] {
    if (islandAfter(block.tokens, 0) === block.tokens.length) return [];
    this.block = block;
    this.startNumberLists();
    this.input = [...block.tokens];
    return completeFromActs(block, this.blockMentions(), (start, end) => this.partOf(start, end));
  }

  private mentions: Mention[] = [];

  /** What may stand next, in order of precedence. Made once: a block asks for it at every island. */
  private readonly pieces = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: () => this.isWater(), ALT: () => this.water() },
      { GATE: () => this.referencesAhead(), ALT: () => this.add(this.SUBRULE(this.references)) },
      { GATE: () => this.shortReferenceAhead(), ALT: () => this.add(this.SUBRULE(this.shortReference)) },
      { GATE: () => this.provisionAhead(), ALT: () => this.add(this.SUBRULE(this.provision)) },
      { GATE: () => this.dateAhead(), ALT: () => this.add(this.SUBRULE(this.date)) },
      { GATE: () => this.namingAhead(), ALT: () => this.add(this.SUBRULE(this.namingNumber)) },
      { GATE: () => this.periodAhead() !== null, ALT: () => this.add(this.SUBRULE(this.period)) },
      { GATE: () => this.quantityAhead(), ALT: () => this.add(this.SUBRULE(this.quantity)) },
      { ALT: () => this.CONSUME2(AnyToken) },
    ],
  };

  private readonly blockMentions = this.RULE("blockMentions", (): Mention[] => {
    this.mentions = [];
    this.MANY(() => this.OR(this.pieces));
    return this.mentions;
  });

  private isWater(): boolean {
    const at = this.position();
    return islandAfter(this.block.tokens, at) !== at;
  }

  /** Everything up to where the next island may begin, in one step: most of a report is water. */
  private water(): void {
    this.CONSUME(AnyToken);
    this.ACTION(() => this.passTo(islandAfter(this.block.tokens, this.position())));
  }

  /** Adds what an island yielded; nothing while the grammar records itself. */
  private add(found: Mention | readonly Mention[] | null): void {
    this.ACTION(() => {
      if (Array.isArray(found)) for (const mention of found as readonly Mention[]) this.mentions.push(mention);
      else if (found) this.mentions.push(found as Mention);
    });
  }
}

let grammar: ReportGrammar | undefined;

/** Reads the mentions of one tokenized block. Never throws; time is linear in the number of tokens. */
export const parseBlock = (block: TokenizedBlock): readonly Mention[] => {
  grammar ??= new ReportGrammar();
  return grammar.parseBlock(block);
};
