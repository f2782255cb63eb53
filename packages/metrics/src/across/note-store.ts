import type { PlacedSpan } from "../record/outline/place.ts";

/** What is remembered of a report until the run ends: plain data, so that it can wait in a file. */
export interface Note {
  /** Position among all notes of the run. */
  readonly at: number;
  /** Index of the report in its run. */
  readonly document: number;
  /** The place in the report. */
  readonly span: PlacedSpan;
  /** What the rule wants to know again; every rule names its own. */
  readonly told: Readonly<Record<string, string>>;
}

/** Where notes wait. Those under one key belong together. */
export interface NoteStore {
  readonly put: (key: string, note: Note) => void;
  /** The notes of each key, in the order in which they were put; the keys in any order. */
  readonly groups: () => Iterable<readonly Note[]>;
}

/** Keeps the notes in memory. */
export const notesInMemory = (): NoteStore => {
  const notes = new Map<string, Note[]>();
  return {
    put: (key, note) => {
      const known = notes.get(key);
      if (known) known.push(note);
      else notes.set(key, [note]);
    },
    groups: () => notes.values(),
  };
};
