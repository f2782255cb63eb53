import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

// The same way up from src/ and from dist/.
const ASSETS = new URL("../../../assets/", import.meta.url);

export interface Asset {
  readonly text: string;
  /** As a content security policy names it. */
  readonly hash: string;
}

const asset = (name: string): Asset => {
  // A checkout with CRLF must give the same page.
  const text = readFileSync(new URL(name, ASSETS), "utf8").replaceAll("\r\n", "\n");
  return { text, hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
};

let loaded: { readonly css: Asset; readonly js: Asset } | undefined;

/** The page's style sheet and script, read once. */
export const pageAssets = (): { readonly css: Asset; readonly js: Asset } =>
  (loaded ??= { css: asset("report.css"), js: asset("report.js") });
