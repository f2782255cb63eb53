import { locate, type Block, type ParsedReport } from "@doichieu/parser";
import type { OutlineEntry } from "../profile/profile.ts";
import { bareText } from "../profile/profile-lines.ts";

interface Numbered {
  readonly number: string;
  readonly title: string;
  readonly level: number;
}

const LONGEST_TITLE = 220;

/** How headings are numbered, from the outermost level in: "PHẦN I", "A.", "I.", "1.", "1.1.", "a)". */
const NUMBERINGS: readonly { readonly pattern: RegExp; readonly level: (number: string) => number }[] = [
  {
    pattern: /^(?:phần|chương|mục|phụ lục)\s+((?:thứ\s+\p{L}{2,5}|[IVXLC]{1,6}|\d{1,3}))(?=[\s.:-]|$)[.:\s-]*(.*)$/iu,
    level: () => 1,
  },
  { pattern: /^([A-HĐ])\s*[.-]\s*(.+)$/u, level: () => 1 },
  { pattern: /^([IVXLC]{1,6})\s*[.)/-]+\s*(.+)$/u, level: () => 1 },
  { pattern: /^(\d{1,2}(?:\.\d{1,2}){0,4})\s*[.)/-]?\s+(.+)$/u, level: (number) => number.split(".").length + 1 },
  { pattern: /^([a-zđ]\d?)\s*[).]\s*(.+)$/u, level: () => 4 },
];

const numberedTitle = (text: string): Numbered | null => {
  for (const { pattern, level } of NUMBERINGS) {
    const found = pattern.exec(text);
    if (!found) continue;
    return { number: found[1] as string, title: (found[2] ?? "").trim(), level: level(found[1] as string) };
  }
  return null;
};

/** How a line begins that one of them can match: most of a report's lines are told by their first letters to be none. */
const MAY_BE_NUMBERED = /^[\s*_#]*(?:\d|[A-HĐIVXLC]{1,6}[\s*_#]*[.)/-]|[a-zđ]\d?[\s*_#]*[).]|[pcm](?:h|ụ))/iu;

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** Whether a numbered line is a heading and no item of a list: short, in capitals or without an end of sentence. */
const isHeading = (block: Block, numbered: Numbered): boolean => {
  const { title, level } = numbered;
  if (title === "") return /^(?:phần|chương|phụ lục)/iu.test(numbered.number) || block.kind === "heading";
  if (isCapitals(title)) return true;
  if (/[.;,:]$/u.test(title) || /\p{Ll}\.\s+\p{Lu}/u.test(title)) return block.kind === "heading";
  return title.length < 160 && level > 1 ? true : block.kind === "heading" || (level === 1 && title.length < 120);
};

/** The headings of a report, with their levels; table cells and footnotes have none. */
export const outlineOf = (parsed: ParsedReport): OutlineEntry[] => {
  const { source } = parsed;
  const outline: OutlineEntry[] = [];
  source.blocks.forEach((block, index) => {
    if (block.cell || block.kind === "footnote" || block.kind === "furniture" || block.kind === "stamp") return;
    if (block.span.end - block.span.start > LONGEST_TITLE + 40) return;
    const label = block.listLabel === null ? "" : `${block.listLabel} `;
    const written = label + (parsed.blocks[index]?.tokenized.normalized.image ?? "");
    if (!MAY_BE_NUMBERED.test(written)) return;
    const text = bareText(written);
    if (text.length > LONGEST_TITLE) return;
    const numbered = numberedTitle(text);
    if (!numbered || !isHeading(block, numbered)) return;
    const { page } = locate(source, block.span);
    outline.push({
      number: numbered.number,
      title: numbered.title,
      level: block.level ?? numbered.level,
      span: { ...block.span, page, block: index },
    });
  });
  return outline;
};
