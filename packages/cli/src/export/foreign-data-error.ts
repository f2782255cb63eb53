/** A data set cannot be continued: something else wrote it. The message names the table or file. */
export class ForeignDataError extends Error {
  override readonly name = "ForeignDataError";
}
