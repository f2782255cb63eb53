import type { Lang } from "./both.ts";

/**
 * A day as a letter of an office writes it: "2026-05-14" is 14/5/2026, "2026-02-09" is 09/02/2026 (days below ten and the
 * first two months with a nought). In English, and where the text is no whole day, it stays as it is.
 */
export const dayName = (iso: string, lang: Lang = "vi"): string =>
  lang === "vi"
    ? iso.replace(
        /^(\d{4})-(\d{2})-(\d{2})$/u,
        (_whole, year: string, month: string, day: string) =>
          `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`,
      )
    : iso;

const KEY = /^(\d{4})(?:-(?:Q([1-4])|H([12])|M(\d{2})))?$/;
const DAYS = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;
const QUARTERS = ["I", "II", "III", "IV"];

/** A period's key as a reader says it: "2031-Q2" is "Quý II/2031". A key of another shape stays as it is. */
export const periodName = (key: string, lang: Lang): string => {
  const [, from, to] = DAYS.exec(key) ?? [];
  if (from !== undefined && to !== undefined) return `${dayName(from, lang)} – ${dayName(to, lang)}`;
  const [, year, quarter, half, month] = KEY.exec(key) ?? [];
  if (year === undefined) return key;
  if (quarter !== undefined)
    return lang === "vi" ? `Quý ${QUARTERS[Number(quarter) - 1]}/${year}` : `Q${quarter} ${year}`;
  if (half !== undefined)
    return lang === "vi" ? `6 tháng ${half === "1" ? "đầu" : "cuối"} năm ${year}` : `H${half} ${year}`;
  if (month !== undefined) return lang === "vi" ? `Tháng ${Number(month)}/${year}` : `${year}-${month}`;
  return lang === "vi" ? `Năm ${year}` : year;
};
