import { tmpdir } from "node:os";
import type { Messages } from "../messages/index.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { type AppendFile, appendFile } from "./append-file.ts";
import { openPrivateFile } from "../files/private-file.ts";

/** A private file that only grows. */
export type TemporaryFile = AppendFile;

/** Opens a private file. What goes wrong with it is told of the folder that it lies in, whatever was to be done. */
export const temporaryFile = ({ usage }: Messages): TemporaryFile => {
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
