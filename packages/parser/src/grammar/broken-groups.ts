/** Thousands are set apart by points in every number that a report groups; a slip of the finger puts one elsewhere. */
const BROKEN = /^\d{1,4}(?:\.\d{1,4})+$/u;
/** Fewer digits than these may well be a mean or a measure with its decimals. */
const LEAST = 5;

/**
 * The digits of a counted number whose points stand in the wrong places ("151.10 hồ sơ", "5.9123", "12.50.000 đồng"), or
 * null where they stand in the right ones or tell decimals.
 */
export const readBrokenGroups = (text: string): string | null => {
  if (!BROKEN.test(text)) return null;
  const [head, ...rest] = text.split(".") as [string, ...string[]];
  const digits = [head, ...rest].join("");
  if (digits.length < LEAST || head.startsWith("0") || digits.length > 15) return null;
  const grouped = head.length <= 3 && rest.every((group) => group.length === 3);
  return grouped ? null : digits;
};
