import { ISSUERS } from "./issuers.ts";
import { DOCUMENT_TYPES } from "./document-types.ts";
import { LAW_NAMES } from "./law-names.ts";

/**
 * What the recognition of pictures takes for something else. Consulted for recognised text alone, and only where the
 * text as it stands makes less sense.
 */

/** Signs that are read for a digit: the digit, and what stands for it. */
export const DIGIT_LOOKS: Readonly<Record<string, string>> = {
  "0": "OoQD",
  "1": "lIi|!J",
  "2": "Zz",
  "5": "Ss",
  "6": "bG",
  "8": "B",
  "9": "gq",
};

/** Of them, those that stand for a digit beside digits of a plain number too: "1O hồ sơ". */
export const SURE_DIGIT_LOOKS = "OolI|";

/** Signs that are read for the solidus between number and symbol: "17/2024JQĐ-UBND". */
export const SOLIDUS_LOOKS = "JIl|\\1";

/** Letters of one shape in symbols, a line each: a part that nobody uses is the known part of its shape. */
export const LETTER_SHAPES: readonly string[] = [
  "ĐDÐ",
  "OÔƠÓÒ0QCG",
  "UƯÙÚ",
  "IĨÍl1|TJ",
  "S5",
  "B8R",
  "EÊF",
  "NÑ",
  "AÂĂ",
  "VY",
  "Z2",
];

/** Parts of symbols that are taken for others by more than one letter's shape: what stands, and what is read. */
export const PART_LOOKS: readonly (readonly [meant: string, ...read: string[]])[] = [
  ["TTr", "TTV", "TTY", "TTt", "TTx", "TTf", "TTn", "TT1", "TTI", "Tir"],
  ["TTg", "TTø", "TTq", "TT9", "TTe", "TTp", "Tlg"],
  ["BC", "PC", "DC", "ĐC", "EC", "HC", "BŒ"],
  ["PC", "BC", "FC"],
  ["KH", "KII", "KHI", "KlH", "XH", "RH", "KN", "HH"],
  ["TB", "1B", "IB", "TE"],
  ["CTr", "CTV", "CTY", "CTt"],
  ["NQ", "NO", "ND", "N0", "MQ", "XQ"],
  ["QĐ", "QB", "QP", "QÐĐ", "ỌĐ", "GĐ"],
  ["NĐ", "ND", "NB", "MĐ", "NÐĐ"],
  ["CT", "GT", "CI", "€T"],
  ["HD", "IID", "HĐ"],
  ["UBND", "UBNĐ", "URND", "UENID", "UBNID", "UBNND", "ỦBND", "LBND"],
  ["HĐND", "HDNĐ", "HĐNĐ", "IIĐND"],
  ["VPUB", "VPUH", "VPUE"],
];

/** Words that tell a number or a date from others: what stands, and what is read. */
export const WORD_LOOKS: readonly (readonly [meant: string, ...read: string[]])[] = [
  ["số", "só", "sô", "sồ", "sổ", "sỗ", "sộ", "sớ", "sỏ", "sé", "sò"],
  ["ngày", "ngay", "ngảy", "ngãy", "ngáy", "ngầy", "ngàv", "ngảv", "nøày", "ngàỵ"],
  ["tháng", "thang", "thảng", "thãng", "thâng", "thắng", "tháug"],
  ["năm", "nam", "nãm", "nằm", "nắm", "nấm", "nàm", "năn"],
];

/** Letters without their marks that words are mistaken by: "Rế hoạch" for "Kế hoạch". */
export const WORD_SHAPES: readonly string[] = ["kr", "ij", "ce", "lt"];

/** Letters and digits that Roman numerals of headings are read as: "IL." and "H." for "II.", "TV." for "IV.". */
export const ROMAN_LOOKS: Readonly<Record<string, string>> = {
  L: "I",
  l: "I",
  "1": "I",
  "|": "I",
  "!": "I",
  T: "I",
  J: "I",
  H: "II",
  N: "IV",
  Y: "V",
};

/** Names of several words that are known whole: a phrase that differs from one only in marks is that one. */
export const KNOWN_NAMES: readonly string[] = [
  ...DOCUMENT_TYPES.flatMap(({ forms }) => forms),
  ...Object.entries(LAW_NAMES).flatMap(([type, names]) => names.map((name) => `${type} ${name}`)),
  ...ISSUERS.flatMap(({ forms }) => forms),
].filter((name) => /\p{L}[\s,]+\p{L}/u.test(name));
