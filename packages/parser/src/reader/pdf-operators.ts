import { beyond, mostOf } from "./limits.ts";
import type { ReadOptions } from "./reader.ts";

/** What pdf.js keeps of a page that it is reading; private to it, so each part may be missing. */
interface PageState {
  readonly streamReader?: { readonly cancel: (reason: Error) => Promise<void> } | null;
  readonly opListReadCapability?: { readonly reject: (reason: Error) => void } | null;
}
interface ReadingPage {
  _renderPageChunk?: (this: ReadingPage, chunk: { readonly length: number }, state: PageState) => void;
}

/**
 * Has a page stop when it draws more than is believed: forms that draw forms can make a small file draw without end.
 * pdf.js hands operators on in small lots and offers no way to stop, so its own method is asked first.
 */
export const holdOperators = (page: unknown, options: ReadOptions): void => {
  const most = mostOf("pdfOperators", options);
  const reading = page as ReadingPage;
  // oxlint-disable no-underscore-dangle -- its name at pdf.js
  const take = reading._renderPageChunk;
  if (typeof take !== "function") return;
  let drawn = 0;
  reading._renderPageChunk = function (chunk, state) {
    drawn += chunk.length;
    if (drawn <= most) {
      take.call(this, chunk, state);
      return;
    }
    const refusal = beyond("pdfOperators", null, most);
    state.opListReadCapability?.reject(refusal);
    void state.streamReader?.cancel(refusal);
  };
};
