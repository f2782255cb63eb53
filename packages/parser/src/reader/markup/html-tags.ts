import { Token, Tokenizer, TokenizerMode } from "parse5";
import type { Span } from "../../source/span.ts";

/** A tag of a text, with where it stands. */
export interface Tag extends Span {
  readonly name: string;
  readonly closing: boolean;
  readonly attribute: (name: string) => string | null;
}

/** What a text holds of HTML: its tags, and stretches that are no text at all (comments, scripts, styles). */
export interface HtmlTags {
  readonly tags: readonly Tag[];
  readonly silent: readonly Span[];
}

const INLINE = "a abbr b big code del em font i ins kbd label mark q s samp small span strike strong sub sup tt u wbr";
const BLOCK =
  "address article aside blockquote body br caption center col colgroup dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html img li link main meta nav ol p pre section table tbody td tfoot th thead title tr ul head script style";

/** Elements that leave the words around them in one line. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(INLINE.split(" "));
const SILENT_TAGS: ReadonlySet<string> = new Set(["script", "style", "title"]);

const NAMES = `${INLINE} ${BLOCK}`.replaceAll(" ", "|");
/** A tag by its looks, Word's own ("o:p") too: "a < b", "<https://…>" and "<Tên cơ quan>" are none. */
const OPENING = new RegExp(
  `<(?:/?(?:${NAMES}|[a-z]\\w{0,9}:[a-z]\\w{0,20})(?=[\\s/>])(?:[^<>"']|"[^"<]{0,500}"|'[^'<]{0,500}'){0,400}>|!--|!\\[|!doctype\\b)`,
  "giu",
);

/** The text in which "<" stands only where a tag, a comment or a declaration begins. */
const withTagsOnly = (text: string): string => {
  const starts = new Set<number>();
  for (const { index } of text.matchAll(OPENING)) starts.add(index);
  return text.replaceAll("<", (sign, index: number) => (starts.has(index) ? sign : "\u2039"));
};

const nothing = (): void => {};

/** The tags of a text, read as HTML tells; linear in its length. */
export const tagsOf = (text: string): HtmlTags => {
  const tags: Tag[] = [];
  const silent: Span[] = [];
  let opened: Tag | null = null;
  // What the end of the text leaves open is said to end behind it.
  const spanOf = ({ location }: Token.TagToken | Token.CommentToken | Token.DoctypeToken): Span => {
    const { startOffset, endOffset } = location as Token.Location;
    return { start: startOffset, end: Math.min(endOffset, text.length) };
  };
  const tag = (token: Token.TagToken, closing: boolean): Tag => ({
    ...spanOf(token),
    name: token.tagName,
    closing,
    attribute: (name) => Token.getTokenAttr(token, name),
  });
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        const start = tag(token, false);
        tags.push(start);
        if (!SILENT_TAGS.has(start.name)) return;
        opened = start;
        tokenizer.state =
          start.name === "script"
            ? TokenizerMode.SCRIPT_DATA
            : start.name === "title"
              ? TokenizerMode.RCDATA
              : TokenizerMode.RAWTEXT;
      },
      onEndTag: (token) => {
        const end = tag(token, true);
        tags.push(end);
        if (opened?.name === end.name) silent.push({ start: opened.end, end: end.start });
        opened = null;
      },
      onComment: (token) => void silent.push(spanOf(token)),
      onDoctype: (token) => void silent.push(spanOf(token)),
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(withTagsOnly(text), true);
  return { tags, silent };
};
