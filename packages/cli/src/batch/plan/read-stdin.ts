import type { Io } from "../../terminal/io.ts";
import { MAX_BYTES, tooLarge } from "../task/largest-file.ts";

/** Everything that standard input holds. */
export const readStdin = async (stdin: Io["stdin"]): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    length += chunk.length;
    if (length > MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
