import type { Numeral, ParsedBlock, QuantityMention, Span } from "@doichieu/parser";
import { readDigits, toSource, type Token } from "@doichieu/parser/internal";

/** The quantity that a cell consists of, and the sign before it: what grew or shrank tells its amount alone. */
export interface CellValue {
  readonly mention: QuantityMention;
  readonly sign: "+" | "-" | null;
}

/** "1.250", "-0,7", "+ 13", "(54.925)", "1 204,5": one number in digits with its signs, and nothing besides. */
const NUMBER =
  /^[*_]{0,3}\s*([-+±]|\(\s*-?)?\s*(\d{1,3}(?: \d{3})+(?:,\d+)?|\d(?:[\d.,]*\d)?)\s*(%)?\s*(\))?\s*(%)?\s*[*_]{0,3}$/u;
/** "(3)", "(12)": a bracketed number of two digits numbers or annotates. */
const SHORT = /^\d{1,2}$/u;

const isEmphasis = (token: Token): boolean => /^(?:[*_.;]|<.*>)$/u.test(token.image);

const numeralOf = (text: string, span: Span, percent: boolean): Numeral | null => {
  const reading = readDigits(text);
  if (!reading) return null;
  const [other] = reading.otherReadings;
  const numeral: Numeral = { span, text, written: "digits", ...reading };
  // A share is small: "14.208 %" is fourteen and a bit.
  if (!percent || other === undefined || reading.decimals > 0) return numeral;
  return { ...numeral, exact: other, decimals: other.length - other.indexOf(".") - 1, otherReadings: [reading.exact] };
};

/** A number that stands alone, `at` being where its first digit is; null where it is none. */
const valueOf = (block: ParsedBlock, match: RegExpExecArray, at: (index: number) => Span): CellValue | null => {
  const [, before = "", digits = "", percentInside, close, percentBehind] = match;
  const bracketed = before.startsWith("(");
  if (bracketed !== (close !== undefined) || (bracketed && SHORT.test(digits))) return null;
  const percent = percentInside !== undefined || percentBehind !== undefined;
  const numeral = numeralOf(digits, at(match[0].indexOf(digits)), percent);
  if (!numeral) return null;
  const mention: QuantityMention = {
    kind: "quantity",
    form: percent ? "percentage" : "count",
    span: numeral.span,
    numeral,
    second: null,
    relation: null,
    scale: 0,
    currency: null,
    unit: null,
    qualifier: null,
    upperQualifier: null,
    spelled: null,
    first: 0,
    last: block.tokenized.tokens.length - 1,
  };
  return { mention, sign: bracketed || before === "-" ? "-" : before === "+" ? "+" : null };
};

/** Reads a cell that holds a number in digits alone, whatever the same digits could name in prose: "2017", "15.40". */
const bareNumber = (block: ParsedBlock): CellValue | null => {
  const { normalized, offset } = block.tokenized;
  const match = NUMBER.exec(normalized.image);
  if (!match) return null;
  const digits = match[2] as string;
  return valueOf(block, match, (index) => {
    const { start, end } = toSource(normalized, index, index + digits.length);
    return { start: offset + start, end: offset + end };
  });
};

/** The numbers that stand in a cell one below the other, and nothing else; none where it holds one or something more. */
const stackedNumbers = (block: ParsedBlock, written: string): CellValue[] => {
  const lines = written.split(/[\n\u2028]/u);
  if (lines.length < 2) return [];
  const values: CellValue[] = [];
  let start = block.tokenized.offset;
  for (const line of lines) {
    const from = start;
    start += line.length + 1;
    if (line.trim() === "") continue;
    const match = NUMBER.exec(line.replaceAll(/[\u2010-\u2015\u2212]/gu, "-"));
    const digits = match?.[2] ?? "";
    const value =
      match && valueOf(block, match, (index) => ({ start: from + index, end: from + index + digits.length }));
    if (!value) return [];
    values.push(value);
  }
  return values.length > 1 ? values : [];
};

/** The one quantity that the grammar found in a cell, where nothing else is said in it. */
const soleQuantity = (block: ParsedBlock): CellValue | null => {
  const found = block.mentions.filter((mention) => mention.kind === "quantity");
  const [mention] = found;
  if (found.length !== 1 || !mention) return null;
  const rest = block.tokenized.tokens.filter(({ index }) => index < mention.first || index > mention.last);
  const signs = rest.filter((token) => token.index === mention.first - 1 && /^[-+]$/u.test(token.image));
  const unsaid = rest.filter(
    (token) => !isEmphasis(token) && token.folded !== mention.qualifier && !signs.includes(token),
  );
  return unsaid.length === 0 ? { mention, sign: (signs[0]?.image as "+" | "-" | undefined) ?? null } : null;
};

/** What a cell tells and nothing else: mostly one value; several where they stand stacked; none where it says more. */
export const cellValuesOf = (block: ParsedBlock, written: string): readonly CellValue[] => {
  const stacked = stackedNumbers(block, written);
  if (stacked.length > 0) return stacked;
  const value = bareNumber(block) ?? soleQuantity(block);
  return value ? [value] : [];
};
