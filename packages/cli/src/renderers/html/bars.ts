import { markup, type Markup } from "./markup.ts";

/** One stretch of a bar. The class gives its colour. */
export interface Stretch {
  readonly value: number;
  readonly kind: "good" | "bad" | "open" | "error" | "warning" | "note";
}

export interface Bar {
  readonly label: string | Markup;
  readonly stretches: readonly Stretch[];
  /** What the bar says, in words: the picture is only for the eye. */
  readonly told: string;
}

const WIDTH = 240;
const HEIGHT = 12;

const barPicture = ({ stretches }: Bar, most: number): Markup => {
  let at = 0;
  const pieces = stretches.map(({ value, kind }) => {
    const width = most > 0 ? (value / most) * WIDTH : 0;
    const piece = markup`<rect
      class="${kind}"
      x="${at.toFixed(2)}"
      y="0"
      width="${width.toFixed(2)}"
      height="${HEIGHT}"
    />`;
    at += width;
    return piece;
  });
  return markup`<svg
    class="bar"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="ground" x="0" y="0" width="${WIDTH}" height="${HEIGHT}" />
    ${pieces}
  </svg>`;
};

/** Bars under each other, to one scale or each to its own whole. A table, so that it reads without the picture. */
export const bars = (caption: string, rows: readonly Bar[], scale: "shared" | "own"): Markup => {
  const sum = (bar: Bar): number => bar.stretches.reduce((total, { value }) => total + value, 0);
  const most = Math.max(0, ...rows.map(sum));
  const lines = rows.map(
    (bar) =>
      markup`<tr>
        <th scope="row">${bar.label}</th>
        <td>${barPicture(bar, scale === "shared" ? most : sum(bar))}</td>
        <td>${bar.told}</td>
      </tr> `,
  );
  return markup`<table class="bars">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${lines}
    </tbody>
  </table> `;
};
