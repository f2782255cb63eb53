/** Number of single-letter edits (insert, delete, replace) between two short words. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] as number;
};

/** The known word that a mistyped one most likely means, or undefined where none is close. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  // Long words are no slips of the hand, and the table would grow with their square.
  if (word.length > 64) return undefined;
  let best: string | undefined;
  const typed = word.toLowerCase();
  // With every letter changed it would be another word.
  let least = Math.min(Math.max(2, Math.floor(word.length / 2)), word.length - 1) + 1;
  for (const candidate of known) {
    const meant = candidate.toLowerCase();
    // What was broken off early is as good as right.
    const edits = typed.length > 2 && meant.startsWith(typed) ? 1 : distance(typed, meant);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
};
