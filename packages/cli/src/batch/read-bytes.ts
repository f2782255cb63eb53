import { open } from "node:fs/promises";
import { ReadError } from "@doichieu/parser/reader";
import type { Io } from "../terminal/io.ts";
import type { Input } from "./discover.ts";

/** Above this a file is no report; reading it would only exhaust the memory. */
const MAX_BYTES = 512 * 1024 * 1024;

const tooLarge = (): ReadError => new ReadError("too-large", "tệp lớn hơn 512 MB", "the file is larger than 512 MB");

const readStdin = async (stdin: Io["stdin"]): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    length += chunk.length;
    if (length > MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The bytes of one input. */
export const readBytes = async (input: Input, io: Io): Promise<Uint8Array> => {
  if (input.file === null) return readStdin(io.stdin);
  const handle = await open(input.file, "r");
  try {
    if ((await handle.stat()).size > MAX_BYTES) throw tooLarge();
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};
