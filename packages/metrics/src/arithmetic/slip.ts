/** How two printed numbers differ, where one is likely a slip of the other. */
export type Slip = "transposed" | "separator" | "digit" | "missing-digit";

const digitsOf = (text: string): string => text.replace(/[.,]/g, "").replace(/^0+(?=\d)/, "");

/** Names the slip that turns one printed number into the other, or null. */
export const slipBetween = (printed: string, fitting: string): Slip | null => {
  const a = digitsOf(printed);
  const b = digitsOf(fitting);
  if (a === b) return printed === fitting ? null : "separator";
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [first = 0, second = 0] = differing;
    if (differing.length === 1) return "digit";
    if (differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
      return "transposed";
    return null;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return null;
  if (long === `${short}0`) return "separator";
  for (let at = 0; at < long.length; at++) {
    if (long.slice(0, at) + long.slice(at + 1) === short) return "missing-digit";
  }
  return null;
};
