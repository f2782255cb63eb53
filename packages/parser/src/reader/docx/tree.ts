import type { ListNumbers } from "./numbering.ts";
import { factsOf, fontOf, layer, type DocxStyles, type StyleFacts } from "./styles.ts";
import { leaveOut, type LeftOut } from "../left-out.ts";
import { child, childNumber, childValue, isOn, madeElement, type XmlElement } from "../office/xml-tree.ts";

/** A piece of a paragraph. */
export type DocxPiece =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly font: string;
      readonly superscript: boolean;
      /** The element whose text it is; absent where no element of the file says it. */
      readonly from?: XmlElement;
    }
  /** The mark of a footnote or endnote; `mark` where the author chose it. */
  | { readonly kind: "note"; readonly note: "footnote" | "endnote"; readonly id: string; mark: string | null }
  /** A page begins here: as the author told it, or as Word last laid the text out. */
  | { readonly kind: "page"; readonly told: boolean };

/** What pending tracked changes add to and take from a paragraph, as far as one can show it, and what is struck out. */
export interface PendingChanges {
  inserted: string;
  deleted: string;
  struck?: string;
}

export interface DocxParagraph {
  readonly kind: "paragraph";
  readonly pieces: DocxPiece[];
  /** Outline level from 0, or undefined for body text. */
  readonly outline: number | undefined;
  readonly listLabel: string | null;
  /** An entry of a table of contents: its figures are page numbers. */
  readonly contents: boolean;
  readonly changes: PendingChanges;
  /** Text that stands here in the file and is not read. */
  readonly leftOut?: LeftOut;
  /** Text boxes and frames anchored here. */
  readonly boxes: DocxItem[][];
}

export interface DocxCell {
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly content: DocxItem[];
  /** Where a sheet has it: "Bieu 1!C5". */
  readonly address?: string;
}

export interface DocxRow {
  readonly header: boolean;
  readonly cells: readonly DocxCell[];
}

export interface DocxTable {
  readonly kind: "table";
  readonly rows: readonly DocxRow[];
  readonly changes: PendingChanges;
  readonly leftOut?: LeftOut;
}

export type DocxItem = DocxParagraph | DocxTable;

export interface DocxDefinitions {
  readonly styles: DocxStyles;
  readonly numbers: ListNumbers;
  /** Columns that a row may claim beyond the cells that it has. */
  readonly mostColumns: number;
  /** The most columns that a row claims, noted where they are more than that. */
  readonly widest: { columns: number };
}

/** Elements whose character data is text; drawings have one without a prefix of ours. */
const TEXTS: ReadonlySet<string> = new Set(["w:t", "w:delText", "m:t", "t"]);

/** All text below an element, for telling what is not read. */
export const textBelow = (element: XmlElement): string =>
  (TEXTS.has(element.name) ? element.text : "") + element.children.map(textBelow).join("");

/** Only one branch of a compatibility choice is shown: the newer one where it holds anything. */
const chosenBranch = (element: XmlElement): readonly XmlElement[] => {
  const choice = child(element, "mc:Choice");
  return (choice && choice.children.length > 0 ? choice : child(element, "mc:Fallback"))?.children ?? [];
};

/** What the other branches say, where that is not the same. */
const otherBranches = (element: XmlElement): string => {
  const chosen = chosenBranch(element);
  const told = chosen.map(textBelow).join("");
  const others = element.children.filter((branch) => branch.children !== chosen).map(textBelow);
  return others.filter((other) => other !== told).join(" ");
};

const WRAPPERS = new Set(["w:smartTag", "w:customXml", "w:ins", "w:moveTo", "w:hyperlink", "w:fldSimple", "w:bdo"]);

/** The children as they show at the level of blocks, rows or cells: content controls and other wrappers opened. */
const opened = (element: XmlElement, leftOut: LeftOut): readonly XmlElement[] =>
  element.children.flatMap((candidate): readonly XmlElement[] => {
    if (candidate.name === "w:sdt") {
      const content = child(candidate, "w:sdtContent");
      for (const other of candidate.children) if (other !== content) leaveOut(leftOut, "unknown", textBelow(other));
      return content ? opened(content, leftOut) : [];
    }
    if (candidate.name === "mc:AlternateContent") {
      leaveOut(leftOut, "alternative", otherBranches(candidate));
      return chosenBranch(candidate);
    }
    return WRAPPERS.has(candidate.name) ? opened(candidate, leftOut) : [candidate];
  });

const holds = (element: XmlElement, names: ReadonlySet<string>): boolean =>
  element.children.some((inner) => names.has(inner.name) || holds(inner, names));

const BLOCKS: ReadonlySet<string> = new Set(["w:p", "w:tbl"]);
const INLINE: ReadonlySet<string> = new Set(["w:r", "m:r", "w:t", "m:t", "m:oMath", "m:oMathPara"]);

/**
 * The complex fields of a story that come to an end, by their first mark. One that never ends is no field: what stands
 * behind its mark is the document.
 */
const endedFields = (story: XmlElement): ReadonlySet<XmlElement> => {
  const open: XmlElement[] = [];
  const ended = new Set<XmlElement>();
  const walk = (element: XmlElement): void => {
    // A text box is a story of its own.
    if (element.name === "w:txbxContent" && element !== story) return;
    if (element.name === "w:fldChar") {
      const type = element.attributes["w:fldCharType"];
      if (type === "begin") open.push(element);
      const begun = type === "end" ? open.pop() : undefined;
      if (begun) ended.add(begun);
    }
    for (const inner of element.children) walk(inner);
  };
  walk(story);
  return ended;
};

/** A paragraph being read. */
type Reading = DocxParagraph & { readonly leftOut: LeftOut };

const noChanges = (): PendingChanges => ({ inserted: "", deleted: "" });

/** Characters that WordprocessingML writes as elements. Symbols of private fonts mean nothing as text. */
const characterOf = (element: XmlElement): string => {
  switch (element.name) {
    case "w:tab":
    case "w:ptab":
    case "w:cr":
    case "w:br":
      return " ";
    case "w:noBreakHyphen":
      return "-";
    case "w:softHyphen": // also how Word may keep the letter that an old encoding has in its place
      return "\u00AD";
    case "w:sym": {
      const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
      return code >= 0x20 && (code < 0xd800 || (code > 0xf8ff && code < 0xffff)) ? String.fromCharCode(code) : "";
    }
    default:
      return "";
  }
};

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
  /** Complex fields that are open: their code is not shown, their result is. They may run over paragraphs. */
  const fields: Array<"code" | "result"> = [];
  let codes = 0;
  const ended = endedFields(story);
  /** What no paragraph or table holds goes with the next one, or with the last. */
  const loose: LeftOut = new Map();

  const readField = (mark: XmlElement): void => {
    const type = mark.attributes["w:fldCharType"];
    if (type === "begin" && ended.has(mark)) {
      fields.push("code");
      codes++;
    } else if (type === "separate" && fields.at(-1) === "code") {
      fields[fields.length - 1] = "result";
      codes--;
    } else if (type === "end" && fields.pop() === "code") codes--;
  };

  const readRun = (run: XmlElement, paragraph: Reading, paragraphFont: string, inserted: boolean): void => {
    const properties = child(run, "w:rPr");
    const { leftOut } = paragraph;
    if (isOn(properties, "w:vanish")) {
      // A field may begin in hidden text and end in what is seen.
      for (const element of run.children) if (element.name === "w:fldChar") readField(element);
      leaveOut(leftOut, "hidden", textBelow(run));
      return;
    }
    const font = fontOf(properties) ?? styles.facts(childValue(properties, "w:rStyle")).font ?? paragraphFont;
    const superscript = childValue(properties, "w:vertAlign") === "superscript";
    const struck = isOn(properties, "w:strike") || isOn(properties, "w:dstrike");
    let ownMark: Extract<DocxPiece, { kind: "note" }> | null = null;
    const write = (text: string, from: XmlElement): void => {
      if (codes > 0) leaveOut(leftOut, "field-code", text);
      if (text === "" || codes > 0) return;
      if (ownMark) {
        ownMark.mark = (ownMark.mark ?? "") + text;
        return;
      }
      if (struck) {
        paragraph.changes.struck = (paragraph.changes.struck ?? "") + text;
        return;
      }
      paragraph.pieces.push({ kind: "text", text, font, superscript, from });
      if (inserted) paragraph.changes.inserted += text;
    };
    const readContent = (element: XmlElement): void => {
      switch (element.name) {
        case "w:t":
        case "m:t":
          write(element.text, element);
          for (const inner of element.children) readContent(inner);
          break;
        case "w:fldChar":
          readField(element);
          break;
        case "w:footnoteReference":
        case "w:endnoteReference": {
          const note: DocxPiece = {
            kind: "note",
            note: element.name === "w:footnoteReference" ? "footnote" : "endnote",
            id: element.attributes["w:id"] ?? "",
            mark: null,
          };
          paragraph.pieces.push(note);
          if (["1", "true", "on"].includes(element.attributes["w:customMarkFollows"] ?? "")) ownMark = note;
          break;
        }
        case "w:lastRenderedPageBreak":
          paragraph.pieces.push({ kind: "page", told: false });
          break;
        case "w:br":
          if (element.attributes["w:type"] === "page") paragraph.pieces.push({ kind: "page", told: true });
          write(" ", element);
          break;
        case "w:ruby":
          for (const part of element.children)
            if (part.name !== "w:rubyBase") leaveOut(leftOut, "reading-aid", textBelow(part));
            else for (const base of part.children) readInline(base, paragraph, font, inserted);
          break;
        case "mc:AlternateContent":
          leaveOut(leftOut, "alternative", otherBranches(element));
          for (const branch of chosenBranch(element)) readContent(branch);
          break;
        case "w:txbxContent":
          paragraph.boxes.push(readStory(element, definitions));
          break;
        default:
          write(characterOf(element), element);
          if (!element.name.startsWith("w:") || element.name === "w:pict" || element.name === "w:drawing") {
            if (TEXTS.has(element.name)) leaveOut(leftOut, "unknown", element.text);
            for (const inner of element.children) readContent(inner);
          } else leaveOut(leftOut, "unknown", textBelow(element));
      }
    };
    for (const element of run.children) readContent(element);
  };

  const readInline = (element: XmlElement, paragraph: Reading, font: string, inserted: boolean): void => {
    switch (element.name) {
      case "w:r":
      case "m:r":
        readRun(element, paragraph, font, inserted);
        break;
      case "w:t":
      case "m:t":
        readRun(madeElement("w:r", [element]), paragraph, font, inserted);
        break;
      case "w:del":
      case "w:moveFrom":
        paragraph.changes.deleted += textBelow(element);
        break;
      case "w:ins":
      case "w:moveTo":
        for (const inner of element.children) readInline(inner, paragraph, font, true);
        break;
      case "w:pPr":
      case "w:rPr":
      case "w:sdtPr":
        leaveOut(paragraph.leftOut, "unknown", textBelow(element));
        break;
      case "mc:AlternateContent":
        leaveOut(paragraph.leftOut, "alternative", otherBranches(element));
        for (const inner of chosenBranch(element)) readInline(inner, paragraph, font, inserted);
        break;
      default:
        if (TEXTS.has(element.name)) leaveOut(paragraph.leftOut, "unknown", element.text);
        for (const inner of element.children) readInline(inner, paragraph, font, inserted);
    }
  };

  const takeLoose = (leftOut: LeftOut): void => {
    for (const [reason, text] of loose) leaveOut(leftOut, reason, text);
    loose.clear();
  };

  /** Reads one paragraph; `open` is the one before it where the mark between them is deleted. */
  const readParagraph = (element: XmlElement, open: Reading | null, goesOn: boolean): Reading => {
    const properties = child(element, "w:pPr");
    const styleId = childValue(properties, "w:pStyle");
    const style = styleId === undefined ? styles.defaults : layer(styles.facts(styleId), styles.defaults);
    const facts: StyleFacts = layer(factsOf(properties, undefined), style);
    const listed = !goesOn && facts.listId !== undefined && facts.listId !== "0";
    const paragraph: Reading = {
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
    let open: Reading | null = null;
    for (const element of opened(container, loose)) {
      if (element.name === "w:p" || INLINE.has(element.name)) {
        const mark = child(child(element, "w:pPr"), "w:rPr");
        const goesOn = child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
        const paragraph: Reading = readParagraph(element, open, goesOn);
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
