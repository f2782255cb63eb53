import { fold } from "../source/normalize.ts";
import { DOCUMENT_TYPES } from "./document-types.ts";
import { ISSUERS } from "./issuers.ts";

/** Abbreviations of drafting units and fields that follow an office in the symbol of a công văn: "UBND-NC". */
const UNITS: readonly string[] =
  "NC TH KT KTTH KTN KGVX VX NN NLN NNTN CN XD TNMT KSTT KSTTHC KSTTHCC CCHC TCCB TCBC CCVC QLN VP VT HC TCHC HCTC TTr PC PCKT QLĐT QHKT GT ĐT ĐTXD KHTC KHĐT CNTT TTĐT TTTH BTCD TCD NV TP TC GD YT VHTT LĐTBXH NCPC XDCB NSNN HTQT ĐN KHTH QLNN XDVBQPPL ĐCKS NL QLCL TKTH".split(
    " ",
  );

/** Further offices of symbols that no name in the lexicon stands for. */
const OFFICES: readonly string[] =
  "TC QP GD YT NV XD TM CN GTVT NN KHĐT NHNN TCHQ TLĐ QLNN BHXH TCT TCHQ TCTHADS THADS CTHADS BCĐ BCH BQL BTT ĐĐBQH ĐKT HĐQT HĐTV HĐTĐKT HĐPH TLĐ LĐLĐ TWĐTN ĐTN HND HLHPN HPN HCCB MTTQ BTGDVTU BTGTU BTCTU BDVTU BNCTU UBKTTU UBKTHU VPTU BTGHU BTCHU HĐGSNN ĐUQSTW QUTW ĐUCA ĐUCQ ĐUUBND VPHU LHHN ĐHQG ĐHQGHN UBATGTQG UBATGT VNPT EVN BCA BQP CAT CQĐT CSĐT PCCC BCHQS BCHPCTT BPCTT VPĐP UBMTTQ HS DS HNGĐ KDTM HSST HSPT DSST DSPT HCST HCPT HNGĐST HNGĐPT KDTMST KDTMPT QĐST CCTHADS".split(
    " ",
  );

const typesByAbbreviation = new Map<string, string[]>();
const casing = new Map<string, string>();
for (const entry of DOCUMENT_TYPES) {
  for (const abbreviation of entry.fields.abbreviations) {
    const key = fold(abbreviation);
    typesByAbbreviation.set(key, [...(typesByAbbreviation.get(key) ?? []), entry.canonical]);
    if (!casing.has(key)) casing.set(key, abbreviation);
  }
}
const offices = new Set<string>();
for (const abbreviation of [...ISSUERS.flatMap((entry) => entry.fields.abbreviations), ...OFFICES]) {
  offices.add(fold(abbreviation));
  if (!casing.has(fold(abbreviation))) casing.set(fold(abbreviation), abbreviation);
}
const units = new Set(UNITS.map(fold));

/** Document types for which an abbreviation stands ("tt": Thông tư, Thông tri). */
export const typesOfAbbreviation = (abbreviation: string): readonly string[] =>
  typesByAbbreviation.get(fold(abbreviation)) ?? [];

/** Whether a part of a symbol is a known drafting unit or field: "KSTTHC". */
export const isUnitAbbreviation = (part: string): boolean => units.has(fold(part));

/** Every part of symbols that is known, in its canonical case. */
export const KNOWN_PARTS: readonly string[] = [
  ...new Set([...typesByAbbreviation.keys(), ...offices].map((key) => casing.get(key) ?? key.toUpperCase())),
  ...UNITS,
];

const LEGISLATURE = /^(?:ubtv)?qh[\dkxiv]{1,5}$/u;

/** Whether a part of a symbol is a known office: "UBND", "QH15". */
export const isOfficeAbbreviation = (part: string): boolean => {
  const key = fold(part);
  return offices.has(key) || LEGISLATURE.test(key);
};

const single = new Set(
  ISSUERS.filter(({ fields }) => fields.follows === "nothing" && fields.level !== "local" && !fields.person).flatMap(
    ({ fields }) => fields.abbreviations.map(fold),
  ),
);

/** Whether a symbol names an office of which the country has one: "NĐ-CP", "TT-BNV"; "KH-UBND" is of any place. */
export const isOfOneOffice = (symbol: string): boolean =>
  symbol.split(/[-/\s]+/u).some((part) => single.has(fold(part)) || LEGISLATURE.test(fold(part)));

/** The part in its canonical case: "QĐi", "TTg"; upper case where the lexicon has none. */
export const canonicalPart = (part: string): string => casing.get(fold(part)) ?? part.toUpperCase();

/** Offices of two letters that are certain behind a type. */
const SHORT_OFFICES = new Set(["cp", "tw", "tu", "hu", "đu"]);

/**
 * Restores the hyphen that was left out of a part, where its meaning is certain: "QĐUBND" is "QĐ" and "UBND",
 * "UBNDKSTTHC" is "UBND" and "KSTTHC". Null where the part is whole.
 */
export const splitPart = (part: string): readonly [string, string] | null => {
  const key = fold(part);
  if (offices.has(key) || typesByAbbreviation.has(key) || units.has(key)) return null;
  for (let at = 2; at <= key.length - 2; at++) {
    const [left, right] = [key.slice(0, at), key.slice(at)];
    const typed =
      typesByAbbreviation.has(left) && isOfficeAbbreviation(right) && (right.length > 2 || SHORT_OFFICES.has(right));
    if (typed || (offices.has(left) && units.has(right) && left.length > 2)) return [part.slice(0, at), part.slice(at)];
  }
  return null;
};
