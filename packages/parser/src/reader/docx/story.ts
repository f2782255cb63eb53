import { leaveOut, type LeftOut } from "../left-out.ts";
import { child, childNumber, childValue, isOn, type XmlElement } from "../office/xml-tree.ts";
import { inlineReader, type OpenParagraph } from "./inline.ts";
import type { ListNumbers } from "./numbering.ts";
import { factsOf, layer, type DocxStyles, type StyleFacts } from "./styles.ts";
import type { DocxCell, DocxItem, DocxParagraph, DocxRow, DocxTable, PendingChanges } from "./tree.ts";
import { opened, textBelow } from "./wrappers.ts";

export interface DocxDefinitions {
  readonly styles: DocxStyles;
  readonly numbers: ListNumbers;
  /** Columns that a row may claim beyond the cells that it has. */
  readonly mostColumns: number;
  /** The most columns that a row claims, noted where they are more than that. */
  readonly widest: { columns: number };
}

const holds = (element: XmlElement, names: ReadonlySet<string>): boolean =>
  element.children.some((inner) => names.has(inner.name) || holds(inner, names));

const BLOCKS: ReadonlySet<string> = new Set(["w:p", "w:tbl"]);
const INLINE: ReadonlySet<string> = new Set(["w:r", "m:r", "w:t", "m:t", "m:oMath", "m:oMathPara"]);

const noChanges = (): PendingChanges => ({ inserted: "", deleted: "" });

/** A paragraph that holds nothing: what was left out behind the last that does stands here. */
const empty = (leftOut: LeftOut): DocxParagraph => ({
  kind: "paragraph",
  pieces: [],
  outline: undefined,
  listLabel: null,
  contents: false,
  changes: noChanges(),
  leftOut,
  boxes: [],
});

/**
 * Reads one story (the body, a note, a header, a text box) into paragraphs and tables, as if every tracked change
 * were accepted.
 */
export const readStory = (story: XmlElement, definitions: DocxDefinitions): DocxItem[] => {
  const { styles, numbers, mostColumns, widest } = definitions;
  const readInline = inlineReader(story, styles, (box) => readStory(box, definitions));
  /** What no paragraph or table holds goes with the next one, or with the last. */
  const loose: LeftOut = new Map();

  const takeLoose = (leftOut: LeftOut): void => {
    for (const [reason, text] of loose) leaveOut(leftOut, reason, text);
    loose.clear();
  };

  /** Reads one paragraph; `open` is the one before it where the mark between them is deleted. */
  const readParagraph = (element: XmlElement, open: OpenParagraph | null, goesOn: boolean): OpenParagraph => {
    const properties = child(element, "w:pPr");
    const styleId = childValue(properties, "w:pStyle");
    const style = styleId === undefined ? styles.defaults : layer(styles.facts(styleId), styles.defaults);
    const facts: StyleFacts = layer(factsOf(properties, undefined), style);
    const listed = !goesOn && facts.listId !== undefined && facts.listId !== "0";
    const paragraph: OpenParagraph = {
      kind: "paragraph",
      pieces: open?.pieces ?? [],
      outline: facts.outline === undefined || facts.outline > 8 ? undefined : facts.outline,
      listLabel: listed ? numbers.next(facts.listId as string, facts.listLevel ?? 0) : null,
      contents: styles.isContents(styleId),
      changes: open?.changes ?? noChanges(),
      leftOut: open?.leftOut ?? new Map(),
      boxes: open?.boxes ?? [],
    };
    takeLoose(paragraph.leftOut);
    if (isOn(properties, "w:pageBreakBefore")) paragraph.pieces.push({ kind: "page", told: true });
    readInline(element, paragraph, facts.font ?? "", false);
    const section = child(properties, "w:sectPr");
    if (section && childValue(section, "w:type") !== "continuous") paragraph.pieces.push({ kind: "page", told: true });
    return paragraph;
  };

  /** A claim of columns as far as it is believed: the text has a tab for each. */
  const believed = (columns: number, claim: number): number => {
    if (columns + claim <= mostColumns) return Math.max(claim, 0);
    widest.columns = Math.max(widest.columns, columns + claim);
    return 0;
  };

  const readTable = (element: XmlElement): DocxTable => {
    const changes = noChanges();
    const leftOut: LeftOut = new Map();
    takeLoose(leftOut);
    const rows: DocxRow[] = [];
    /** Cells that a vertical merge may still lengthen, by their first column. */
    const growing = new Map<number, DocxCell>();
    for (const row of opened(element, leftOut)) {
      if (row.name !== "w:tr") {
        leaveOut(leftOut, "unknown", textBelow(row));
        continue;
      }
      const properties = child(row, "w:trPr");
      if (child(properties, "w:del")) {
        changes.deleted += textBelow(row);
        continue;
      }
      let column = believed(0, childNumber(properties, "w:gridBefore") ?? 0);
      const cells: DocxCell[] = [];
      for (const cell of opened(row, leftOut)) {
        if (cell.name !== "w:tc") {
          leaveOut(leftOut, "unknown", textBelow(cell));
          continue;
        }
        const cellProperties = child(cell, "w:tcPr");
        if (child(cellProperties, "w:cellDel")) {
          changes.deleted += textBelow(cell);
          continue;
        }
        const further = (childNumber(cellProperties, "w:gridSpan") ?? 1) - 1;
        const columnSpan = 1 + believed(column - cells.length, further);
        const merge = child(cellProperties, "w:vMerge");
        const above = growing.get(column);
        const content = readItems(cell);
        const merged = merge !== undefined && merge.attributes["w:val"] !== "restart" && above !== undefined;
        if (merged) above.rowSpan++;
        // Word hides what stands in a cell that goes on a merge; nothing may be lost, so text there stays a cell.
        if (!merged || content.some((item) => item.kind === "table" || item.pieces.some((p) => p.kind === "text"))) {
          const made: DocxCell = { column, columnSpan, rowSpan: 1, content };
          cells.push(made);
          if (merge && !merged) growing.set(column, made);
        }
        if (!merge) growing.delete(column);
        column += columnSpan;
      }
      if (child(properties, "w:ins")) changes.inserted += textBelow(row);
      rows.push({ header: isOn(properties, "w:tblHeader"), cells });
    }
    return { kind: "table", rows, changes, leftOut };
  };

  const readItems = (container: XmlElement): DocxItem[] => {
    const items: DocxItem[] = [];
    let open: OpenParagraph | null = null;
    for (const element of opened(container, loose)) {
      if (element.name === "w:p" || INLINE.has(element.name)) {
        const mark = child(child(element, "w:pPr"), "w:rPr");
        const goesOn = child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
        const paragraph: OpenParagraph = readParagraph(element, open, goesOn);
        open = goesOn ? paragraph : null;
        if (!goesOn) items.push(paragraph);
      } else if (element.name === "w:tbl") {
        if (open) items.push(open);
        open = null;
        items.push(readTable(element));
      } else if (element.name === "w:del" || element.name === "w:moveFrom")
        leaveOut(loose, "deleted", textBelow(element));
      else if (holds(element, BLOCKS)) items.push(...readItems(element));
      else leaveOut(loose, "unknown", textBelow(element));
    }
    if (open) items.push(open);
    return items;
  };

  const items = readItems(story);
  if (loose.size > 0) items.push(empty(loose));
  return items;
};
