import { DIGIT_LOOKS, SURE_DIGIT_LOOKS } from "../lexicon/confusions.ts";
import { fold } from "../source/normalize.ts";
import { WORD_MEANT } from "./misread-word.ts";
import type { Misreading, Run } from "./misreading.ts";

const DIGIT_OF = new Map(
  Object.entries(DIGIT_LOOKS).flatMap(([digit, looks]) => [...looks].map((look) => [look, digit])),
);
const DIGITS = /^\d+$/u;
const DIGIT = /\d/u;
/** What stands between a document's number and the rest of it, or between the parts of a date. */
const JOINT = /^\s?[/-]\s?$/u;
const TELLS_NUMBER = new Set(["số", "ngày", "tháng", "năm"]);

const asDigit = (char: string): string | undefined => (DIGIT.test(char) ? char : DIGIT_OF.get(char));

const told = (run: Run | undefined): boolean =>
  run !== undefined && /^\s?:?\s$/u.test(run.gap) && TELLS_NUMBER.has(WORD_MEANT.get(fold(run.text)) ?? fold(run.text));

/** A run that is a number but for letters that look like digits: "l2/KH-UBND", "ngày O9/5", "1O hồ sơ". */
const numberAt = (run: Run, before: Run | undefined, after: Run | undefined): Misreading | null => {
  const { text, start } = run;
  if (text.length > 6 || DIGITS.test(text)) return null;
  const digits = Array.from(text, asDigit);
  if (digits.includes(undefined)) return null;
  const joined =
    (JOINT.test(run.gap) &&
      after !== undefined &&
      (DIGIT.test(after.text) || (DIGIT.test(text) && /^\p{Lu}/u.test(after.text)))) ||
    (before !== undefined && JOINT.test(before.gap) && DIGITS.test(before.text) && DIGIT.test(text));
  const sure =
    DIGIT.test(text) &&
    [...text].every((char) => DIGIT.test(char) || SURE_DIGIT_LOOKS.includes(char)) &&
    (before === undefined || /[\s(]$/u.test(before.gap)) &&
    /^(?:\s\S?|[%,.;)])/u.test(run.gap);
  // Letters alone beside a mark are a Roman numeral: "quý I/2031".
  if (!(joined && DIGIT.test(text)) && !sure && !told(before)) return null;
  const amendments = Array.from(text, (char, index) => ({ char, index }))
    .filter(({ char }) => !DIGIT.test(char))
    .map(({ char, index }) => ({ start: start + index, end: start + index + 1, image: DIGIT_OF.get(char) as string }));
  return { amendments, certain: false };
};

/** A space before a mark inside a number: "12 .345", "96 ,9%". After the mark it could as well end a sentence. */
const brokenAt = (run: Run, after: Run | undefined): Misreading | null => {
  if (!after || !DIGITS.test(run.text) || run.text.length > 3 || !DIGITS.test(after.text)) return null;
  const grouped = run.gap === " ." && after.text.length === 3;
  const decimal = run.gap === " ," && after.text.length <= 2 && /^\s?%/u.test(after.gap);
  return grouped || decimal ? { amendments: [{ start: run.end, end: run.end + 1, image: "" }], certain: true } : null;
};

/** Numbers that recognition may have got wrong. */
export const misreadNumbers = (runs: readonly Run[]): Misreading[] =>
  runs.flatMap((run, index) =>
    [numberAt(run, runs[index - 1], runs[index + 1]) ?? [], brokenAt(run, runs[index + 1]) ?? []].flat(),
  );
