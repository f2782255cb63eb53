import { en } from "./messages-en.ts";
import { vi } from "./messages-vi.ts";

export type Lang = "vi" | "en";

/** Everything the tool says, in one language. Vietnamese is the original; English must tell all of the same. */
export type Messages = typeof vi;

const CATALOGUE: Readonly<Record<Lang, Messages>> = { vi, en };

export const messagesOf = (lang: Lang): Messages => CATALOGUE[lang];

/** What is said of one named thing, with a fallback for a name that the catalogue has not. */
export const wordFor = (words: Readonly<Record<string, string>>, name: string, fallback: string): string =>
  Object.hasOwn(words, name) ? (words[name] as string) : fallback;
