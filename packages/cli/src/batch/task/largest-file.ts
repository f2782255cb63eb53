import { ReadError } from "@doichieu/parser/reader";

/** Above this a file is no report; reading it would only exhaust the memory. */
export const MAX_BYTES = 512 * 1024 * 1024;

export const tooLarge = (): ReadError =>
  new ReadError("too-large", "tệp lớn hơn 512 MB", "the file is larger than 512 MB");

/** The refusal of a file that says more than a result may hold. */
export const resultTooLarge = (bytes: number): ReadError => {
  const megabytes = Math.round(bytes / 1024 / 1024);
  return new ReadError(
    "too-large",
    `kết quả của tệp lớn hơn ${megabytes} MB: tệp có quá nhiều số liệu, hãy tách nhỏ`,
    `the result of the file is larger than ${megabytes} MB: it holds too many figures, split it`,
  );
};
