import { expect, test } from "vitest";
import { layoutPictures } from "../../src/source/layout-picture.ts";
import type { Block } from "../../src/source/block.ts";
import type { SourceText } from "../../src/source/source-text.ts";
import type { Box } from "../../src/source/origin.ts";

const block = (start: number, end: number, boxes: readonly Box[], kind: Block["kind"] = "paragraph"): Block => ({
  kind,
  span: { start, end },
  source: "body",
  page: boxes[0]?.page ?? null,
  cell: null,
  note: null,
  level: null,
  listLabel: null,
  boxes,
  confidence: null,
});

const source = (text: string, blocks: readonly Block[]): SourceText => ({
  text,
  blocks,
  pageStarts: [],
  pages: 2,
  mediaType: "application/pdf",
  ocr: false,
  noteMarks: [],
  diagnostics: [],
});

const box = (page: number, x: number, y: number, width: number, height: number): Box => ({ page, x, y, width, height });

test("a page is a picture with a box a block, told by number and kind", () => {
  const pictures = layoutPictures(
    source("Một < hai\n3", [
      block(0, 9, [box(1, 72, 80, 450, 30), box(2, 72, 60, 100, 14)]),
      block(10, 11, [box(1, 300, 20, 6, 12)], "furniture"),
    ]),
  );
  expect(pictures.map(({ page }) => page)).toEqual([1, 2]);
  expect(pictures[0]?.svg).toContain("<title>Một &lt; hai</title>");
  expect(pictures[0]?.svg).toContain('<rect x="72" y="80" width="450" height="30"');
  expect(pictures[0]?.svg).toContain("1 furniture");
  expect(pictures[1]?.svg.match(/<g>/gu)).toHaveLength(1);
});

test("wide content lies on a page on its side", () => {
  expect(layoutPictures(source("a", [block(0, 1, [box(1, 50, 50, 740, 400)])]))[0]?.svg).toContain(
    'viewBox="0 0 842 595"',
  );
});

test("a source without places has no pictures", () => {
  expect(layoutPictures(source("a", [block(0, 1, [])]))).toEqual([]);
});

test("the page's own picture lies under the boxes, turned as the page is read", () => {
  const turned = {
    ...source("a", [block(0, 1, [box(1, 10, 10, 50, 12)])]),
    frames: [{ page: 1, width: 842, height: 595, quarter: 1 }],
  };
  const image = { page: 1, width: 595, height: 842, uri: "data:image/webp;base64,AA==" };
  const [picture] = layoutPictures(turned, { images: [image], link: (index) => `#b${index}` });
  expect(picture?.svg).toContain('viewBox="0 0 842 595"');
  expect(picture?.svg).toContain(
    '<image href="data:image/webp;base64,AA==" width="595" height="842" transform="translate(842 0) rotate(90)"/>',
  );
  expect(picture?.svg).toContain('<a href="#b0">');
});

test("a page without blocks is drawn all the same, where its size is known", () => {
  const empty = { ...source("", []), frames: [{ page: 1, width: 595, height: 842, quarter: 0 }] };
  expect(layoutPictures(empty)).toHaveLength(1);
});
