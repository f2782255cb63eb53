import type { DocxPackage } from "../reader/docx/package.ts";
import type { XmlElement } from "../reader/office/xml-tree.ts";
import { originsIn, type Origin, type XmlOrigin } from "../source/origin.ts";
import { blockAt, lastAtMost, type SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import type { Story } from "./docx-story.ts";
import type { TextPoint } from "./docx-marks.ts";

/** A stretch of the main part: where marks begin and end. */
export interface Stretch {
  readonly from: TextPoint;
  readonly to: TextPoint;
}

const isXml = (origin: Origin): origin is XmlOrigin => origin.kind === "xml";

/** Where a span is written: the origins that it touches; those of its block, or the next ones, where it touches none. */
const originsOf = ({ origins = [], blocks, ...source }: SourceText, span: Span): readonly XmlOrigin[] => {
  const touched = originsIn(origins, span).filter(isXml);
  if (touched.length > 0) return touched;
  const block = blocks[blockAt({ ...source, blocks }, span.start)];
  const own = block ? originsIn(origins, block.span).filter(isXml) : [];
  if (own.length > 0) return own;
  const next = originsIn(origins, { start: span.start, end: Number.POSITIVE_INFINITY }).find(isXml);
  return next ? [next] : [];
};

const isExact = ({ start, end, length }: XmlOrigin): boolean => end - start === length;

const pointsOf = (origins: readonly XmlOrigin[], span: Span): Stretch => {
  const first = origins[0] as XmlOrigin;
  const last = origins.findLast(({ part }) => part === first.part) as XmlOrigin;
  const into = isExact(first) ? Math.max(span.start - first.start, 0) : 0;
  const short = isExact(last) ? Math.max(last.end - span.end, 0) : 0;
  return {
    from: { element: first.element, at: first.at + Math.min(into, first.length) },
    to: { element: last.element, at: last.at + last.length - Math.min(short, last.length) },
  };
};

/** Everything of an element, as its outermost run shows it. */
const allOf = (element: XmlElement): Stretch => ({
  from: { element: element.index, at: 0 },
  to: { element: element.index, at: element.text.length },
});

/**
 * Finds where a comment on a span goes. Word keeps comments of the main text alone and passes over those in notes, text
 * boxes and headers ([MS-OI29500] 2.1.315): one on a note goes to the note's mark, one on a header to the first text of
 * the document. Null where the main text has no place for it.
 */
export const stretches = (
  source: SourceText,
  { elements }: Story,
  { document, footnotes, endnotes }: DocxPackage,
): ((span: Span) => Stretch | null) => {
  const marks = new Map<string, XmlElement>();
  for (const element of elements)
    if (element.name === "w:footnoteReference" || element.name === "w:endnoteReference") {
      const key = `${element.name === "w:footnoteReference" ? footnotes?.part : endnotes?.part} ${element.attributes["w:id"]}`;
      if (!marks.has(key)) marks.set(key, element);
    }
  const notes = new Map([footnotes, endnotes].flatMap((root) => (root ? [[root.part, root.children]] : [])));
  const start = elements.find(({ name }) => name === "w:r");
  return (span) => {
    const origins = originsOf(source, span);
    const [first] = origins;
    if (first?.part === document.part) return pointsOf(origins, span);
    const told = first ? (notes.get(first.part) ?? []) : [];
    const note = first && told[lastAtMost(told, ({ index }) => index, first.element)];
    const mark = note ? marks.get(`${note.part} ${note.attributes["w:id"]}`) : undefined;
    const shown = mark ?? start;
    return shown ? allOf(shown) : null;
  };
};
