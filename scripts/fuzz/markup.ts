import type { Random } from "../../packages/metrics/test/invented/random.ts";

/** Values that attributes of a Word file never have. */
const VALUES = [
  "0",
  "-1",
  "1000000",
  "2147483648",
  "99999999999999999999",
  "1e9",
  "NaN",
  "",
  "true",
  "__proto__",
  "constructor",
  "../../../../etc/passwd",
  "http://127.0.0.1/",
  "%1%2%3%4%5%6%7%8%9",
  "restart",
  "begin",
  "separate",
  "end",
];

const TEXTS = [
  "",
  " ",
  "\t\t\t",
  "\u0301",
  "trong đó",
  "1.250 hồ sơ, chiếm 99,99%",
  "số 12/QĐ-UBND ngày 31/02/2031",
  "((((((((",
  "999999999999999999999999999999",
  "%".repeat(200),
];

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** An element from the start tag at `start` to its end tag. */
const elementAt = (xml: string, start: number, name: string): Piece | null => {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, "gu");
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    if (found[1] === "/") depth--;
    else if (found[2] !== "/") depth++;
    if (depth <= 0) return { start, end: tag.lastIndex };
  }
  return null;
};

const LONGEST = 256 * 1024;

/** Changes XML so that it stays well-formed: what it says is wrong, not how it is written. */
export const changedMarkup = (xml: string, random: Random): { readonly xml: string; readonly told: string } => {
  const put = (piece: Piece, text: string): string => xml.slice(0, piece.start) + text + xml.slice(piece.end);
  const choice = random.below(10);
  if (choice < 3) {
    const values = [...xml.matchAll(/(?<=[\w:]+=")[^"<]*(?=")/gu)];
    if (values.length === 0) return { xml, told: "nothing" };
    const found = random.pick(values);
    const value = random.pick(VALUES);
    return {
      xml: put({ start: found.index, end: found.index + found[0].length }, value),
      told: `"${value}" for "${found[0]}" at ${found.index}`,
    };
  }
  if (choice < 4) {
    const texts = [...xml.matchAll(/(?<=>)[^<>]+(?=<)/gu)];
    if (texts.length === 0) return { xml, told: "nothing" };
    const found = random.pick(texts);
    const text = random.pick(TEXTS);
    return { xml: put({ start: found.index, end: found.index + found[0].length }, text), told: `text ${found.index}` };
  }
  const tags = [...xml.matchAll(/<([A-Za-z]+:[A-Za-z]+)(?=[\s/>])/gu)].slice(1);
  if (tags.length === 0) return { xml, told: "nothing" };
  const found = random.pick(tags);
  const name = found[1] as string;
  const piece = elementAt(xml, found.index, name);
  if (!piece) return { xml, told: "nothing" };
  const element = xml.slice(piece.start, piece.end);
  if (choice < 6) return { xml: put(piece, ""), told: `no ${name} at ${piece.start}` };
  if (choice < 8) {
    const times = Math.min(random.chance(0.8) ? 2 : 2 + random.below(3000), Math.ceil(LONGEST / element.length));
    return { xml: put(piece, element.repeat(times)), told: `${times} times ${name} at ${piece.start}` };
  }
  if (choice < 9) {
    const other = random.pick(tags);
    const to = elementAt(xml, other.index, other[1] as string);
    return to ? { xml: put(to, element), told: `${name} for ${other[1]} at ${to.start}` } : { xml, told: "nothing" };
  }
  const times = random.chance(0.7) ? 1 + random.below(20) : 500;
  return {
    xml: put(piece, `<${name}>`.repeat(times) + element + `</${name}>`.repeat(times)),
    told: `${name} at ${piece.start} inside itself ${times} times`,
  };
};
