import type { DocumentAudit, Finding } from "@doichieu/metrics";

/** A piece of the quoted sentence: the finding's own place, a related one, or what stands between. */
export interface QuotePiece {
  readonly text: string;
  readonly role: "plain" | "main" | "related";
}

export interface Quote {
  readonly pieces: readonly QuotePiece[];
  /** Whether the sentence goes on before and after what is quoted. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A quote never grows beyond this, however long the sentence: the page shows the rest. */
const MAX_QUOTE = 480;
/** Letters kept on each side of the finding's place where the sentence is too long. */
const MARGIN = 160;

const SENTENCE_END = /[.;!?…]["”)]?\s|\n/gu;

/** End of the last sentence before `at`, looking back no further than `from`. */
const sentenceStart = (text: string, from: number, at: number): number => {
  let start = from;
  for (const match of text.slice(from, at).matchAll(SENTENCE_END)) start = from + match.index + match[0].length;
  return start;
};

const sentenceEnd = (text: string, at: number, to: number): number => {
  const rest = text.slice(at, to);
  SENTENCE_END.lastIndex = 0;
  const match = SENTENCE_END.exec(rest);
  return match ? at + match.index + match[0].trimEnd().length : to;
};

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: "main" | "related";
}

const marksOf = (finding: Finding, document: DocumentAudit): Mark[] => {
  const main: Mark = { start: finding.span.start, end: finding.span.end, role: "main" };
  const others = finding.related
    .filter(({ span }) => span.block === finding.span.block && (span.end <= main.start || span.start >= main.end))
    .map(({ span }): Mark => ({ start: span.start, end: span.end, role: "related" }));
  return [main, ...others].filter((mark) => mark.start < mark.end && mark.end <= document.text.length);
};

/** The sentence (or sentences of one block) in which a finding and its related places stand, with these marked. */
export const quoteOf = (document: DocumentAudit, finding: Finding): Quote => {
  const { text } = document;
  const block = document.blocks[finding.span.block]?.span ?? {
    start: Math.max(0, text.lastIndexOf("\n", finding.span.start - 1) + 1),
    end: text.includes("\n", finding.span.end) ? text.indexOf("\n", finding.span.end) : text.length,
  };
  const near = marksOf(finding, document).filter(
    (mark) => Math.abs(mark.start - finding.span.start) <= MAX_QUOTE && mark.start >= block.start,
  );
  const first = Math.min(finding.span.start, ...near.map((mark) => mark.start));
  const last = Math.max(finding.span.end, ...near.map((mark) => mark.end));
  const windowStart = Math.max(block.start, first - MARGIN * 2);
  const windowEnd = Math.min(block.end, last + MARGIN * 2);
  let start = sentenceStart(text, windowStart, first);
  let end = Math.max(sentenceEnd(text, last, windowEnd), last);
  if (end - start > MAX_QUOTE) {
    start = Math.max(start, Math.min(first, finding.span.start) - MARGIN);
    end = Math.min(end, Math.max(start + MAX_QUOTE, last + MARGIN));
  }
  const marks = near.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: QuotePiece[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), role: "plain" });
    pieces.push({ text: text.slice(mark.start, mark.end), role: mark.role });
    at = mark.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), role: "plain" });
  const cutBefore = start > block.start && text.slice(block.start, start).trim() !== "";
  return { pieces, cutBefore, cutAfter: end < block.end };
};

/** The quote as one line; `mark` wraps the finding's places, `plain` takes the rest. */
export const quoteText = (
  quote: Quote,
  mark: (text: string, role: "main" | "related") => string,
  plain: (text: string) => string = (text) => text,
): string => {
  const pieces = quote.pieces.map(({ text, role }, index, { length }) => {
    let shown = text.replace(/\s+/gu, " ");
    if (index === 0) shown = shown.trimStart();
    if (index === length - 1) shown = shown.trimEnd();
    return role === "plain" ? plain(shown) : mark(shown, role);
  });
  return `“${quote.cutBefore ? "… " : ""}${pieces.join("")}${quote.cutAfter ? " …" : ""}”`;
};
