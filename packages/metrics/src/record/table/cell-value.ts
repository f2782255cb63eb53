import {
  readDigits,
  toSource,
  type Numeral,
  type ParsedBlock,
  type QuantityMention,
  type Token,
} from "@doichieu/parser";

/** The quantity that a cell consists of, and the sign before it: what grew or shrank tells its amount alone. */
export interface CellValue {
  readonly mention: QuantityMention;
  readonly sign: "+" | "-" | null;
}

/** "1.250", "-0,7", "+ 13", "(54.925)", "12 5OO" no: one number in digits with its signs, and nothing besides. */
const NUMBER = /^[*_]{0,3}\s*([-+±]|\(\s*-?)?\s*(\d[\d.,]*(?: \d{3})*(?:,\d+)?)\s*(%)?\s*(\))?\s*(%)?\s*[*_]{0,3}$/u;
/** "(3)", "(12)": a bracketed number of two digits numbers or annotates. */
const SHORT = /^\d{1,2}$/u;

const isEmphasis = (token: Token): boolean => /^(?:[*_.;]|<.*>)$/u.test(token.image);

const numeralAt = (block: ParsedBlock, start: number, text: string, percent: boolean): Numeral | null => {
  const reading = readDigits(text);
  if (!reading) return null;
  const { normalized, offset } = block.tokenized;
  const span = toSource(normalized, start, start + text.length);
  const [other] = reading.otherReadings;
  const numeral: Numeral = {
    span: { start: offset + span.start, end: offset + span.end },
    text,
    written: "digits",
    ...reading,
  };
  // A share is small: "14.208 %" is fourteen and a bit.
  if (!percent || other === undefined || reading.decimals > 0) return numeral;
  return { ...numeral, exact: other, decimals: other.length - other.indexOf(".") - 1, otherReadings: [reading.exact] };
};

/** Reads a cell that holds a number in digits alone, whatever the same digits could name in prose: "2017", "15.40". */
const bareNumber = (block: ParsedBlock): CellValue | null => {
  const { image } = block.tokenized.normalized;
  const match = NUMBER.exec(image);
  if (!match) return null;
  const [, before = "", digits = "", percentInside, close, percentBehind] = match;
  const bracketed = before.startsWith("(");
  if (bracketed !== (close !== undefined) || (bracketed && SHORT.test(digits))) return null;
  const percent = percentInside !== undefined || percentBehind !== undefined;
  const numeral = numeralAt(block, image.indexOf(digits), digits, percent);
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
    spelled: null,
    first: 0,
    last: block.tokenized.tokens.length - 1,
  };
  return { mention, sign: bracketed || before === "-" ? "-" : before === "+" ? "+" : null };
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

/** What a cell tells alone, or null where it holds something else or more. */
export const cellValueOf = (block: ParsedBlock): CellValue | null => bareNumber(block) ?? soleQuantity(block);
