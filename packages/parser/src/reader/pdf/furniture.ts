import { ASCENT, DESCENT, type Line, lineText, type PageWords } from "./page.ts";

/** A page's lines parted into its content and what is repeated around it. */
export interface ParedPage {
  readonly page: PageWords;
  readonly body: readonly Line[];
  readonly header: readonly Line[];
  readonly footer: readonly Line[];
}

/** Share of the page's height at its top and bottom in which running headers and footers stand. */
const EDGE = 0.12;
const PAGE_NUMBER =
  /^[\s–—\-|.]{0,40}(?:trang|page|tr\.?)?\s{0,20}(\d{1,4}|[ivxl]{1,6})\s{0,20}(?:(?:\/|trên|of)\s{0,20}\d{1,4})?[\s–—\-|.]{0,40}$/iu;
const TOLD_PAGE_NUMBER = /^[\s–—-]*(?:(?:trang|page)\s*\d{1,4}|\d{1,4}\s*\/\s*\d{1,4})/iu;

/** What stays the same of a running header from page to page. */
const shape = (text: string): string => text.replaceAll(/\d+/gu, "#").toLowerCase();

const numberOf = (text: string): number => Number(PAGE_NUMBER.exec(text)?.[1] ?? Number.NaN);

interface Candidate {
  readonly page: number;
  readonly line: Line;
  readonly text: string;
  readonly top: boolean;
}

const keyOf = (candidate: Candidate): string =>
  `${candidate.top ? "t" : "b"}${Math.round(candidate.line.y / 8)}:${shape(candidate.text)}`;

/** The outermost lines of a page, from the edge inwards, as far as they stand in its margins. */
const edgesOf = (page: PageWords, inTable: (line: Line) => boolean): Candidate[] => {
  const found: Candidate[] = [];
  const add = (line: Line, top: boolean): void => {
    found.push({ page: page.number, line, text: lineText(line), top });
  };
  const { lines, height } = page;
  for (let i = 0; i < Math.min(lines.length, 4); i++) {
    const line = lines[i] as Line;
    if (line.y - line.size * ASCENT > height * EDGE || inTable(line)) break;
    add(line, true);
  }
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - 4); i--) {
    const line = lines[i] as Line;
    if (line.y + line.size * DESCENT < height * (1 - EDGE) || inTable(line)) break;
    add(line, false);
  }
  return found;
};

const near = (a: Line, b: Line): boolean => Math.abs(a.y - b.y) < 1.6 * Math.max(a.size, b.size);

/**
 * Tells running headers, footers and page numbers from content: they stand at the page's edge and come again on other
 * pages, or count them.
 */
export const pareFurniture = (
  pages: readonly PageWords[],
  inTable: (page: PageWords, line: Line) => boolean,
): ParedPage[] => {
  const candidates = pages.map((page) => edgesOf(page, (line) => inTable(page, line)));
  const shapes = new Map<string, Set<number>>();
  const offsets = new Map<number, number>();
  for (const list of candidates)
    for (const candidate of list) {
      const key = keyOf(candidate);
      shapes.set(key, (shapes.get(key) ?? new Set()).add(candidate.page));
      const offset = numberOf(candidate.text) - candidate.page;
      if (!Number.isNaN(offset)) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    }
  const isFurniture = (candidate: Candidate): boolean => {
    if (candidate.line.words.every((word) => word.artifact)) return true;
    if (TOLD_PAGE_NUMBER.test(candidate.text) && PAGE_NUMBER.test(candidate.text)) return true;
    if (PAGE_NUMBER.test(candidate.text)) {
      const offset = numberOf(candidate.text) - candidate.page;
      if (offset === 0 || (offsets.get(offset) ?? 0) >= 2) return true;
    }
    const pagesWith = shapes.get(keyOf(candidate))?.size ?? 0;
    return pagesWith >= 3 || (pagesWith === 2 && pages.length <= 4);
  };
  return pages.map((page, index) => {
    const header = new Set<Line>();
    const footer = new Set<Line>();
    // From the edge inwards: the first line of content ends it.
    for (const top of [true, false])
      for (const candidate of (candidates[index] as Candidate[]).filter((one) => one.top === top)) {
        if (!isFurniture(candidate)) break;
        (top ? header : footer).add(candidate.line);
        // Lines that are as near to the text as its own lines are its own, however often they come.
        for (const lines of [header, footer])
          for (const line of [...lines].reverse()) {
            const text = lineText(line);
            if (PAGE_NUMBER.test(text) || line.words.every((word) => word.artifact)) break;
            if (!page.lines.some((other) => !lines.has(other) && near(line, other))) break;
            lines.delete(line);
          }
      }
    return {
      page,
      body: page.lines.filter((line) => !header.has(line) && !footer.has(line)),
      header: [...header],
      footer: [...footer].reverse(),
    };
  });
};
