import type { Figure } from "../record/figure/figure.ts";
import type { Localized } from "../record/localized.ts";

// "08" is how a report writes eight; a zero before two digits and more is a slip: "031 đơn", "01.000 lượt", "07,5%".
const LEADING_ZERO = /^0\d{2}|^0\d[.,]\d/u;
// "02,5 ha" is told with its zero now and then.
const LONG_ZERO = /^0\d{2}/u;
// A group of thousands without the mark before it, "1287.440", with a digit too many, "1.2870", or with nothing in front, "0.287".
const UNGROUPED = /^\d{4,}\.\d{3}$|^\d{1,3}\.\d{4}$|^0(?:\.\d{3})+$/u;
// Points in the wrong places: "151.10", "12.50.000", "5.378.7000.000".
const GROUPS = /^\d{1,4}(?:\.\d{1,4})+$/u;
const RIGHT_GROUPS = /^\d{1,3}(?:\.\d{3})+$/u;

const isBroken = ({ text, decimals }: Figure): boolean =>
  GROUPS.test(text) && !RIGHT_GROUPS.test(text) && decimals === 0;

/** What is wrong with the digits of a figure as they are printed, or null. */
export const misprintOf = (figure: Figure): Localized | null => {
  const counted = figure.kind === "count" && figure.unit !== null && figure.scale === 0;
  const amount = figure.kind === "money" || figure.kind === "measure";
  if (!counted && !amount && figure.kind !== "percentage") return null;
  if ((amount ? LONG_ZERO : LEADING_ZERO).test(figure.text))
    return {
      vi: `“${figure.text}” mở đầu bằng số 0: có thể hai chữ số bị đổi chỗ hoặc thiếu dấu phẩy.`,
      en: `“${figure.text}” begins with a zero: two digits may be transposed, or a separator be missing.`,
    };
  const whole = counted || (figure.kind === "money" && figure.scale === 0);
  if ((counted && UNGROUPED.test(figure.text)) || (whole && isBroken(figure)))
    return {
      vi: `“${figure.text}” không ngăn hàng nghìn đúng cách: có thể thiếu một dấu chấm hoặc thừa một chữ số.`,
      en: `“${figure.text}” is not grouped by thousands: a point may be missing, or a digit too many.`,
    };
  return null;
};
