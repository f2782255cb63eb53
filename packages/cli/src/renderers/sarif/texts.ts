import { visible } from "../../terminal/visible.ts";

/**
 * A message as SARIF tells it: braces are doubled and brackets escaped, so that nothing of a report can become a
 * placeholder or a link (SARIF 2.1.0, 3.11.5 and 3.11.6).
 */
export const messageOf = (text: string): { text: string } => ({
  text: visible(text)
    .replace(/[{}]/gu, "$&$&")
    .replace(/[\\[\]]/gu, "\\$&"),
});

/** A path as a URI reference: each part percent-encoded; a drive or a root makes it a file address. */
export const uriOf = (path: string): string => {
  const encoded = path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  if (/^[A-Za-z]:\//u.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice("C%3A".length)}`;
  if (path.startsWith("//")) return `file:${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
};
