const CELL = { width: 8.4, height: 18 } as const;
const PADDING = 14;
const BAR = 28;

const COLORS: Readonly<Record<string, string>> = { 31: "#ff8f85", 32: "#85d69b", 33: "#f2c66d", 36: "#79d3e0" };

interface Style {
  readonly color: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
}

const PLAIN: Style = { color: null, bold: false, dim: false, underline: false };

/** What an SGR code makes of a style: only the codes that the tool writes. */
const styled = (style: Style, code: string): Style => {
  if (code === "0") return PLAIN;
  if (code === "1") return { ...style, bold: true };
  if (code === "2") return { ...style, dim: true };
  if (code === "4") return { ...style, underline: true };
  if (code === "22") return { ...style, bold: false, dim: false };
  if (code === "24") return { ...style, underline: false };
  if (code === "39") return { ...style, color: null };
  return { ...style, color: COLORS[code] ?? style.color };
};

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** One line of terminal output as tspans. */
const lineMarkup = (line: string, from: Style): { markup: string; style: Style } => {
  let style = from;
  let markup = "";
  // oxlint-disable-next-line no-control-regex -- escape sequences are what is looked for
  for (const [, codes, text] of line.matchAll(/\u001B\[([\d;]*)m|([^\u001B]+)/gu)) {
    if (codes !== undefined) for (const code of codes.split(";")) style = styled(style, code);
    if (!text) continue;
    const attributes = [
      style.color && `fill="${style.color}"`,
      style.bold && 'font-weight="700"',
      style.dim && 'opacity=".65"',
      style.underline && 'text-decoration="underline"',
    ].filter(Boolean);
    markup += `<tspan ${attributes.join(" ")}>${escape(text)}</tspan>`;
  }
  return { markup, style };
};

/** A recording of one command as an SVG that any browser plays: the call is typed, then the lines come. */
export const terminalSvg = (command: string, output: string, columns: number): string => {
  const lines = output.trimEnd().split("\n");
  const width = Math.ceil(columns * CELL.width + 2 * PADDING);
  const height = Math.ceil(BAR + (lines.length + 2) * CELL.height + PADDING);
  const typing = command.length * 0.05 + 0.4;
  let style = PLAIN;
  const rows = lines.map((line, index) => {
    const { markup, style: next } = lineMarkup(line, style);
    style = next;
    const y = BAR + (index + 2) * CELL.height;
    const delay = (typing + 0.3 + index * 0.12).toFixed(2);
    return `<text x="${PADDING}" y="${y}" class="line" style="animation-delay:${delay}s">${markup}</text>`;
  });
  const letters = [...command].map(
    (letter, index) =>
      `<tspan class="line" style="animation-delay:${(0.4 + index * 0.05).toFixed(2)}s">${escape(letter)}</tspan>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(command)}">
<style>
text{font:14px ui-monospace,"DejaVu Sans Mono",Consolas,monospace;fill:#e4e8ec;white-space:pre}
.line{opacity:0;animation:show .01s forwards}
@keyframes show{to{opacity:1}}
@media (prefers-reduced-motion:reduce){.line{animation:none;opacity:1}}
</style>
<rect width="${width}" height="${height}" rx="8" fill="#15181c"/>
<circle cx="18" cy="15" r="5" fill="#ff5f57"/><circle cx="36" cy="15" r="5" fill="#febc2e"/><circle cx="54" cy="15" r="5" fill="#28c840"/>
<text x="${PADDING}" y="${BAR + CELL.height - 4}"><tspan fill="#85d69b">$ </tspan>${letters.join("")}</text>
${rows.join("\n")}
</svg>
`;
};
