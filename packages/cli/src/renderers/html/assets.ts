import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Asset, PageAssets } from "./page.ts";

// The same way up from src/ and from dist/.
const ASSETS = new URL("../../../assets/", import.meta.url);

const asset = (name: string): Asset => {
  // A checkout with CRLF must give the same page.
  const text = readFileSync(new URL(name, ASSETS), "utf8").replaceAll("\r\n", "\n");
  return { text, hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
};

let loaded: PageAssets | undefined;

/** The page's style sheet and script, read once. */
export const pageAssets = (): PageAssets => (loaded ??= { css: asset("report.css"), js: asset("report.js") });
