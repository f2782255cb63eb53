import { beyond, type LimitName, mostOf } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";

/** What pdf.js keeps of a page that it is reading; private to it, so each part may be missing. */
interface PageState {
  readonly streamReader?: { readonly cancel: (reason: Error) => Promise<void> } | null;
  readonly opListReadCapability?: { readonly reject: (reason: Error) => void } | null;
}
interface Chunk {
  readonly length: number;
  readonly fnArray?: ArrayLike<number>;
}
interface ReadingPage {
  _renderPageChunk?: (this: ReadingPage, chunk: Chunk, state: PageState) => void;
}

/**
 * Has a page stop when it draws more than is believed: forms that draw forms can make a small file draw without end,
 * and states that are saved and never restored make every next one dearer. pdf.js hands operators on in small lots and
 * offers no way to stop, so its own method is asked first.
 * @param names the name of each operator, by its number
 */
export const holdOperators = (page: unknown, names: readonly string[], options: ReadOptions): void => {
  const most = { operators: mostOf("pdfOperators", options), forms: mostOf("pdfForms", options) };
  const deepest = mostOf("pdfNesting", options);
  const [save, restore, form] = ["save", "restore", "paintFormXObjectBegin"].map((name) => names.indexOf(name));
  const reading = page as ReadingPage;
  // oxlint-disable no-underscore-dangle -- its name at pdf.js
  const take = reading._renderPageChunk;
  if (typeof take !== "function") return;
  let drawn = 0;
  let forms = 0;
  let depth = 0;
  const passed = (chunk: Chunk): readonly [LimitName, number] | null => {
    drawn += chunk.length;
    const functions = chunk.fnArray ?? [];
    for (let at = 0; at < functions.length; at++) {
      const operator = functions[at];
      if (operator === save) depth++;
      else if (operator === restore) depth--;
      else if (operator === form) forms++;
      if (depth > deepest) return ["pdfNesting", deepest];
    }
    if (drawn > most.operators) return ["pdfOperators", most.operators];
    return forms > most.forms ? ["pdfForms", most.forms] : null;
  };
  let refused = false;
  reading._renderPageChunk = function (chunk, state) {
    const limit = refused ? null : passed(chunk);
    if (!limit) {
      if (!refused) take.call(this, chunk, state);
      return;
    }
    refused = true;
    const refusal = beyond(limit[0], null, limit[1]);
    state.opListReadCapability?.reject(refusal);
    void state.streamReader?.cancel(refusal);
  };
};
