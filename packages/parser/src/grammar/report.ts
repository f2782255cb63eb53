import type { Token, TokenizedBlock } from "../lexer/tokenize.ts";
import { AnyToken, NumberLiteral } from "../lexer/tokens.ts";
import type { Mention } from "../mention/mention.ts";
import { completeFromActs } from "./dated-act.ts";
import { QuantityGrammar } from "./quantity.ts";

/** The whole grammar: islands in water. */
export class ReportGrammar extends QuantityGrammar {
  /** @param validate whether Chevrotain checks the grammar for mistakes, which takes longer than building it */
  constructor(validate = false) {
    super(validate);
    this.performSelfAnalysis();
  }

  /** The mentions of one block, in order. */
  parseBlock(block: TokenizedBlock): Mention[] {
    this.block = block;
    this.startNumberLists();
    this.input = [...block.tokens];
    return completeFromActs(block, this.blockMentions(), (start, end) => this.partOf(start, end));
  }

  private readonly blockMentions = this.RULE("blockMentions", (): Mention[] => {
    const mentions: Mention[] = [];
    this.MANY(() => {
      this.OR({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { GATE: () => this.isWater(), ALT: () => this.CONSUME(AnyToken) },
          { GATE: () => this.referencesAhead(), ALT: () => this.add(mentions, this.SUBRULE(this.references)) },
          { GATE: () => this.shortReferenceAhead(), ALT: () => this.add(mentions, this.SUBRULE(this.shortReference)) },
          { GATE: () => this.provisionAhead(), ALT: () => this.add(mentions, this.SUBRULE(this.provision)) },
          { GATE: () => this.dateAhead(), ALT: () => this.add(mentions, this.SUBRULE(this.date)) },
          { GATE: () => this.namingAhead(), ALT: () => mentions.push(this.SUBRULE(this.namingNumber)) },
          { GATE: () => this.periodAhead() !== null, ALT: () => mentions.push(this.SUBRULE(this.period)) },
          { GATE: () => this.quantityAhead(), ALT: () => mentions.push(this.SUBRULE(this.quantity)) },
          { ALT: () => this.CONSUME2(AnyToken) },
        ],
      });
    });
    return mentions;
  });

  /** Whether no island can begin at the next token: no number, and no word that the lexicon knows. */
  private isWater(): boolean {
    const token = this.LA(1) as Partial<Token>;
    return token.entries?.length === 0 && token.tokenType !== NumberLiteral;
  }

  /** Adds what an island yielded; nothing while the grammar records itself. */
  private add(mentions: Mention[], found: Mention | readonly Mention[] | null): void {
    this.ACTION(() => {
      if (Array.isArray(found)) mentions.push(...(found as readonly Mention[]));
      else if (found) mentions.push(found as Mention);
    });
  }
}

let grammar: ReportGrammar | undefined;

/** Reads the mentions of one tokenized block. Never throws; time is linear in the number of tokens. */
export const parseBlock = (block: TokenizedBlock): Mention[] => {
  grammar ??= new ReportGrammar();
  return grammar.parseBlock(block);
};
