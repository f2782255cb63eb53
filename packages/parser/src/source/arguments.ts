import { nearest } from "./nearest.ts";

/** What a value is, as one says it: "a string", "undefined", "a Uint8Array". */
const told = (value: unknown): string => {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  const name = Array.isArray(value) ? "array" : (Object.getPrototypeOf(value)?.constructor?.name ?? "object");
  return `${/^[aeio]|^Int/iu.test(name) ? "an" : "a"} ${name === "Object" ? "object" : name}`;
};

/**
 * Holds an argument to what it must be.
 * @param call as one writes it: "auditText(text, options?)"
 * @param must what it must be: "text must be a string"
 * @throws {TypeError} that says both, and what was given instead
 */
export function expectThat(holds: boolean, call: string, must: string, given: unknown): asserts holds {
  if (!holds) throw new TypeError(`${call}: ${must}, not ${told(given)}`);
}

/**
 * Holds a name to those that exist.
 * @throws {RangeError} that names the nearest of them, or all where none is near
 */
export const expectOneOf = (call: string, kind: string, name: unknown, known: readonly string[]): void => {
  if (known.includes(name as string)) return;
  const close = typeof name === "string" ? nearest(name, known) : undefined;
  const hint = close === undefined ? `there are ${known.join(", ")}` : `did you mean "${close}"?`;
  throw new RangeError(`${call}: unknown ${kind} ${typeof name === "string" ? `"${name}"` : told(name)}; ${hint}`);
};

/**
 * Holds the options of a call to those that it takes: a misspelt one would silently do nothing.
 * @throws {TypeError} where they are no object
 * @throws {RangeError} where there is none of that name
 */
export const expectOptions = (call: string, options: unknown, known: readonly string[]): void => {
  expectThat(typeof options === "object" && options !== null, call, "options must be an object", options);
  for (const name of Object.keys(options as object)) expectOneOf(call, "option", name, known);
};
