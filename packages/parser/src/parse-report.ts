import { callAgain } from "./grammar/called-again.ts";
import { parseRecognized, type Repair } from "./grammar/repair.ts";
import { parseBlock } from "./grammar/report.ts";
import { tokenize } from "./lexer/tokenize.ts";
import type { TokenizedBlock } from "./lexer/token.ts";
import type { Mention } from "./mention/mention.ts";
import { expectThat } from "./source/arguments.ts";
import { isSource, type SourceText } from "./source/source-text.ts";

/**
 * One block of the report with its tokens and mentions.
 *
 * @example
 * ```ts
 * import { type ParsedBlock, parseReport, textSource } from "@doichieu/parser";
 *
 * const numbers = ({ mentions }: ParsedBlock): number => mentions.filter(({ kind }) => kind === "quantity").length;
 * console.log(parseReport(textSource("Đạt 91,5%, giảm 12 vụ.")).blocks.map(numbers)); // → [ 2 ]
 * ```
 */
export interface ParsedBlock {
  /** Index into `source.blocks`. */
  readonly index: number;
  /** @internal */
  readonly tokenized: TokenizedBlock;
  readonly mentions: readonly Mention[];
  /** Of a block that was recognised from a picture: what was read as something else than stands there. */
  readonly repairs?: readonly Repair[];
}

/**
 * A report with everything that the grammar found in it.
 *
 * @example
 * ```ts
 * import { type Mention, type ParsedReport, parseReport, textSource } from "@doichieu/parser";
 *
 * const mentionsOf = ({ blocks }: ParsedReport): Mention[] => blocks.flatMap(({ mentions }) => [...mentions]);
 * console.log(mentionsOf(parseReport(textSource("Đã cấp 1.250 giấy phép."))).length); // → 1
 * ```
 */
export interface ParsedReport {
  readonly source: SourceText;
  /** One entry a block of `source`, in order; blocks of page furniture have no mentions. */
  readonly blocks: readonly ParsedBlock[];
}

/**
 * The text without markup, and with spaces where footnote marks stand: "42 văn bản1" counts "văn bản", whatever is
 * raised behind it.
 */
const withoutMarks = ({ text: written, readable: text = written, noteMarks }: SourceText): string => {
  if (noteMarks.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of noteMarks.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  return [...pieces, text.slice(from)].join("");
};

/**
 * Reads the mentions of a report, block by block.
 *
 * Pure and synchronous; never throws for any text. Time is linear in the text's length.
 * @throws {TypeError} where `source` is none
 * @example
 * ```ts
 * import { parseReport, textSource } from "@doichieu/parser";
 *
 * const { blocks } = parseReport(textSource("Thực hiện Kế hoạch số 17/KH-UBND, đã cấp 1.250 giấy phép."));
 * console.log(blocks.flatMap(({ mentions }) => mentions.map(({ kind }) => kind)));
 * // → [ 'reference', 'quantity' ]
 * ```
 */
export const parseReport = (source: SourceText): ParsedReport => {
  expectThat(isSource(source), "parseReport(source)", "source must be a SourceText, as textSource makes it", source);
  const text = withoutMarks(source);
  return {
    source,
    blocks: callAgain(
      source.blocks.map((block, index): ParsedBlock => {
        const tokenized = tokenize(text.slice(block.span.start, block.span.end), block.span.start);
        if (block.kind === "furniture") return { index, tokenized, mentions: [] };
        if (block.source === "ocr") return { index, ...parseRecognized(tokenized) };
        return { index, tokenized, mentions: parseBlock(tokenized) };
      }),
    ),
  };
};
