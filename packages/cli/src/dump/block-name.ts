import { type Block, locate, type SourceText } from "@doichieu/parser";
import type { Messages } from "../messages/index.ts";

/** What a block is, in a few words: its kind, its place in a list, a table or under a mark, how surely it was read. */
export const blockName = (block: Block, source: SourceText, { dump }: Messages): string => {
  const { anchor, mark } = block.note ?? { anchor: null, mark: "" };
  const parts = [
    block.note
      ? dump.note(mark)
      : block.cell
        ? dump.cell(block.cell.row + 1, block.cell.column + 1)
        : dump.kinds[block.kind],
    block.level === null ? "" : String(block.level),
    block.listLabel ?? "",
    anchor === null ? "" : `(${dump.noteAt(locate(source, { start: anchor, end: anchor }).line)})`,
    block.confidence === null ? "" : `(${dump.confidence(Math.round(block.confidence))})`,
  ];
  return parts.filter(Boolean).join(" ");
};

/** The text of a block. */
export const blockText = (block: Block, source: SourceText): string =>
  source.text.slice(block.span.start, block.span.end);
