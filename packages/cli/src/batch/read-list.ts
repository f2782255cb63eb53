/** Paths of a list as they come: one a line, or, with `separator` "\0", as `find -print0` writes them. */
export async function* readList(chunks: AsyncIterable<Uint8Array>, separator: "\n" | "\0"): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  const clean = (entry: string): string => (separator === "\n" ? entry.replace(/\r$/u, "") : entry);
  for await (const chunk of chunks) {
    const entries = (rest + decoder.decode(chunk, { stream: true })).split(separator);
    rest = entries.pop() ?? "";
    for (const entry of entries) if (clean(entry) !== "") yield clean(entry);
  }
  rest += decoder.decode();
  if (clean(rest) !== "") yield clean(rest);
}
