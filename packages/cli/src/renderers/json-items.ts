/** The items of a JSON array, indented as `JSON.stringify(…, null, 2)` would, one at a time. */
export interface JsonItems {
  readonly item: (value: unknown) => Iterable<string>;
  /** What stands before the closing bracket. */
  readonly end: () => string;
}

/** Begins behind the opening bracket of an array whose line is indented by `indent`. */
export const jsonItems = (indent = "  "): JsonItems => {
  let items = 0;
  const inner = `\n${indent}  `;
  return {
    item: (value) => [`${items++ > 0 ? "," : ""}${inner}${JSON.stringify(value, null, 2).replaceAll("\n", inner)}`],
    end: () => (items > 0 ? `\n${indent}` : ""),
  };
};
