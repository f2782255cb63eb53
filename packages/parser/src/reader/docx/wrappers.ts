import { leaveOut, type LeftOut } from "../left-out.ts";
import { child, type XmlElement } from "../office/xml-tree.ts";

/** Elements whose character data is text; drawings have one without a prefix of ours. */
export const TEXTS: ReadonlySet<string> = new Set(["w:t", "w:delText", "m:t", "t"]);

/** All text below an element, for telling what is not read. */
export const textBelow = (element: XmlElement): string =>
  (TEXTS.has(element.name) ? element.text : "") + element.children.map(textBelow).join("");

/** Only one branch of a compatibility choice is shown: the newer one where it holds anything. */
export const chosenBranch = (element: XmlElement): readonly XmlElement[] => {
  const choice = child(element, "mc:Choice");
  return (choice && choice.children.length > 0 ? choice : child(element, "mc:Fallback"))?.children ?? [];
};

/** What the other branches say, where that is not the same. */
export const otherBranches = (element: XmlElement): string => {
  const chosen = chosenBranch(element);
  const told = chosen.map(textBelow).join("");
  const others = element.children.filter((branch) => branch.children !== chosen).map(textBelow);
  return others.filter((other) => other !== told).join(" ");
};

const WRAPPERS = new Set(["w:smartTag", "w:customXml", "w:ins", "w:moveTo", "w:hyperlink", "w:fldSimple", "w:bdo"]);

/** The children as they show at the level of blocks, rows or cells: content controls and other wrappers opened. */
export const opened = (element: XmlElement, leftOut: LeftOut): readonly XmlElement[] =>
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
