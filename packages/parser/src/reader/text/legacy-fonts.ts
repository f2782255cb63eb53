import type { Diagnostic } from "../../source/diagnostic.ts";
import { detectLegacyEncoding, improves } from "./legacy-detection.ts";
import { convertLegacy, type LegacyEncoding } from "./legacy-encodings.ts";

/** What an old font's name says of the characters set in it. */
export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** Fonts of capitals draw small letters as capitals (.VnTimeH). */
  readonly capitals: boolean;
}

/** Fonts of an old encoding: .VnTime, .VnArialH, VNI-Times, VNI Helve, VPS Times. A PDF's subset prefix may precede. */
const readName = (name: string): LegacyFont | null => {
  const font = name.replace(/^[A-Z]{6}\+/u, "").trim();
  if (/^\.?Vn[A-Z0-9]/u.test(font)) return { encoding: "tcvn3", capitals: /H(?:[-, ]?(?:Bold|Italic))*$/u.test(font) };
  if (/^(?:VNI[A-Z0-9]|VNI[- _])/u.test(font) || /^vni[- _]/iu.test(font)) return { encoding: "vni", capitals: false };
  return /^VPS[- _]/iu.test(font) ? { encoding: "vps", capitals: false } : null;
};

/** Fonts met before: a document has few, and asks for each of its words. */
const knownFonts = new Map<string, LegacyFont | null>();
const MOST_FONTS = 1000;

/** The encoding that a font's name tells, or null. */
export const legacyFontOf = (name: string): LegacyFont | null => {
  const known = knownFonts.get(name);
  if (known !== undefined) return known;
  const font = readName(name);
  if (knownFonts.size >= MOST_FONTS) knownFonts.clear();
  if (name.length < 200) knownFonts.set(name, font);
  return font;
};

/** A run of text and the font in which it is set; "" where the font is not known. */
export interface FontRun {
  readonly text: string;
  readonly font: string;
}

/** Reads the characters of runs, whatever encodings a document mixes. */
export interface LegacyDecoder {
  /** The encodings that the document really uses. */
  readonly encodings: readonly LegacyEncoding[];
  readonly decode: (text: string, font: string) => string;
}

const NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  vps: "VPS",
  "windows-1258": "Windows-1258",
};

/** Says that a document's text was converted. */
export const legacyDiagnostics = (encodings: readonly LegacyEncoding[]): Diagnostic[] =>
  encodings.map((encoding) => ({
    code: "legacy-encoding",
    severity: "note",
    page: null,
    span: null,
    message: `văn bản dùng bảng mã cũ ${NAMES[encoding]}, đã chuyển sang Unicode`,
    messageEn: `text in the old encoding ${NAMES[encoding]} was converted to Unicode`,
  }));

/**
 * Makes the decoder of a document from its runs. A font's name is believed only where its text reads better
 * converted: many files keep the name of an old font over text that is Unicode long since.
 */
export const legacyDecoder = (runs: readonly FontRun[]): LegacyDecoder => {
  const samples = new Map<LegacyEncoding | null, string[]>();
  for (const { text, font } of runs) {
    const encoding = legacyFontOf(font)?.encoding ?? null;
    const sample = samples.get(encoding);
    if (sample) sample.push(text);
    else samples.set(encoding, [text]);
  }
  const believed = new Set<LegacyEncoding>();
  for (const [encoding, texts] of samples)
    if (encoding !== null && improves(texts.join(" "), encoding)) believed.add(encoding);
  const unnamed = detectLegacyEncoding((samples.get(null) ?? []).join(" "));
  return {
    encodings: [...new Set([...believed, ...(unnamed === null ? [] : [unnamed])])],
    decode: (text, font) => {
      const told = legacyFontOf(font);
      if (!told) return unnamed === null ? text : convertLegacy(text, unnamed);
      if (!believed.has(told.encoding)) return text;
      const converted = convertLegacy(text, told.encoding);
      return told.capitals ? converted.toUpperCase() : converted;
    },
  };
};
