/** The call was wrong: an unknown option, a missing path. The message is in the user's language. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
