import type { DocumentTypeEntry } from "../lexicon/document-types.ts";
import { ISSUERS, type IssuerEntry } from "../lexicon/issuers.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import { typesOfAbbreviation } from "../lexicon/symbols.ts";
import { PLACE_WORDS } from "../lexicon/issuer-words.ts";
import { tokenize } from "../lexer/tokenize.ts";
import { entryOf, type Token, type TokenizedBlock } from "../lexer/token.ts";
import { fold } from "../source/normalize.ts";
import { readIssuer } from "./issuer-phrase.ts";
import { isComma, isDot, isSemicolon } from "./lookahead.ts";

/** No phrase of the lexicon has more characters: what a line begins with stands in so many. */
const LONGEST_PHRASE = 200;

/** The document type that a line begins with, and the length of its words in the line. */
export const readDocumentType = (line: string): { readonly canonical: string; readonly length: number } | null => {
  const first = tokenize(line.slice(0, LONGEST_PHRASE)).tokens[0];
  const entry = entryOf<DocumentTypeEntry>(first, "document-type");
  return first && entry ? { canonical: entry.canonical, length: first.endOffset + 1 } : null;
};

/** "Trường tiểu học Hòa An": how many words say what an establishment is, before its name; 0 for other offices. */
export const establishmentWords = (line: string): number => {
  const { tokens, normalized } = tokenize(line.slice(0, LONGEST_PHRASE));
  const unit = entryOf<UnitEntry>(tokens[0], "unit");
  if (!/^(?:organisation|facility|training)$/u.test(unit?.fields.unitClass ?? "")) return 0;
  return normalized.image.slice(0, (tokens[0] as Token).endOffset + 1).split(/\s+/u).length;
};

const opensWithIssuer = (line: string): boolean =>
  entryOf<IssuerEntry>(tokenize(line.slice(0, LONGEST_PHRASE)).tokens[0], "issuer") !== undefined;

/** Whether a line begins like the name of an office: "Trường tiểu học" is one, "Hội nghị" is not. */
export const isIssuerHead = (line: string): boolean =>
  opensWithIssuer(line) || (establishmentWords(line) > 1 && opensWithIssuer(line.trim().split(/\s/u)[0] ?? ""));

/** Whether a word is one for places: "tỉnh", "huyện". */
export const isPlaceWord = (word: string): boolean => PLACE_WORDS.has(fold(word));

const SPEAKS = new Set(
  ["báo cáo", "trân trọng", "kính", "xây dựng", "ban hành", "thông báo", "tổng hợp", "trình"].map(fold),
);

/** "Văn phòng UBND tỉnh báo cáo …": the office that opens a sentence and speaks in it; null where none does. */
export const readSubject = (block: TokenizedBlock): string | null => {
  const { tokens, normalized } = block;
  for (let at = 0; at < Math.min(tokens.length, 400); at++) {
    const before = tokens[at - 1];
    if (before && !isDot(before) && !isComma(before) && !isSemicolon(before)) continue;
    if (entryOf<IssuerEntry>(tokens[at], "issuer") === undefined) continue;
    const phrase = readIssuer(tokens, at, { joint: false });
    const verb = phrase && tokens[phrase.end];
    if (!phrase || !verb || !SPEAKS.has(verb.folded)) continue;
    const last = tokens[phrase.end - 1] as Token;
    return normalized.image.slice((tokens[at] as Token).startOffset, last.endOffset + 1).replaceAll(/\s+/gu, " ");
  }
  return null;
};

let namedOffices: ReadonlySet<string> | undefined;

/** Whether an abbreviation is that of an office whose whole name the lexicon has. */
const isNamedOffice = (abbreviation: string): boolean => {
  namedOffices ??= new Set(
    ISSUERS.flatMap(({ fields }) => (fields.follows === "name" ? [] : fields.abbreviations.map(fold))),
  );
  return namedOffices.has(fold(abbreviation));
};

/**
 * Whether a symbol's office can be that of a name: true, false, or null where the lexicon does not know one of them.
 * "VPUB" is no "UBND tỉnh"; "UBND" is one, and its Chủ tịch too.
 */
export const officeMatches = (symbol: string, name: string): boolean | null => {
  const parts = symbol.split(/[-/]/u).filter((part) => part !== "");
  const offices = typesOfAbbreviation(parts[0] ?? "").length > 0 ? parts.slice(1) : parts.slice(0, 1);
  const office = offices.at(-1);
  if (office === undefined || !isNamedOffice(office)) return null;
  const heads = tokenize(name)
    .tokens.map((token) => entryOf<IssuerEntry>(token, "issuer"))
    .filter((entry) => entry !== undefined);
  // "Chánh Văn phòng UBND tỉnh" speaks for the Văn phòng, "Chủ tịch UBND tỉnh" for the UBND.
  const [first] = heads;
  const known = first?.fields.person && first.fields.abbreviations.length === 0 ? heads[1] : first;
  // Of "Ban …", "Phòng …" the lexicon knows the head alone: their abbreviations are beyond it.
  if (!known || known.fields.abbreviations.length === 0 || known.fields.follows === "name") return null;
  return known.fields.abbreviations.some((abbreviation) => fold(office).startsWith(fold(abbreviation)));
};
