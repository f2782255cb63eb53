import { ReadError } from "@doichieu/parser/reader";

/** Above this a file is no report; reading it would only exhaust the memory. */
export const MAX_BYTES = 512 * 1024 * 1024;

export const tooLarge = (): ReadError =>
  new ReadError("too-large", "tệp lớn hơn 512 MB", "the file is larger than 512 MB");
