import { crc32 } from "node:zlib";
import type { Note, NoteStore } from "@doichieu/metrics/internal";
import type { AppendFile, Stretch } from "./append-file.ts";

/** Notes of one part are in memory together in the end, those of all parts never. */
const PARTS = 64;
const CHUNK = 16 * 1024;

interface Part {
  readonly chunks: Stretch[];
  lines: string[];
  length: number;
}

/** Keeps notes in a file, sorted into parts by their keys; what is held in memory does not grow with the run. */
export const notesInFile = (file: AppendFile): NoteStore => {
  const parts = Array.from({ length: PARTS }, (): Part => ({ chunks: [], lines: [], length: 0 }));
  const flush = (part: Part): void => {
    if (part.lines.length === 0) return;
    part.chunks.push(file.append(Buffer.from(`${part.lines.join("\n")}\n`)));
    part.lines = [];
    part.length = 0;
  };
  return {
    put: (key, note) => {
      const part = parts[crc32(key) % PARTS] as Part;
      const line = JSON.stringify([key, note]);
      part.lines.push(line);
      part.length += line.length;
      if (part.length > CHUNK) flush(part);
    },
    *groups() {
      for (const part of parts) {
        flush(part);
        const groups = new Map<string, Note[]>();
        for (const chunk of part.chunks)
          for (const line of (file.read(chunk)?.toString("utf8") ?? "").split("\n")) {
            if (line === "") continue;
            const [key, note] = JSON.parse(line) as [string, Note];
            const group = groups.get(key);
            if (group) group.push(note);
            else groups.set(key, [note]);
          }
        yield* groups.values();
      }
    },
  };
};
