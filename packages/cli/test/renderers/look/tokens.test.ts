import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { markup } from "../../../src/renderers/html/markup.ts";
import { type LookToken, lookTokens } from "../../../src/renderers/html/look/tokens.ts";

/** The tokens as a page would write them. */
const written = (html: string): string => {
  const { tokens, text } = lookTokens(html);
  const of = (token: LookToken): string => {
    if (token.kind === "open") return `<${token.tag}${token.attributes?.html ?? ""}>`;
    if (token.kind === "close") return `</${token.tag}>`;
    if (token.kind === "text") return markup`${text.slice(token.start, token.end)}`.html;
    return token.kind === "aside" ? markup`${token.text}`.html : token.kind === "break" ? "<br>" : "[hình]";
  };
  return tokens.map(of).join("");
};

describe("what a converter wrote", () => {
  test.each([
    ["<h1>I</h1><p>a<br />b</p>", "<h3>I</h3><p>a<br>b</p>"],
    ['<td colspan="2" rowspan="3" onclick="x">1</td>', '<td colspan="2" rowspan="3">1</td>'],
    ['<td colspan="99999999">1</td>', '<td colspan="1000">1</td>'],
    ['<p class="center">a</p><p class="center x">b</p>', '<p class="center">a</p><p>b</p>'],
    ["<p>1 &lt; 2 &amp;amp; 3</p>", "<p>1 &lt; 2 &amp;amp; 3</p>"],
    ['<p>a<a href="javascript:x">b</a></p>', "<p>ab</p>"],
    ['<p>a<img src="x" onerror="y" />b</p>', "<p>a[hình]b</p>"],
    ["<p>a<script>alert(1)</script></p>", "<p>aalert(1)</p>"],
    ["<p><strong>a</p>b", "<p><strong>a</strong></p>b"],
    ["</p></table>a", "a"],
    ["<p>a < b <c", "<p>a &lt; b &lt;c</p>"],
    ['<p>a<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p>', "<p>a<sup>[1]</sup></p>"],
    ['<li>a <a href="#footnote-ref-1">↑</a></li>', "<li>a </li>"],
  ])("%s is shown as %s", (html, shown) => {
    expect(written(html)).toBe(shown);
  });

  test("blocks part words, the number of a note joins none", () => {
    const html =
      '<table><tr><td>1</td><td>2</td></tr></table><p>cầu<sup><a href="#footnote-1">[1]</a></sup>, gồm<ul><li>a</li></ul></p>';
    expect(lookTokens(html).text.split(/\s+/u)).toEqual(["1", "2", "cầu,", "gồm", "a", ""]);
  });

  const piece = constantFrom(
    ..."<p> </p> <strong> </strong> <td> </td> <script> </script> <p onclick='x'> <!--> --> < > & &lt; \" ' <a a <svg/onload=x> <td colspan=\"3\"> </ <p".split(
      " ",
    ),
  );
  test("whatever it is, what is shown is balanced and made of few tags", () => {
    assert(
      property(array(oneof(piece, string({ maxLength: 5 })), { maxLength: 30 }), (pieces) => {
        const open: string[] = [];
        for (const [, closes, tag, rest] of written(pieces.join("")).matchAll(/<(\/?)([^\s>]*)([^>]*)>/gu)) {
          if (tag === "br") continue;
          expect(tag).toMatch(/^(?:p|strong|td)$/u);
          expect(rest).toMatch(/^(?: (?:col|row)span="\d+")*$/u);
          const before = closes ? open.pop() : open.push(tag as string) && tag;
          expect(before).toBe(tag);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});
