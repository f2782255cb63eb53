import { fstatSync, readSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { openPrivateFile } from "../../files/private-file.ts";
import type { Messages } from "../../messages/index.ts";
import { UsageError } from "../../terminal/usage-error.ts";

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

/** Opens a private file that only grows. What goes wrong with it is told of the folder that it lies in, whatever was to be done. */
export const temporaryFile = ({ usage }: Messages): AppendFile => {
  const told = <T>(doing: () => T): T => {
    try {
      return doing();
    } catch (error) {
      throw new UsageError(usage.temporaryNotWritten(tmpdir(), error instanceof Error ? error.message : String(error)));
    }
  };
  const file = told(openPrivateFile);
  const { append, read, close } = appendFile(file.descriptor);
  return {
    append: (bytes) => told(() => append(bytes)),
    read: (stretch) => told(() => read(stretch)),
    close: () => {
      close();
      file.close();
    },
  };
};
