import { html, type Html } from "./html.ts";

/** The head of a column: its name, or more than that. */
type Head = string | Html;

/** A head that sorts by its column when it is pressed; the script makes the buttons work. */
export const sortHead = (name: string, number = true): Html =>
  html`<th scope="col" ${number && html`class="number"`}><button type="button" class="sort">${name}</button></th>`;

interface TableOptions {
  /** Whether its heads sort it. */
  readonly sortable?: boolean;
  /** Id of its body, where the script looks for it. */
  readonly bodyId?: string;
}

/** A table that is named by the heading with an id; where it is wider than the page it is scrolled, by keyboard too. */
export const table = (
  headingId: string,
  heads: readonly Head[],
  rows: readonly Html[],
  { sortable = false, bodyId }: TableOptions = {},
): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${headingId}">
    <table${sortable && html` class="sortable"`}>
      <thead>
        <tr>
          ${heads.map((head) => (typeof head === "string" ? html`<th scope="col">${head}</th>` : head))}
        </tr>
      </thead>
      <tbody${bodyId !== undefined && html` id="${bodyId}"`}>
        ${rows}
      </tbody>
    </table>
  </div>`;
