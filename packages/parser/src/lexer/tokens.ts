import { createToken, Lexer, type TokenType } from "chevrotain";
import type { LexiconCategory } from "../lexicon/entry.ts";

// Chevrotain keeps only the `i` flag of a pattern, so letters are told by ranges, not by \p{L}.
export const LETTER = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ";
/** Small letters that bear a mark: codes and symbols have none. */
export const MARKED = "àáâãèéêìíòóôõùúýăĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
/** A number that is no mark of a note behind a word, nor a letter misread in it: a rate, a decimal, two digits before a letter, or three. */
export const NO_NOTE = `\\d+(?:[.,]\\d|[%‰])|\\d{2}[\\d${LETTER}]`;

/** Parent of every token type: what the grammar passes over as water. */
export const AnyToken = createToken({ name: "AnyToken", pattern: Lexer.NA });

/** "24.268", "11,3", "02", "10.11.2021": digits with single separators inside. What it means is decided later. */
export const NumberLiteral = createToken({ name: "NumberLiteral", pattern: /\d+(?:[.,]\d+)*/, categories: AnyToken });
/**
 * A run of letters, or of letters and digits that begins with a letter: "Sơn", "UBTVQH11", "m3".
 * "số11", "ngày25", "đạt25%" and "CPngày" are two words each, written without the space between them.
 */
export const Word = createToken({
  name: "Word",
  pattern: new RegExp(
    `(?:[Ss]ố|SỐ|[Nn]gày|NGÀY|[Tt]háng|THÁNG|[Nn]ăm|NĂM)(?=\\d)|(?=[${LETTER}]*[${MARKED}])[${LETTER}](?:(?!ngày|NGÀY)[${LETTER}])*(?=${NO_NOTE})|[${LETTER}](?:(?!ngày|NGÀY)[${LETTER}\\d])*`,
  ),
  categories: AnyToken,
});
/** Web and mail addresses: digits in them are nobody's figures. */
export const Address = createToken({
  name: "Address",
  pattern:
    /(?:https?:\/\/|www\.)[^\s<>"']+|[A-Za-z0-9_-]{1,40}(?:\.[A-Za-z0-9_-]{1,40}){0,6}(?:@[A-Za-z0-9_-]{1,40}(?:\.[A-Za-z0-9_-]{1,40}){1,6}|\.(?:vn|com|org|net|info|edu)(?![A-Za-z0-9])(?:\/[^\s<>"']*)?)/,
  categories: AnyToken,
});
export const Slash = createToken({ name: "Slash", pattern: /\//, categories: AnyToken });
export const Hyphen = createToken({ name: "Hyphen", pattern: /-/, categories: AnyToken });
export const Dot = createToken({ name: "Dot", pattern: /\./, categories: AnyToken });
export const Comma = createToken({ name: "Comma", pattern: /,/, categories: AnyToken });
export const Semicolon = createToken({ name: "Semicolon", pattern: /;/, categories: AnyToken });
export const Colon = createToken({ name: "Colon", pattern: /:/, categories: AnyToken });
export const Percent = createToken({ name: "Percent", pattern: /[%‰]/, categories: AnyToken });
export const Ampersand = createToken({ name: "Ampersand", pattern: /&/, categories: AnyToken });
export const LeftParen = createToken({ name: "LeftParen", pattern: /[([{]/, categories: AnyToken });
export const RightParen = createToken({ name: "RightParen", pattern: /[)\]}]/, categories: AnyToken });
export const Quote = createToken({ name: "Quote", pattern: /["']/, categories: AnyToken });
export const Equals = createToken({ name: "Equals", pattern: /=/, categories: AnyToken });
export const Plus = createToken({ name: "Plus", pattern: /\+/, categories: AnyToken });
/** An HTML tag left in the text by whatever made it. */
export const Markup = createToken({ name: "Markup", pattern: /<\/?[a-z][^<>]{0,200}>/, categories: AnyToken });
// Ranges, not a complement: Chevrotain finds the first characters of a pattern only in positive sets.
export const Mark = createToken({ name: "Mark", pattern: /[!-\uFFFF]/, categories: AnyToken });
// Normalized text has no other white space.
const Space = createToken({ name: "Space", pattern: / +/, group: Lexer.SKIPPED });

/** One token type a lexicon category; a tagged token's type has every category of its entries as parent. */
export const CATEGORY_TOKENS: Readonly<Record<LexiconCategory, TokenType>> = {
  "document-type": createToken({ name: "DocumentType", pattern: Lexer.NA }),
  issuer: createToken({ name: "Issuer", pattern: Lexer.NA }),
  unit: createToken({ name: "Unit", pattern: Lexer.NA }),
  magnitude: createToken({ name: "Magnitude", pattern: Lexer.NA }),
  "number-word": createToken({ name: "NumberWord", pattern: Lexer.NA }),
  qualifier: createToken({ name: "Qualifier", pattern: Lexer.NA }),
  cue: createToken({ name: "Cue", pattern: Lexer.NA }),
  "reference-cue": createToken({ name: "ReferenceCue", pattern: Lexer.NA }),
  "date-word": createToken({ name: "DateWord", pattern: Lexer.NA }),
  "function-word": createToken({ name: "FunctionWord", pattern: Lexer.NA }),
  action: createToken({ name: "Action", pattern: Lexer.NA }),
  provision: createToken({ name: "Provision", pattern: Lexer.NA }),
  ordinal: createToken({ name: "Ordinal", pattern: Lexer.NA }),
  name: createToken({ name: "Name", pattern: Lexer.NA }),
  currency: createToken({ name: "Currency", pattern: Lexer.NA }),
};

/** What the character lexer yields, in order of precedence. */
export const CHARACTER_TOKENS: readonly TokenType[] = [
  Space,
  Address,
  NumberLiteral,
  Word,
  Markup,
  Slash,
  Hyphen,
  Dot,
  Comma,
  Semicolon,
  Colon,
  Percent,
  Ampersand,
  LeftParen,
  RightParen,
  Quote,
  Equals,
  Plus,
  Mark,
];

const CATEGORY_NAMES = Object.keys(CATEGORY_TOKENS) as LexiconCategory[];
const taggedTypes = new Map<string, TokenType>();

/**
 * The token type that stands for words with just these categories: a child of `Word` and of each category.
 * The parser must know every type before it is built, so compiling the lexicon asks for all that it has.
 */
export const taggedType = (categories: ReadonlySet<LexiconCategory>): TokenType => {
  const ordered = CATEGORY_NAMES.filter((name) => categories.has(name));
  const key = ordered.join(" ");
  let type = taggedTypes.get(key);
  if (!type) {
    type = createToken({
      name: `Tagged_${ordered.join("_").replaceAll("-", "")}`,
      pattern: Lexer.NA,
      categories: [AnyToken, Word, ...ordered.map((category) => CATEGORY_TOKENS[category])],
    });
    taggedTypes.set(key, type);
  }
  return type;
};

/** Whether the grammar knows words with just these categories. */
export const isTagged = (categories: ReadonlySet<LexiconCategory>): boolean =>
  taggedTypes.has(CATEGORY_NAMES.filter((name) => categories.has(name)).join(" "));

/** Every token type that the grammar may meet. */
export const allTokenTypes = (): TokenType[] => [
  AnyToken,
  ...CHARACTER_TOKENS,
  ...Object.values(CATEGORY_TOKENS),
  ...taggedTypes.values(),
];
