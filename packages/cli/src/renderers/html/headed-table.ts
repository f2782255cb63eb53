import { markup, type Markup } from "./markup.ts";

/** A table under one row of heads. */
export const headedTable = (
  heads: readonly string[],
  rows: readonly Markup[],
  className: string | null = null,
): Markup =>
  markup`<table${className === null ? null : markup` class="${className}"`}>
      <thead>
        <tr>
          ${heads.map((word) => markup`<th scope="col">${word}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
