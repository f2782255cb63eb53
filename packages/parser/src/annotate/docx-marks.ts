import type { XmlElement } from "../reader/office/xml-tree.ts";
import type { Story } from "./docx-story.ts";
import { writtenName } from "./xml-tags.ts";

/** A place in a part where something may be put in, and what must stand around it there: a run that ends and goes on. */
export interface Cut {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Whether a text is cut, and not only the run that holds it. */
  readonly inText?: true;
}

/** A character of an element's text. */
export interface TextPoint {
  readonly element: number;
  readonly at: number;
}

const whole = (at: number): Cut => ({ at, before: "", after: "" });

/** What a run holds, and its properties, which stand first. */
const partsOf = (run: XmlElement): { readonly properties?: XmlElement; readonly first?: XmlElement } => {
  const [first, second] = run.children;
  return first?.name === "w:rPr" ? { properties: first, ...(second ? { first: second } : {}) } : first ? { first } : {};
};

/** How a run ends at a place, and goes on behind it with the same properties. */
const runCut = ({ xml, elements, tags }: Story, run: number, at: number): Cut => {
  const { properties } = partsOf(elements[run] as XmlElement);
  const { start, openEnd } = tags[run] as Story["tags"][number];
  const own = properties ? tags[properties.index] : undefined;
  const name = writtenName(xml, tags[run] as Story["tags"][number]);
  return {
    at,
    before: `</${name}>`,
    after: xml.slice(start, openEnd) + (own ? xml.slice(own.start, own.end) : ""),
  };
};

/**
 * Where a mark goes that stands before a character (`side` "start") or behind the one before it ("end"): inside its run
 * if that can be cut, else beside the outermost run that holds it, so that no text box and no formula is taken apart.
 */
export const cutAt = (story: Story, { element, at }: TextPoint, side: "start" | "end"): Cut => {
  const { xml, elements, tags, parents, units } = story;
  const unit = units[element] as number;
  const beside = whole(side === "start" ? (tags[unit]?.start ?? 0) : (tags[unit]?.end ?? 0));
  const run = elements[unit];
  if (run?.name !== "w:r" || parents[element] !== unit) return beside;
  const own = elements[element] as Story["elements"][number];
  const place = tags[element] as Story["tags"][number];
  const inside = own.name === "w:t" && at > 0 && at < own.text.length ? story.offsetsOf(element)?.(at) : undefined;
  if (inside !== undefined) {
    const text = writtenName(xml, place);
    const { before, after } = runCut(story, unit, inside);
    return { at: inside, before: `</${text}>${before}`, after: `${after}<${text} xml:space="preserve">`, inText: true };
  }
  if (own === (side === "start" ? partsOf(run).first : run.children.at(-1))) return beside;
  return runCut(story, unit, side === "start" ? place.start : place.end);
};

/**
 * What else must be put in where a text is cut: without `xml:space` Word drops the space at the ends of a text, which
 * are now elsewhere; what it drops already is set apart, so that it stays dropped.
 */
export const spaceKept = ({ xml, elements, tags }: Story, element: number): readonly Cut[] => {
  const place = tags[element] as Story["tags"][number];
  if (elements[element]?.attributes["xml:space"] !== undefined) return [];
  const name = writtenName(xml, place);
  const inner = xml.slice(place.openEnd, place.closeStart);
  const lead = inner.length - inner.trimStart().length;
  const trail = inner.length - inner.trimEnd().length;
  const kept = ' xml:space="preserve"';
  return [
    lead === 0 ? whole(place.openEnd - 1) : whole(place.openEnd + lead),
    ...(trail === 0 ? [] : [whole(place.closeStart - trail)]),
  ].map((cut, index) =>
    Object.assign({}, cut, {
      before: index > 0 ? `</${name}><${name}>` : lead === 0 ? kept : `</${name}><${name}${kept}>`,
    }),
  );
};
