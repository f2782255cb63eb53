/**
 * A day as a letter of an office writes it: "2026-05-14" is 14/5/2026, "2026-02-09" is 09/02/2026 (days below ten and the
 * first two months with a nought). In English, and where the text is no whole day, it stays as it is.
 */
export const dayName = (iso: string, lang: "vi" | "en" = "vi"): string =>
  lang === "vi"
    ? iso.replace(
        /^(\d{4})-(\d{2})-(\d{2})$/u,
        (_whole, year: string, month: string, day: string) =>
          `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`,
      )
    : iso;
