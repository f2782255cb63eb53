import { markup, type Markup } from "../renderers/html/markup.ts";
import { pageHead } from "../renderers/html/page-head.ts";
import { pageMessagesOf } from "../messages/page.ts";

/** A text of a page, and how a content security policy names it. */
interface Inlined {
  readonly text: string;
  readonly hash: string;
}

/** What is put into the page. */
export interface PageParts {
  readonly style: Inlined;
  readonly script: Inlined;
  /** Hashes of what the reports' own pages hold, which are shown in a frame and bound by the same policy. */
  readonly framed: { readonly styles: string; readonly scripts: string };
  /** Licences of what the script is made of. */
  readonly notices: string;
}

const words = pageMessagesOf("vi");

/** An element that says one thing; the script says it in the other language. */
const word = (tag: string, key: keyof typeof words & string, attributes = ""): Markup =>
  markup`<${{ html: tag }}${{ html: attributes }} data-word="${key}">${words[key] as string}</${{ html: tag }}>`;

const body = markup`<div id="app">
<header class="top">
<div class="heading">${word("h1", "title")}<button type="button" id="lang" lang="en">English</button></div>
${word("p", "promise", ' class="muted"')}
</header>
<noscript>${word("p", "noScript")}</noscript>
<main>
<section id="drop" aria-labelledby="drop-title">
${word("h2", "drop", ' id="drop-title"')}
<p>${word("button", "chooseFiles", ' type="button" id="choose-files"')} ${word("button", "chooseFolder", ' type="button" id="choose-folder"')}</p>
${word("p", "formats", ' class="muted"')}
${word("p", "scansUnread", ' class="muted" id="scans"')}
<input type="file" id="files" multiple hidden><input type="file" id="folder" webkitdirectory hidden>
</section>
<p id="status" role="status"></p>
<section id="work" aria-labelledby="work-title" hidden>
<div id="side">
${word("h2", "files", ' id="work-title" tabindex="-1"')}
<div id="lists" role="group" aria-labelledby="lists-title">
${word("h3", "lists", ' id="lists-title"')}
${word("button", "xlsx", ' type="button" data-list="xlsx"')} ${word("button", "csv", ' type="button" data-list="csv"')} ${word("button", "json", ' type="button" data-list="json"')} ${word("button", "html", ' type="button" id="save-page"')}
</div>
<ol id="list"></ol>
</div>
<iframe id="report" title="${words.files}"></iframe>
</section>
</main>
</div>
<div id="print"></div>
`;

/**
 * The page that audits in the browser, as one file. Its policy is what proves that nothing leaves: no connection of any
 * kind is allowed, to it and to all that it starts.
 */
export const shell = ({ style, script, framed, notices }: PageParts): string => {
  const policy = [
    `style-src ${style.hash} ${framed.styles}`,
    `script-src ${script.hash} ${framed.scripts}`,
    "connect-src 'none'",
    "worker-src blob:",
    "img-src data:",
  ].join("; ");
  return [
    pageHead("vi", policy, words.title, style.text).html,
    body.html,
    // No space between the tags and what the hash is of.
    `<script>${script.text}</script>\n`,
    `<!--\n${notices.replaceAll("--", "- -")}\n-->\n</body>\n</html>\n`,
  ].join("");
};
