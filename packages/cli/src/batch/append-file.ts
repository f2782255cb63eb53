import { fstatSync, readSync, writeSync } from "node:fs";

/** A stretch of a file. */
export interface Stretch {
  readonly at: number;
  readonly size: number;
}

/** A file that only grows, read again by stretches. */
export interface AppendFile {
  readonly append: (bytes: Uint8Array) => Stretch;
  /** Null where the file does not hold all of it. */
  readonly read: (stretch: Stretch) => Buffer | null;
  /** Told when its descriptor is closed: the system may give the number to another file. */
  readonly close: () => void;
}

/** Appends behind whatever the file holds already. */
export const appendFile = (descriptor: number): AppendFile => {
  let end = fstatSync(descriptor).size;
  let open = true;
  const demandOpen = (): void => {
    if (!open) throw new Error("a file that was closed");
  };
  return {
    append: (bytes) => {
      demandOpen();
      const at = end;
      for (let done = 0; done < bytes.length;)
        done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
      end += bytes.length;
      return { at, size: bytes.length };
    },
    read: ({ at, size }) => {
      demandOpen();
      if (at + size > end) return null;
      const bytes = Buffer.alloc(size);
      for (let done = 0; done < size;) {
        const got = readSync(descriptor, bytes, done, size - done, at + done);
        if (got === 0) return null;
        done += got;
      }
      return bytes;
    },
    close: () => {
      open = false;
    },
  };
};
