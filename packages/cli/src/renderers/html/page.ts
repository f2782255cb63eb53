import type { RenderContext } from "../renderer.ts";
import { VERSION } from "../../terminal/version.ts";
import { pageAssets } from "./assets.ts";
import { markup, type Markup } from "./markup.ts";
import { pageHead } from "./page-head.ts";

/** A complete page that loads nothing: no network, and only the style and script whose hashes its policy names. */
export function* page(title: string, body: Iterable<Markup>, { lang, messages }: RenderContext): Iterable<string> {
  const { css, js } = pageAssets();
  // No space between the tags and what the hashes are of.
  yield pageHead(lang, `style-src ${css.hash}; script-src ${js.hash}`, title, css.text).html;
  for (const part of body) yield part.html;
  yield markup`<footer class="foot"><p>${messages.html.madeBy(VERSION)}</p></footer>
<script>${{ html: js.text }}<\/script>
</body>
</html>
`.html;
}
