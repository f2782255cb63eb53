import type { DocumentTypeEntry } from "./document-types.ts";
import type { LexiconEntry } from "./entry.ts";
import type { IssuerEntry } from "./issuers.ts";
import { type UnitClass, units } from "./units/unit-entry.ts";

/**
 * Words of one office that the lexicon has not: its own units, kinds of documents and offices.
 *
 * @example
 * ```ts
 * import type { OwnWords } from "@doichieu/parser";
 *
 * const words: OwnWords = {
 *   units: [{ name: "sổ tay", aliases: ["cuốn sổ tay"], unitClass: "document" }],
 *   documentTypes: [],
 *   issuers: [{ name: "Trung tâm Lưu trữ Hòa Sơn", abbreviations: ["TTLTHS"] }],
 * };
 * console.log(words.units.length); // → 1
 * ```
 */
export interface OwnWords {
  readonly units: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly unitClass: UnitClass;
  }[];
  readonly documentTypes: readonly { readonly name: string; readonly abbreviations: readonly string[] }[];
  readonly issuers: readonly { readonly name: string; readonly abbreviations: readonly string[] }[];
}

const documentType = ({ name, abbreviations }: OwnWords["documentTypes"][number]): DocumentTypeEntry => ({
  category: "document-type",
  canonical: name,
  forms: [name],
  fields: {
    abbreviations,
    systems: ["state"],
    source: "usage",
    numberAlone: true,
    named: false,
    example: `${name} số 1`,
  },
});

const issuer = ({ name, abbreviations }: OwnWords["issuers"][number]): IssuerEntry => ({
  category: "issuer",
  canonical: name,
  forms: [name],
  fields: { abbreviations, level: "body", person: false, follows: "nothing" },
});

/** The words as entries like those of the lexicon. */
export const ownEntries = (words: OwnWords): LexiconEntry[] => [
  ...words.units.flatMap(({ name, aliases, unitClass }) => units(unitClass, [[name, ...aliases]])),
  ...words.documentTypes.map(documentType),
  ...words.issuers.map(issuer),
];
