import { type Line, lineText, type Word } from "./page.ts";
import { type Measure, paragraphsOf } from "./paragraphs.ts";

/** Columns narrower than this, in sizes, break words between letters. */
const NARROW = 6;
/** Columns narrower than this have room for one number. */
const TIGHT = 2.5;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])";
/** A Vietnamese syllable or the beginning of one, without its tone: after a glide no consonant follows. */
const SYLLABLE = new RegExp(
  `^${ONSET}?(?:(?:uyê|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|oo|[aăâeêioôơuưy])(?:ng|[cmnpt])?|(?:oa|uê|uy|[aêiy])(?:nh|ch)|[aăâeêioôơuưy]{1,3})?$`,
  "u",
);
/** A syllable's beginning or end that is none by itself. */
const FRAGMENT = new RegExp(`^${ONSET}$`, "u");
const VOWEL = /[aăâeêioôơuưy]/u;
/** What closes a word stands beside it, whatever the column's width. */
const CLOSES = /^[.,;:!?)\]”]/u;
const ADDRESS = /:\/\/|\/.*\//u;
const CAPS = /^[\p{Lu}\d&]+$/u;

/** The letters of a syllable, in lower case and without tones; null where there are two tones: two syllables. */
const toneless = (text: string): string | null => {
  const decomposed = text.toLowerCase().normalize("NFD");
  return (decomposed.match(TONES)?.length ?? 0) > 1 ? null : decomposed.replaceAll(TONES, "").normalize("NFC");
};

const isSyllable = (text: string): boolean => {
  const letters = toneless(text);
  return letters !== null && SYLLABLE.test(letters);
};

const lastToken = (text: string): string => text.slice(text.lastIndexOf(" ") + 1).replace(/^[("“[]+/u, "");
const firstToken = (text: string): string => /^(?:[\d.,]*\d|[\p{L}&]+)/u.exec(text)?.[0] ?? "";

const isFragment = (text: string): boolean => FRAGMENT.test(toneless(text) ?? "");

const beginsWithVowel = (line: Line): boolean => VOWEL.test(toneless(firstToken(lineText(line)))?.charAt(0) ?? "");

/** Whether a word was broken between its letters: nothing more fitted, and both parts make one word. */
const isBroken = (before: string, line: Line, next: Line, after: Line | undefined, measure: Measure): boolean => {
  if (CLOSES.test(lineText(next))) return true;
  const letter = next.words[0]?.letters[0];
  if (!letter) return false;
  const full = line.right + (letter.right - letter.x) > measure.right + 0.3;
  const alone = !lineText(line).includes(" ");
  const head = lastToken(before);
  const tail = firstToken(lineText(next));
  // Only a word that a whole line cannot hold is broken: it begins its line.
  if (!alone || head === "" || tail === "") return false;
  if (ADDRESS.test(head)) return full;
  if (/[\d/.]$/u.test(head) && /\d/u.test(head) && /^\d/u.test(tail))
    return full || measure.right - measure.left < TIGHT * line.size;
  if (!/[\p{L}&]$/u.test(head) || !/^[\p{L}&]/u.test(tail)) return false;
  if (CAPS.test(head) && CAPS.test(tail)) {
    const whole = (text: string): boolean => isSyllable(text) && VOWEL.test(toneless(text) ?? "");
    return full && (!(whole(head) && whole(tail)) || isSyllable(head + tail));
  }
  if (!/^\p{Ll}/u.test(tail) || !isSyllable(head + tail)) return false;
  // "tá" + "ch" + "ức": consonants on a line of their own may begin the next syllable rather than end this one.
  if (isFragment(tail) && !isFragment(head) && after && lineText(next) === tail && beginsWithVowel(after)) return false;
  const narrow = measure.right - measure.left < NARROW * line.size;
  return full || (narrow && (isFragment(head) || isFragment(tail)));
};

const sameWord = (before: string, line: Line): boolean => {
  const tail = firstToken(lineText(line));
  const head = lastToken(before);
  return CAPS.test(head) ? CAPS.test(tail) : /^\p{Ll}/u.test(tail) && isSyllable(head + tail);
};

const glued = (line: Line): Line => ({
  ...line,
  words: line.words.map((word, index) => (index === 0 ? withGlue(word) : word)),
});
const withGlue = (word: Word): Word => ({ ...word, glued: true });

/** "1", "2", "3": lines that count, and no word written downwards. */
const counts = (lines: readonly Line[]): boolean =>
  lines.every((line, index) => lineText(line) === String(index + Number(lineText(lines[0] as Line))));

/** Whether the column is as narrow as one letter: each line then holds one. */
export const isLetterColumn = (lines: readonly Line[]): boolean =>
  lines.length >= 3 &&
  !counts(lines) &&
  lines.filter((line) => lineText(line).length === 1).length * 10 >= lines.length * 7;

/** The paragraphs of a cell. Where its column is narrow, words that it broke are made whole again. */
export const cellParagraphs = (lines: readonly Line[], measure: Measure): Line[][] => {
  const first = lines[0];
  if (!first) return [];
  if (isLetterColumn(lines)) {
    // A space takes a line of its own.
    const steps = lines.slice(1).map((line, index) => line.y - (lines[index] as Line).y);
    const usual = steps.filter((step) => step > 0).sort((a, b) => a - b)[steps.length >> 1] ?? first.size;
    let text = "";
    const whole = lines.map((line, index) => {
      const above = lines[index - 1];
      const close = above && (above.page === line.page ? line.y - above.y < 1.6 * usual : sameWord(text, line));
      text = (close ? lastToken(text) : "") + lineText(line);
      return close ? glued(line) : line;
    });
    return [whole];
  }
  const paragraphs = paragraphsOf(lines, measure).map((paragraph) => paragraph.lines);
  return paragraphs.map((own) => {
    let text = "";
    return own.map((line, index) => {
      const above = own[index - 1];
      const broken = above !== undefined && isBroken(text, above, line, own[index + 1], measure);
      text = (broken ? lastToken(text) : "") + lineText(line);
      return broken ? glued(line) : line;
    });
  });
};
