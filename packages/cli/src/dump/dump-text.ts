import type { Block, SourceText } from "@doichieu/parser";
import type { Lang } from "../messages/both.ts";
import type { Messages } from "../messages/index.ts";
import { visible, visibleLine } from "../terminal/visible.ts";
import { blockName, blockText } from "./block-name.ts";
import type { ReadSource } from "./read-sources.ts";

const NAME_WIDTH = 18;

/** One line a block: its line breaks are shown as signs. */
const oneLine = (block: Block, source: SourceText): string =>
  visible(blockText(block, source)).trim().replace(/\n/gu, " ⏎ ").replace(/\t/gu, " ⇥ ");

/** The cells from `index` on that stand in its row. */
const rowFrom = (blocks: readonly Block[], index: number): readonly Block[] => {
  const first = (blocks[index] as Block).cell;
  let end = index + 1;
  while (blocks[end]?.cell?.table === first?.table && blocks[end]?.cell?.row === first?.row) end++;
  return blocks.slice(index, end);
};

/** A row of a table in one line; an empty place keeps its bar. */
const rowText = (row: readonly Block[], source: SourceText): string => {
  let text = "";
  let column = 0;
  for (const block of row) {
    const at = block.cell?.column ?? 0;
    text += `${text === "" ? "" : " "}${"│ ".repeat(Math.max(at - column, text === "" ? 0 : 1))}${oneLine(block, source)}`;
    column = at;
  }
  return text;
};

function* lines({ path, source }: ReadSource, lang: Lang, messages: Messages): Iterable<string> {
  const { dump } = messages;
  yield visibleLine(path);
  yield dump.facts(source.mediaType, source.pages, source.blocks.length);
  for (const { severity, message, messageEn } of source.diagnostics)
    yield `  ${messages.severity[severity]}: ${visibleLine(lang === "vi" ? message : messageEn)}`;
  let page: number | null = null;
  let table = -1;
  const { blocks } = source;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.page !== null && block.page !== page) {
      page = block.page;
      yield "";
      yield `───── ${dump.page(page)} ─────`;
    }
    const { cell } = block;
    if (cell && cell.table !== table) yield `     ┌ ${dump.table(cell.table + 1)}`;
    table = cell?.table ?? -1;
    const told = cell ? dump.row(cell.row + 1) : blockName(block, source, messages);
    const name = `${String(index).padStart(4)} ${told.padEnd(NAME_WIDTH)}`;
    const row = cell ? rowFrom(blocks, index) : [block];
    index += row.length - 1;
    yield `${name} ${rowText(row, source)}`;
  }
}

/** What the reader made of each report, block by block, for a terminal. */
export function* dumpText(sources: readonly ReadSource[], lang: Lang, messages: Messages): Iterable<string> {
  for (const read of sources) {
    for (const line of lines(read, lang, messages)) yield `${line}\n`;
    yield "\n";
  }
}
