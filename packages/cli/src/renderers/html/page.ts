import type { RenderContext } from "../renderer.ts";
import { VERSION } from "../../terminal/version.ts";
import { markup, type Markup } from "./markup.ts";
import { pageHead } from "./page-head.ts";

/** A style sheet or a script that stands in the page. */
export interface Asset {
  readonly text: string;
  /** As a content security policy names it: "'sha256-…'". */
  readonly hash: string;
}

export interface PageAssets {
  readonly css: Asset;
  readonly js: Asset;
}

/** A complete page that loads nothing: no network, and only the style and script whose hashes its policy names. */
export function* page(
  title: string,
  body: Iterable<Markup>,
  { lang, messages }: RenderContext,
  { css, js }: PageAssets,
): Iterable<string> {
  // No space between the tags and what the hashes are of.
  yield pageHead(lang, `style-src ${css.hash}; script-src ${js.hash}; img-src data:`, title, css.text).html;
  for (const part of body) yield part.html;
  yield markup`<footer class="foot"><p>${messages.html.madeBy(VERSION)}</p></footer>
<script>${{ html: js.text }}<\/script>
</body>
</html>
`.html;
}
