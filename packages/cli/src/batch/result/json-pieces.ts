/** Short items are told together: a call and a write for each would be slow. */
const TOGETHER = 64;

function* arrayPieces(items: readonly unknown[]): Generator<string> {
  for (let at = 0; at < items.length; at += TOGETHER)
    yield `${at === 0 ? "[" : ","}${JSON.stringify(items.slice(at, at + TOGETHER)).slice(1, -1)}`;
  yield items.length === 0 ? "[]" : "]";
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
