import type { RenderContext } from "../renderer.ts";
import { VERSION } from "../../terminal/version.ts";
import { pageAssets } from "./assets.ts";
import { markup, type Markup } from "./markup.ts";

/** A complete page that loads nothing: no network, and only the style and script whose hashes its policy names. */
export function* page(title: string, body: Iterable<Markup>, { lang, messages }: RenderContext): Iterable<string> {
  const { css, js } = pageAssets();
  const policy = `default-src 'none'; style-src ${css.hash}; script-src ${js.hash}; base-uri 'none'; form-action 'none'`;
  // No space between the tags and what the hashes are of.
  yield markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="doichieu ${VERSION}">
<title>${title}</title>
<style>${{ html: css.text }}</style>
</head>
<body>
`.html;
  for (const part of body) yield part.html;
  yield markup`<footer class="foot"><p>${messages.html.madeBy(VERSION)}</p></footer>
<script>${{ html: js.text }}<\/script>
</body>
</html>
`.html;
}
