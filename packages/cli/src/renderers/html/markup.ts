import { visible } from "../../terminal/visible.ts";

/** HTML that may stand in a page as it is. Everything else is text and gets escaped. */
export interface Markup {
  readonly html: string;
}

type Value = string | number | Markup | null | readonly Value[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made harmless for HTML, in content and in quoted attributes; what steers a reader's eye is shown, not done. */
export const escapeHtml = (text: string): string => visible(text).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? "");

const write = (value: Value): string => {
  if (value === null) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if ("html" in value) return value.html;
  return value.map(write).join("");
};

/** Markup from a template: every value that is no markup itself is escaped. Attribute values must stand in quotes. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  html: strings.reduce((done, piece, index) => done + write(values[index - 1] ?? null) + piece),
});

export const EMPTY: Markup = { html: "" };
