/** Encodings of Vietnamese before Unicode whose letters pass for Latin-1: the font alone made them Vietnamese. */
export type LegacyEncoding = "tcvn3" | "vni" | "vps" | "windows-1258";

/** The vowels, six tones each (level, grave, hook, tilde, acute, dot), and đ: the order of every table below. */
const ALPHABET = [
  "aàảãáạ",
  "ăằẳẵắặ",
  "âầẩẫấậ",
  "eèẻẽéẹ",
  "êềểễếệ",
  "iìỉĩíị",
  "oòỏõóọ",
  "ôồổỗốộ",
  "ơờởỡớợ",
  "uùủũúụ",
  "ưừửữứự",
  "yỳỷỹýỵ",
  "đ",
] as const;

/**
 * TCVN 5712:1993, third character set (VN3), the one of the .Vn fonts. Its capitals are those of the second column
 * alone; other capitals come from a font of capitals (.VnTimeH).
 */
const TCVN3_SMALL = [
  "61 B5 B6 B7 B8 B9",
  "A8 BB BC BD BE C6",
  "A9 C7 C8 C9 CA CB",
  "65 CC CE CF D0 D1",
  "AA D2 D3 D4 D5 D6",
  "69 D7 D8 DC DD DE",
  "6F DF E1 E2 E3 E4",
  "AB E5 E6 E7 E8 E9",
  "AC EA EB EC ED EE",
  "75 EF F1 F2 F3 F4",
  "AD F5 F6 F7 F8 F9",
  "79 FA FB FC FD FE",
  "AE",
] as const;
const TCVN3_CAPITALS: Readonly<Record<string, string>> = {
  A1: "Ă",
  A2: "Â",
  A3: "Ê",
  A4: "Ô",
  A5: "Ơ",
  A6: "Ư",
  A7: "Đ",
};

/** VPS (Vietnamese Professionals Society), registered as x-viet-vps. Some capitals stand among the control characters. */
const VPS_SMALL = [
  "61 E0 E4 E3 E1 E5",
  "E6 A2 A3 A4 A1 A5",
  "E2 C0 C4 C5 C3 C6",
  "65 E8 C8 EB E9 CB",
  "EA 8A 8B CD 89 8C",
  "69 EC CC EF ED CE",
  "6F F2 D5 F5 F3 86",
  "F4 D2 B0 87 D3 B6",
  "D6 A9 AA AB A7 AE",
  "75 F9 FB DB FA F8",
  "DC D8 BA BB D9 BF",
  "79 FF 9B CF 9A 9C",
  "C7",
] as const;
const VPS_CAPITALS = [
  "41 80 81 82 C1 02",
  "88 8E 8F F0 8D 04",
  "C2 84 85 1C 83 03",
  "45 D7 DE FE C9 05",
  "CA 93 94 95 90 06",
  "49 B5 B7 B8 B4 10",
  "4F BC BD BE B9 11",
  "D4 97 98 99 96 12",
  "F7 9E 9F A6 9D 13",
  "55 A8 D1 AC DA 14",
  "D0 AF B1 1D AD 15",
  "59 B2 FD B3 DD 19",
  "F1",
] as const;

/**
 * VNI for Windows: most letters are a base letter and a character for their marks. Rows as in `ALPHABET`; a plain
 * letter is written out, a mark stands alone.
 */
const VNI_MARKS: readonly string[] = ["ø", "û", "õ", "ù", "ï"];
const VNI_BREVE: readonly string[] = ["ê", "è", "ú", "ü", "é", "ë"];
const VNI_CIRCUMFLEX: readonly string[] = ["â", "à", "å", "ã", "á", "ä"];
/** Letters that VNI writes as one character. */
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  í: "í",
  ò: "ị",
  î: "ỵ",
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
};

/**
 * Windows-1258, where it differs from Windows-1252: letters of its own, and marks that stand behind the letter that they
 * belong to.
 */
const WINDOWS_1258: ReadonlyMap<string, string> = new Map([
  ["\u00C3", "Ă"],
  ["\u00E3", "ă"],
  ["\u00D0", "Đ"],
  ["\u00F0", "đ"],
  ["\u00D5", "Ơ"],
  ["\u00F5", "ơ"],
  ["\u00DD", "Ư"],
  ["\u00FD", "ư"],
  ["\u00FE", "\u20AB"],
  ["\u00CC", "\u0300"],
  ["\u00D2", "\u0309"],
  ["\u00DE", "\u0303"],
  ["\u00EC", "\u0301"],
  ["\u00F2", "\u0323"],
]);

const windows1252 = new TextDecoder("windows-1252");
/** The character as which a byte of an 8-bit encoding reaches us. */
const characterOf = (hex: string): string => windows1252.decode(Uint8Array.of(Number.parseInt(hex, 16)));

const byteTable = (rows: readonly string[], capital: boolean): ReadonlyArray<readonly [string, string]> =>
  rows.flatMap((row, index) => {
    const letters = [...(ALPHABET[index] as string)];
    return row
      .split(" ")
      .map((hex, tone): readonly [string, string] => [
        characterOf(hex),
        capital ? (letters[tone] as string).toUpperCase() : (letters[tone] as string),
      ]);
  });

const TCVN3: ReadonlyMap<string, string> = new Map([
  ...byteTable(TCVN3_SMALL, false),
  ...Object.entries(TCVN3_CAPITALS).map(([hex, letter]): readonly [string, string] => [characterOf(hex), letter]),
]);
const VPS: ReadonlyMap<string, string> = new Map([...byteTable(VPS_SMALL, false), ...byteTable(VPS_CAPITALS, true)]);

const vniRow = (base: string, letters: string, marks: readonly string[]): ReadonlyArray<readonly [string, string]> =>
  marks.map((mark, index) => [base + mark, letters[index] as string]);

const row = (first: string): string => ALPHABET.find((letters) => letters.startsWith(first)) as string;

const VNI: ReadonlyMap<string, string> = (() => {
  const small: Array<readonly [string, string]> = [];
  for (const base of ["a", "e", "o", "u", "y"]) small.push(...vniRow(base, row(base).slice(1), VNI_MARKS));
  small.push(...vniRow("a", row("ă"), VNI_BREVE));
  for (const [base, letters] of [
    ["a", row("â")],
    ["e", row("ê")],
    ["o", row("ô")],
  ] as const)
    small.push(...vniRow(base, letters, VNI_CIRCUMFLEX));
  small.push(...vniRow("ô", row("ơ").slice(1), VNI_MARKS), ...vniRow("ö", row("ư").slice(1), VNI_MARKS));
  const table = new Map<string, string>();
  for (const [written, letter] of [...small, ...Object.entries(VNI_SINGLE)]) {
    const [base = "", mark = ""] = [...written];
    // The base letter tells the case; the mark may be of either.
    table.set(written, letter);
    table.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    table.set(base.toUpperCase() + mark, letter.toUpperCase());
    table.set(base + mark.toUpperCase(), letter);
  }
  return table;
})();

const VNI_PAIR = new RegExp(`[aeouyôöAEOUYÔÖ][${[...VNI_MARKS, ...VNI_BREVE, ...VNI_CIRCUMFLEX].join("")}]|.`, "giu");

const WORD = /[A-Za-z\u0080-\u{10FFFF}]+/gu;
const ASCII_CAPITAL = /[A-Z]/gu;

/** Words typed in capitals with a font whose small letters with marks look like capitals: "CéNG" is CỘNG. */
const raiseCapitals = (legacy: string, converted: string): string => {
  let raised = "";
  let at = 0;
  for (const match of legacy.matchAll(WORD)) {
    const word = match[0];
    const end = match.index + word.length;
    if (/[a-z]/u.test(word) || (word.match(ASCII_CAPITAL)?.length ?? 0) < 2) continue;
    raised += converted.slice(at, match.index) + converted.slice(match.index, end).toUpperCase();
    at = end;
  }
  return raised + converted.slice(at);
};

/**
 * Converts text of an old encoding, as it arrives where its bytes are taken for Windows-1252, to Unicode (NFC).
 * Characters outside the encoding stay as they are.
 */
export const convertLegacy = (text: string, encoding: LegacyEncoding): string => {
  switch (encoding) {
    case "tcvn3":
      return raiseCapitals(
        text,
        text.replaceAll(/[\u0080-\u00FF]/gu, (character) => TCVN3.get(character) ?? character),
      );
    case "vps":
      return text.replaceAll(/[^\t\n\r\u0020-\u007F]/gu, (character) => VPS.get(character) ?? character);
    case "windows-1258":
      return text
        .replaceAll(/[\u0080-\u00FF]/gu, (character) => WINDOWS_1258.get(character) ?? character)
        .normalize("NFC");
    case "vni":
      return text.replaceAll(VNI_PAIR, (pair) => VNI.get(pair) ?? [...pair].map((one) => VNI.get(one) ?? one).join(""));
  }
};
