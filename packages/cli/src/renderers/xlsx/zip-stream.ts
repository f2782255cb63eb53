import { Zip, ZipDeflate } from "fflate";

/** A part of a package, told in pieces. */
export interface ZipPart {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** Pieces are small; each is worth no call of its own. */
const GATHERED = 64 * 1024;
/** The same content is the same file, whenever it is written: the earliest day that a zip file knows. */
const DAY = new Date(1980, 0, 1);

/** A zip file in pieces: no more of it is in memory than is being written. */
export function* zipStream(parts: Iterable<ZipPart>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const done: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    done.push(chunk);
  });
  for (const { name, pieces } of parts) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = DAY;
    zip.add(part);
    let waiting = "";
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < GATHERED) continue;
      part.push(encoder.encode(waiting));
      waiting = "";
      yield* done.splice(0);
    }
    part.push(encoder.encode(waiting), true);
    yield* done.splice(0);
  }
  zip.end();
  yield* done;
}
