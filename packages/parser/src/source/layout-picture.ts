import type { BlockKind, Box, SourceText } from "./source-text.ts";

/** One page of a source text as a picture. */
export interface LayoutPicture {
  readonly page: number;
  readonly svg: string;
}

const COLOURS: Readonly<Record<BlockKind, string>> = {
  paragraph: "#1f6feb",
  heading: "#8250df",
  "list-item": "#0a7ea4",
  cell: "#1a7f37",
  footnote: "#9a6700",
  stamp: "#cf222e",
  furniture: "#6e7781",
};

/** A4 in points: a page is at least as large, unless it lies on its side. */
const SHORT = 595;
const LONG = 842;
const LABEL = 7;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/gu, (char) => ENTITIES[char] as string);

interface Drawn {
  readonly box: Box;
  readonly kind: BlockKind;
  readonly label: string;
  readonly text: string;
}

const drawBox = ({ box, kind, label, text }: Drawn): string => {
  const colour = COLOURS[kind];
  return [
    `<g><title>${escape(text)}</title>`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${colour}" fill-opacity="0.1" stroke="${colour}" stroke-width="0.6"/>`,
    `<text x="${box.x}" y="${box.y - 1}" font-size="${LABEL}" fill="${colour}">${escape(label)}</text>`,
    `</g>`,
  ].join("");
};

const drawPage = (page: number, drawn: readonly Drawn[]): LayoutPicture => {
  const right = Math.max(...drawn.map(({ box }) => box.x + box.width)) + 10;
  const bottom = Math.max(...drawn.map(({ box }) => box.y + box.height)) + 10;
  const [short, long] = right > SHORT && bottom <= SHORT ? [LONG, SHORT] : [SHORT, LONG];
  const width = Math.ceil(Math.max(right, short));
  const height = Math.ceil(Math.max(bottom, long));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...drawn.map(drawBox),
    "</svg>",
  ].join("\n");
  return { page, svg: `${svg}\n` };
};

/**
 * Draws where a reader found each block: one picture a page, a box a block, its number in `blocks` and its kind above it,
 * its text as the box's title. Empty where the format has no geometry.
 */
export const layoutPictures = (source: SourceText): LayoutPicture[] => {
  const pages = new Map<number, Drawn[]>();
  source.blocks.forEach((block, index) => {
    const cell = block.cell ? ` ${block.cell.row}:${block.cell.column}` : "";
    const drawn = {
      kind: block.kind,
      label: `${index} ${block.kind}${cell}`,
      text: source.text.slice(block.span.start, block.span.end),
    };
    for (const box of block.boxes) {
      const onPage = pages.get(box.page) ?? [];
      onPage.push({ box, ...drawn });
      pages.set(box.page, onPage);
    }
  });
  return [...pages].sort(([a], [b]) => a - b).map(([page, drawn]) => drawPage(page, drawn));
};
