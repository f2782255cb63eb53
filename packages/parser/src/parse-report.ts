import { parseBlock } from "./grammar/report.ts";
import { tokenize, type TokenizedBlock } from "./lexer/tokenize.ts";
import type { Mention } from "./mention/mention.ts";
import type { SourceText } from "./source/source-text.ts";

/** One block of the report with its tokens and mentions. */
export interface ParsedBlock {
  /** Index into `source.blocks`. */
  readonly index: number;
  readonly tokenized: TokenizedBlock;
  readonly mentions: readonly Mention[];
}

/** A report with everything that the grammar found in it. */
export interface ParsedReport {
  readonly source: SourceText;
  /** One entry a block of `source`, in order; blocks of page furniture have no mentions. */
  readonly blocks: readonly ParsedBlock[];
}

/**
 * Reads the mentions of a report, block by block.
 *
 * Pure and synchronous; never throws for any text. Time is linear in the text's length.
 */
export const parseReport = (source: SourceText): ParsedReport => ({
  source,
  blocks: source.blocks.map((block, index) => {
    const tokenized = tokenize(source.text.slice(block.span.start, block.span.end), block.span.start);
    return { index, tokenized, mentions: block.kind === "furniture" ? [] : parseBlock(tokenized) };
  }),
});
