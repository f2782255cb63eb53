import { leaveOut, type LeftOut } from "../left-out.ts";
import { child, childValue, isOn, madeElement, type XmlElement } from "../office/xml-tree.ts";
import { fontOf, type DocxStyles } from "./styles.ts";
import type { DocxItem, DocxParagraph, DocxPiece } from "./tree.ts";
import { chosenBranch, otherBranches, textBelow, TEXTS } from "./wrappers.ts";

/** A paragraph being read. */
export type OpenParagraph = DocxParagraph & { readonly leftOut: LeftOut };

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

/** Reads what stands in a paragraph, into it. `inserted` tells of a pending insertion round it. */
export type ReadInline = (element: XmlElement, paragraph: OpenParagraph, font: string, inserted: boolean) => void;

/** What reads the paragraphs of one story; `readBox` reads a text box, which is a story of its own. */
export const inlineReader = (
  story: XmlElement,
  styles: DocxStyles,
  readBox: (box: XmlElement) => DocxItem[],
): ReadInline => {
  /** Complex fields that are open: their code is not shown, their result is. They may run over paragraphs. */
  const fields: Array<"code" | "result"> = [];
  let codes = 0;
  const ended = endedFields(story);
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

  const readRun = (run: XmlElement, paragraph: OpenParagraph, paragraphFont: string, inserted: boolean): void => {
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
          paragraph.boxes.push(readBox(element));
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

  const readInline = (element: XmlElement, paragraph: OpenParagraph, font: string, inserted: boolean): void => {
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

  return readInline;
};
