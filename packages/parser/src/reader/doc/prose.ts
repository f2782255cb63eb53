/** What Word's signs come to as text: all others up to U+001F but tabs come to nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  "\u0007": "\t",
  "\n": "\n",
  "\u000B": "\n",
  "\u000C": "\n",
  "\r": "\n",
  "\u000E": "\n",
  "\u001E": "\u2011",
};

// oxlint-disable-next-line no-control-regex -- Word's signs are control characters
const FIELD_EDGES = /[\u0013\u0015]/gu;
// oxlint-disable-next-line no-control-regex -- as above
const ANY_SIGN = /[\u0000-\u0008\n-\u001F]/gu;

const FIELD_BEGINS = "\u0013";
const FIELD_SHOWS = "\u0014";
const FIELD_ENDS = "\u0015";

/** Where the fields that have an end begin: one that has none hides nothing. */
const wholeFields = (story: string): ReadonlySet<number> => {
  const open: number[] = [];
  const whole = new Set<number>();
  for (const { 0: sign, index } of story.matchAll(FIELD_EDGES))
    if (sign === FIELD_BEGINS) open.push(index);
    else {
      const begun = open.pop();
      if (begun !== undefined) whole.add(begun);
    }
  return whole;
};

/** A story as it is read: fields as what they show, cells ended by tabs, paragraphs, rows and pages by line breaks. */
export const proseOf = (story: string): string => {
  const whole = wholeFields(story);
  /** Whether what is told is a field's code, for each field that is open. */
  const inCode: boolean[] = [];
  let codes = 0;
  let told = "";
  let from = 0;
  for (const { 0: sign, index } of story.matchAll(ANY_SIGN)) {
    if (codes === 0) told += story.slice(from, index) + (SIGNS[sign] ?? "");
    from = index + 1;
    if (sign === FIELD_BEGINS && whole.has(index)) {
      inCode.push(true);
      codes++;
    } else if (sign === FIELD_SHOWS && inCode.at(-1)) {
      inCode[inCode.length - 1] = false;
      codes--;
    } else if (sign === FIELD_ENDS && inCode.pop()) codes--;
  }
  return codes === 0 ? told + story.slice(from) : told;
};
