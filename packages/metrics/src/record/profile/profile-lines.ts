import { type CellPlace, locate, type Mention, type ParsedReport, type Span } from "@doichieu/parser";
import { normalize } from "@doichieu/parser/internal";
import type { PlacedSpan } from "../outline/place.ts";

/** One printed line of a report with what was found in it. A block of several lines gives several. */
export interface ProfileLine {
  /** Normalized, without the marks of markup. */
  readonly text: string;
  readonly span: Span;
  /** As it stands in the source, before normalizing: offsets of mentions count into it. */
  readonly raw: string;
  /** Index of its block. */
  readonly block: number;
  /** Where in a table it stands, or null. */
  readonly cell: CellPlace | null;
  readonly mentions: readonly Mention[];
  readonly place: (span: Span) => PlacedSpan;
}

/** A line that is normalized when its text is asked for: of thousands, the head and the foot are. */
const line = (told: Omit<ProfileLine, "text">): ProfileLine => {
  let image: string | undefined;
  return {
    ...told,
    get text() {
      return (image ??= normalize(told.raw).image);
    },
  };
};

/** The lines of the blocks `[from, to)`, empty ones left out. */
export const profileLines = (parsed: ParsedReport, from: number, to: number): ProfileLine[] => {
  const { source } = parsed;
  const place = (span: Span): PlacedSpan => {
    const { page, block } = locate(source, span);
    return { ...span, page, block };
  };
  const lines: ProfileLine[] = [];
  for (const { index, mentions } of parsed.blocks.slice(from, to)) {
    const block = source.blocks[index];
    if (!block || block.kind === "furniture") continue;
    let start = block.span.start;
    // Both lines and mentions stand in their order: each is looked at once.
    const ordered = mentions.toSorted((a, b) => a.span.start - b.span.start);
    let next = 0;
    for (const raw of (source.readable ?? source.text).slice(block.span.start, block.span.end).split("\n")) {
      const span = { start, end: start + raw.length };
      start = span.end + 1;
      const firstInside = next;
      while (next < ordered.length && (ordered[next] as Mention).span.start < start) next++;
      if (raw.trim() === "") continue;
      const inside = ordered.slice(firstInside, next).filter((mention) => mention.span.start < span.end);
      lines.push(line({ span, raw, block: index, cell: block.cell, mentions: inside, place }));
    }
  }
  return lines;
};

/** A line without marks of markup, with single spaces. */
export const bareText = (text: string): string =>
  text
    .replaceAll(/[*_#]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
