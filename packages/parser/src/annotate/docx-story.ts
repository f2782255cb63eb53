import type { XmlElement } from "../reader/office/xml-tree.ts";
import { tagsOf, textOffsets, type XmlTags } from "./xml-tags.ts";

/** A part with the places of its elements, each by its index. */
export interface Story {
  readonly xml: string;
  readonly elements: readonly XmlElement[];
  readonly tags: readonly XmlTags[];
  readonly parents: readonly number[];
  /** For each element, the outermost run or formula that holds it; itself where none does. */
  readonly units: readonly number[];
  /** Where the characters of an element's text are written; null where more than text stands in it. */
  readonly offsetsOf: (element: number) => ((at: number) => number) | null;
}

const UNITS: ReadonlySet<string> = new Set(["w:r", "m:oMath", "m:oMathPara"]);

/** Whether marks may stand beside an element, but nothing of them inside. */
const isUnit = ({ name }: XmlElement, inParagraph: boolean): boolean =>
  UNITS.has(name) || (name === "mc:AlternateContent" && inParagraph);

export const storyOf = (root: XmlElement, xml: string): Story => {
  const elements: XmlElement[] = [];
  const parents: number[] = [];
  const units: number[] = [];
  const walk = (element: XmlElement, parent: number, unit: number, inParagraph: boolean): void => {
    const { index } = element;
    elements[index] = element;
    parents[index] = parent;
    const own = unit < 0 && isUnit(element, inParagraph) ? index : unit;
    units[index] = own < 0 ? index : own;
    for (const inner of element.children) walk(inner, index, own, inParagraph || element.name === "w:p");
  };
  walk(root, -1, -1, false);
  const tags = tagsOf(xml);
  const known = new Map<number, ((at: number) => number) | null>();
  const offsetsOf = (element: number): ((at: number) => number) | null => {
    const offsets = known.get(element) ?? textOffsets(xml, tags[element] as XmlTags);
    known.set(element, offsets);
    return offsets;
  };
  return { xml, elements, tags, parents, units, offsetsOf };
};
