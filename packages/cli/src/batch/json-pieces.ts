/** Short items are told together: a write for each would be slow. */
const PIECE = 64 * 1024;

function* arrayPieces(items: readonly unknown[]): Generator<string> {
  let waiting = "[";
  let first = true;
  for (const item of items) {
    // What JSON cannot say is null in an array.
    waiting += `${first ? "" : ","}${JSON.stringify(item) ?? "null"}`;
    first = false;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = "";
  }
  yield `${waiting}]`;
}

/**
 * What `JSON.stringify` would say of an object, a piece at a time: the arrays of a long report together would be longer
 * than a text can be.
 */
export function* jsonPieces(record: object): Generator<string> {
  let open = "{";
  for (const [key, value] of Object.entries(record)) {
    if (Array.isArray(value)) {
      yield `${open}${JSON.stringify(key)}:`;
      yield* arrayPieces(value);
    } else {
      const told = JSON.stringify(value) as string | undefined;
      if (told === undefined) continue;
      yield `${open}${JSON.stringify(key)}:${told}`;
    }
    open = ",";
  }
  yield open === "{" ? "{}" : "}";
}
