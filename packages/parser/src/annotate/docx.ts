import { zipSync } from "fflate";
import { readPackage } from "../reader/docx/package.ts";
import { decodeXml } from "../reader/office/xml-tree.ts";
import { openZip } from "../reader/office/zip-parts.ts";
import type { SourceText } from "../source/source-text.ts";
import type { AnnotateOptions, Annotated, ReportComment } from "./comment.ts";
import { commentStore, dialectOf, type Dialect, type Parts } from "./docx-comments.ts";
import { cutAt, spaceKept, type Cut } from "./docx-marks.ts";
import { type Stretch, stretches } from "./docx-places.ts";
import { storyOf, type Story } from "./docx-story.ts";
import { encodeXml } from "./xml-tags.ts";

/** Word opens no file with more comment ranges ([MS-OI29500] 2.1.315). */
const MOST_COMMENTS = 32_767;

/** What is put in at one place: what ends there, what begins there, and the run that is cut for them. */
interface Insertion {
  readonly cut: Cut;
  readonly ends: string[];
  readonly starts: string[];
}

interface Placed {
  readonly id: number;
  readonly stretch: Stretch;
}

/** The main part with marks. What is visible stays as it is: runs are cut, nothing else. */
const marked = (story: Story, placed: readonly Placed[], { declared }: Dialect): string => {
  const { xml } = story;
  const insertions = new Map<number, Insertion>();
  const kept = new Map<number, Cut>();
  const insertionAt = (cut: Cut): Insertion => {
    const known = insertions.get(cut.at) ?? { cut, ends: [], starts: [] };
    insertions.set(cut.at, known);
    return known;
  };
  for (const { id, stretch } of placed) {
    const [from, to] = [cutAt(story, stretch.from, "start"), cutAt(story, stretch.to, "end")];
    for (const [cut, { element }] of [
      [from, stretch.from],
      [to, stretch.to],
    ] as const)
      if (cut.inText) for (const space of spaceKept(story, element)) kept.set(space.at, space);
    insertionAt(from).starts.push(`<w:commentRangeStart${declared} w:id="${id}"/>`);
    insertionAt(to).ends.push(
      `<w:commentRangeEnd${declared} w:id="${id}"/><w:r${declared}><w:commentReference w:id="${id}"/></w:r>`,
    );
  }
  const places = [...new Set([...insertions.keys(), ...kept.keys()])].sort((a, b) => a - b);
  const pieces: string[] = [];
  let done = 0;
  for (const at of places) {
    pieces.push(xml.slice(done, at), kept.get(at)?.before ?? "");
    const insertion = insertions.get(at);
    if (insertion) {
      const { cut, ends, starts } = insertion;
      pieces.push(cut.before, ...ends, ...starts, cut.after);
    }
    done = at;
  }
  return pieces.join("") + xml.slice(done);
};

/** Numbers that no comment bears, in ascending order. */
function* freeNumbers(taken: ReadonlySet<string>): Generator<number> {
  for (let number = 0; ; number++) if (!taken.has(String(number))) yield number;
}

/**
 * Writes comments into a Word document. Its other parts stay as they are, byte for byte; the main part gets marks, and
 * the part of comments, made where there is none, what is said at them.
 * @throws {ReadError} where the document cannot be read
 */
export const annotateDocx = async (
  bytes: Uint8Array,
  source: SourceText,
  comments: readonly ReportComment[],
  options: AnnotateOptions,
): Promise<Annotated> => {
  const opened = await readPackage(bytes, options);
  const { names, unpack } = openZip(bytes, options);
  const parts: Parts = new Map();
  for (const name of names) parts.set(name, unpack(name) as Uint8Array);
  const { part } = opened.document;
  const xml = decodeXml(parts.get(part) as Uint8Array);
  const story = storyOf(opened.document, xml);
  const dialect = dialectOf(xml);
  const store = commentStore(parts, part, dialect, options);
  const idsOf = (wanted: string): string[] =>
    story.elements.flatMap(({ name, attributes }) => (name === wanted ? (attributes["w:id"] ?? "") : []));
  const ranges = idsOf("w:commentRangeStart");
  const stretchOf = stretches(source, story, opened);
  const numbers = freeNumbers(new Set([...store.taken, ...ranges, ...idsOf("w:commentReference")]));
  const placed: Placed[] = [];
  const written = new Map<number, ReportComment>();
  for (const comment of comments.slice(0, Math.max(MOST_COMMENTS - ranges.length, 0))) {
    const stretch = stretchOf(comment.span);
    if (!stretch) continue;
    const id = numbers.next().value as number;
    placed.push({ id, stretch });
    written.set(id, comment);
  }
  if (placed.length === 0) return { bytes, placed: 0 };
  store.add(written);
  parts.set(part, encodeXml(marked(story, placed, dialect)));
  // One date for all, so that equal documents with equal comments are equal files.
  return { bytes: zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) }), placed: placed.length };
};
