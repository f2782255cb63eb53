import type { BlockKind } from "./block.ts";
import type { PageFrame, SourceText } from "./source-text.ts";
import type { Box } from "./origin.ts";

/** One page of a source text as a picture. */
export interface LayoutPicture {
  readonly page: number;
  readonly svg: string;
}

/** What a page of the file looks like, to lie under the boxes. */
export interface PageImage {
  readonly page: number;
  /** Size in points of the file's page, not turned. */
  readonly width: number;
  readonly height: number;
  /** The picture as a data URI. */
  readonly uri: string;
}

export interface LayoutOptions {
  readonly images?: readonly PageImage[];
  /** Where a click on a block leads, by its index in `blocks`. */
  readonly link?: (index: number) => string;
}

/** One colour a kind of block, dark enough for small letters on white. */
export const KIND_COLOURS: Readonly<Record<BlockKind, string>> = {
  paragraph: "#1f6feb",
  heading: "#8250df",
  "list-item": "#0a7ea4",
  cell: "#1a7f37",
  footnote: "#9a6700",
  stamp: "#cf222e",
  furniture: "#6e7781",
};

/** A4 in points: a page whose size is not known is at least as large, unless it lies on its side. */
const SHORT = 595;
const LONG = 842;
const LABEL = 7;
const SMALL_LABEL = 4.5;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Characters that no XML may hold, and half characters. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;
const escape = (text: string): string =>
  text.replaceAll(NO_XML, "\uFFFD").replaceAll(/[&<>"]/gu, (char) => ENTITIES[char] as string);

interface Drawn {
  readonly box: Box;
  readonly kind: BlockKind;
  readonly label: string;
  readonly text: string;
  readonly href: string | null;
}

const drawBox = ({ box, kind, label, text, href }: Drawn): string => {
  const colour = KIND_COLOURS[kind];
  return [
    href === null ? "<g>" : `<a href="${escape(href)}">`,
    `<title>${escape(text)}</title>`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${colour}" fill-opacity="0.1" stroke="${colour}" stroke-width="0.6"/>`,
    `<text x="${box.x}" y="${box.y - 1}" font-size="${kind === "cell" ? SMALL_LABEL : LABEL}" fill="${colour}">${escape(label)}</text>`,
    href === null ? "</g>" : "</a>",
  ].join("");
};

const frameAround = (page: number, drawn: readonly Drawn[]): PageFrame => {
  const right = Math.max(...drawn.map(({ box }) => box.x + box.width)) + 10;
  const bottom = Math.max(...drawn.map(({ box }) => box.y + box.height)) + 10;
  const [short, long] = right > SHORT && bottom <= SHORT ? [LONG, SHORT] : [SHORT, LONG];
  return { page, width: Math.max(right, short), height: Math.max(bottom, long), quarter: 0 };
};

const drawImage = ({ uri, width, height }: PageImage, quarter: number): string => {
  const turn = ["", `translate(${height} 0) rotate(90)`, `translate(${width} ${height}) rotate(180)`];
  const transform = turn[quarter] ?? `translate(0 ${width}) rotate(270)`;
  return `<image href="${escape(uri)}" width="${width}" height="${height}" transform="${transform}"/>`;
};

const drawPage = (frame: PageFrame, drawn: readonly Drawn[], image: PageImage | undefined): LayoutPicture => {
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height)];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...(image ? [drawImage(image, frame.quarter)] : []),
    ...drawn.map(drawBox),
    "</svg>",
  ].join("\n");
  return { page: frame.page, svg: `${svg}\n` };
};

/**
 * Draws where a reader found each block: one picture a page, a box a block, its number in `blocks` and its kind above it,
 * its text as the box's title. A page without a block is drawn empty; nothing is where the format has no geometry.
 */
export const layoutPictures = (source: SourceText, { images = [], link }: LayoutOptions = {}): LayoutPicture[] => {
  const pages = new Map<number, Drawn[]>();
  source.blocks.forEach((block, index) => {
    const { cell, kind } = block;
    const drawn = {
      kind,
      // Cells stand close together: where they stand says that they are some.
      label: cell ? `${index} (${cell.row}:${cell.column})` : `${index} ${kind}`,
      text: source.text.slice(block.span.start, block.span.end),
      href: link?.(index) ?? null,
    };
    for (const box of block.boxes) {
      const onPage = pages.get(box.page) ?? [];
      onPage.push({ box, ...drawn });
      pages.set(box.page, onPage);
    }
  });
  const frames = new Map((source.frames ?? []).map((frame) => [frame.page, frame]));
  const imageOf = new Map(images.map((image) => [image.page, image]));
  return [...new Set([...frames.keys(), ...pages.keys()])]
    .sort((a, b) => a - b)
    .map((page) => {
      const drawn = pages.get(page) ?? [];
      return drawPage(frames.get(page) ?? frameAround(page, drawn), drawn, imageOf.get(page));
    });
};
