import { indexOfText, latinText } from "../bytes.ts";
import { beyond, mostOf } from "../limits.ts";
import { FILTERS } from "./filters.ts";
import { asText, holdWidths } from "./widths.ts";
import type { ReadOptions } from "../reader.ts";

const LONGEST_DICTIONARY = 4096;
/** So much of a file's objects is looked through for what they claim: a report of 1,000 pages has 5 MB. */
const MOST_OBJECTS = 64 * 1024 * 1024;

const NAME = /\/(?:[^\s/[\]<>(){}%#]|#[\da-f]{2}){1,40}/giu;

/** Names may have any of their letters written as a number: "/#46lateDecode". */
const plainNames = (text: string): string =>
  text.replaceAll(/#([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The filters of a stream's dictionary in the order in which they are undone. */
const filtersOf = (dictionary: string): readonly string[] => {
  const told = /\/F(?:ilter)?\s*(\[[^\]]{0,1000}\]|\/[^\s/[\]<>]{1,40})/u.exec(dictionary)?.[1] ?? "";
  return [...told.matchAll(NAME)].map(([name]) => name.slice(1));
};

/** A name, which may be told by another object. */
const lengthOf = (dictionary: string): number =>
  Number(/\/Length\s+(\d{1,10})(?!\s+\d{1,5}\s+R)/u.exec(dictionary)?.[1] ?? 0);

interface Found {
  readonly dictionary: string;
  readonly packed: Uint8Array;
  /** Where the stream's dictionary ends, and where the next object may begin. */
  readonly at: number;
  readonly end: number;
}

/** Every stream of a file by its word, wherever the file's own table says that it is. */
function* streamsOf(file: Uint8Array): Generator<Found> {
  for (let at = indexOfText(file, "stream"); at >= 0;) {
    const start = at + 6;
    let end = indexOfText(file, "endstream", start);
    if (end < 0) end = file.length;
    const head = latinText(file.subarray(Math.max(at - LONGEST_DICTIONARY, 0), at));
    const dictionary = plainNames(head.slice(head.lastIndexOf("obj") + 1));
    const skip = file[start] === 0x0d ? 2 : 1;
    // The word may stand in the packed bytes, too: the reader goes by the length that is told.
    const told = Math.min(start + skip + lengthOf(dictionary), file.length);
    yield { dictionary, packed: file.subarray(start + skip, Math.max(end, told)), at, end };
    at = indexOfText(file, "stream", end + 9);
  }
}

/**
 * Undoes a stream's filters, as far as they are known; null where it becomes more than `most`. What comes out of the last
 * is kept only where that is asked for.
 */
const unpacked = (filters: readonly string[], packed: Uint8Array, most: number, keep: boolean): Uint8Array | null => {
  let content = packed;
  for (const [index, name] of filters.entries()) {
    const filter = FILTERS.get(name);
    if (!filter) return content;
    const goesOn = index + 1 < filters.length && FILTERS.has(filters[index + 1] as string);
    const out = filter.unpack(content, most, keep || goesOn);
    if (!out) return null;
    content = out;
  }
  return content;
};

/**
 * Refuses a PDF that claims more than is believed before it is read: a stream that unpacks to more, by whatever
 * filters, or a font with more widths than any has. Only streams that are long enough for that, and those that hold
 * objects, are unpacked, so that a usual report costs one search through its bytes.
 * @throws {ReadError} `too-large`
 */
export const holdStreams = (file: Uint8Array, options: ReadOptions): void => {
  const most = mostOf("pdfStreamBytes", options);
  const objects: Uint8Array[] = [];
  let held = 0;
  const keep = (part: Uint8Array): void => {
    held += part.length;
    if (held <= MOST_OBJECTS) objects.push(part);
  };
  let from = 0;
  for (const { dictionary, packed, at, end } of streamsOf(file)) {
    keep(file.subarray(from, at));
    from = end;
    const filters = filtersOf(dictionary);
    const ratio = filters.reduce((product, name) => product * (FILTERS.get(name)?.ratio ?? 1), 1);
    const holdsObjects = dictionary.includes("/ObjStm");
    if (!holdsObjects && packed.length * ratio <= most) continue;
    const content = unpacked(filters, packed, most, holdsObjects);
    if (!content) throw beyond("pdfStreamBytes", null, most);
    if (holdsObjects) keep(content);
  }
  keep(file.subarray(from));
  holdWidths(asText(objects), options);
};
