import { visible } from "../terminal/visible.ts";

/** A piece of HTML that is safe to print as it is. Only this file makes one out of text. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Templates are indented for whoever reads the source, not the page. */
const INDENT = /\n\s+/g;

const escape = (text: string): string => visible(text).replace(/[&<>"']/g, (character) => ESCAPES[character] as string);

const print = (part: Part): string => {
  if (part === null || part === false) return "";
  if (Array.isArray(part)) return part.map(print).join("");
  return typeof part === "object" && "html" in part ? part.html : escape(String(part));
};

/** Puts HTML together; every value in it is escaped unless it is HTML already. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: pieces.map((piece, index) => piece.replace(INDENT, "\n") + print(values[index] ?? null)).join(""),
});

/** JSON that stays data inside a script element, whatever texts it holds; what would steer a reader is replaced. */
const jsonData = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? visible(part) : part)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A script element that holds data and no code. */
export const dataElement = (id: string, value: unknown): Html => ({
  html: `<script type="application/json" id="${escape(id)}">\n${jsonData(value)}\n</script>`,
});

/** A script or style element of our own; not a character is added, so that the hash of the code holds. */
export const ownCode = (element: "script" | "style", code: string): Html => ({
  html: `<${element}>${code}</${element}>`,
});
