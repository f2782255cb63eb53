import { EmbeddedActionsParser, EOF } from "chevrotain";
import { prepareLexer } from "../lexer/tokenize.ts";
import type { Token, TokenizedBlock } from "../lexer/token.ts";
import { allTokenTypes } from "../lexer/tokens.ts";

const vocabulary = () => {
  prepareLexer();
  return [...allTokenTypes(), EOF];
};

/**
 * What every part of the grammar stands on. Each file of this folder adds its rules by extending the one below it
 * (number → date → period → reference → quantity → report), and `ReportGrammar` closes the chain.
 *
 * Islands never throw: a recognition error costs more than a page of water. A rule is entered only behind a gate
 * that has looked far enough ahead to know that it will succeed.
 */
export abstract class BaseGrammar extends EmbeddedActionsParser {
  protected block: TokenizedBlock = {
    tokens: [],
    offset: 0,
    normalized: { image: "", start: new Uint32Array(), end: new Uint32Array() },
  };

  /**
   * The gates look as far ahead as it takes, so the parser's own look-ahead of one token only confirms them; at two
   * tokens Chevrotain multiplies the categories of one with those of the other. Its check of the grammar is a test's
   * work: together they would be half of the time it takes to start.
   */
  protected constructor(validate: boolean) {
    super(vocabulary(), { maxLookahead: 1, recoveryEnabled: false, skipValidations: !validate });
  }

  // Where the parser stands, as it saves and restores it for backtracking; its own types leave these two out.
  declare protected readonly exportLexerState: () => number;
  declare protected readonly importLexerState: (lastRead: number) => void;

  /** Index of the next token in the block; the number of tokens at its end. */
  protected position(): number {
    return this.exportLexerState() + 1;
  }

  /** Goes on to token `end` in one step; the tokens before it have been read already. */
  protected passTo(end: number): void {
    this.importLexerState(end - 1);
  }

  /** The token `ahead` places on (1 is the next one, 0 the last one read), or undefined outside the block. */
  protected peek(ahead = 1): Token | undefined {
    return this.block.tokens[this.position() + ahead - 1];
  }
}
