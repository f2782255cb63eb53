import { fold } from "@doichieu/parser";
import { establishmentWords, isOfficeAbbreviation, isPlaceWord } from "@doichieu/parser/internal";

/** Offices that are named after what they look after: "Sở Tài nguyên và Môi trường". */
const NAMED_AFTER = new Set(
  ["sở", "bộ", "cục", "chi cục", "tổng cục", "vụ", "ban", "phòng", "hội", "viện", "ủy ban", "trung tâm"].map(fold),
);
/** What belongs to the word for the office itself: "Ủy ban nhân dân", "Viện kiểm sát nhân dân", "Hội đồng nhân dân". */
const OF_THE_OFFICE = new Set(["ủy ban nhân", "viện kiểm", "hội đồng"].map(fold));
/** Names of names: capitals wherever they stand. */
const PROPER = [
  "Ủy ban nhân dân",
  "Hội đồng nhân dân",
  "Việt Nam",
  "Nhà nước",
  "Tổ quốc",
  "Trung ương",
  "Hồ Chí Minh",
] as const;
/** No word has two letters and no vowel: "PCTT", "TKCN"; Roman numbers stay too. */
const NO_VOWEL = /^(?:[^aeiouyăâêôơưà-ỹ]{2,}|[IVX]+)$/iu;

/** Index of the first word of what an office is named after, or -1. */
const namesakeOf = (words: readonly string[]): number => {
  for (const length of [2, 1]) {
    const next = fold(words[length] ?? "");
    const head = fold(words.slice(0, length).join(" "));
    if (NAMED_AFTER.has(head) && next !== "" && !OF_THE_OFFICE.has(`${head} ${next}`)) return length;
  }
  return -1;
};

/** "xã hội" is no commune, "khu vực" no district. */
const isPlaceAt = (words: readonly string[], index: number): boolean =>
  isPlaceWord(words[index] ?? "") &&
  !/^(?:xã hội|khu vực)$/iu.test(`${words[index] ?? ""} ${words[index + 1] ?? ""}`.normalize("NFC"));

/** The name of an office in small letters, a capital at the start of each name and behind the word for a place. */
export const inSmallLetters = (text: string): string => {
  const words = text.split(" ");
  const namesake = namesakeOf(words);
  const named = namesake < 0 ? establishmentWords(text) : 0;
  const firstPlace = words.findIndex((_, index) => isPlaceAt(words, index));
  const small = words
    .map((word, index) => {
      const place = isPlaceAt(words, index);
      if ((isOfficeAbbreviation(word) || NO_VOWEL.test(word)) && !place) return word;
      const lower = word.toLowerCase();
      const afterPlace = firstPlace >= 0 && index > firstPlace;
      // "Văn hóa, Thể thao và Du lịch": each thing that the office looks after has its capital.
      const opensThing =
        namesake >= 0 &&
        !afterPlace &&
        (index === namesake || (index > namesake && /^(?:và|-|.*,)$/u.test(words[index - 1]?.toLowerCase() ?? "")));
      const ofName = named > 1 && firstPlace < 0 && index >= named;
      const capital = index === 0 || ofName || (afterPlace && !place) || (opensThing && !place);
      return capital && lower !== "và" ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
    })
    .join(" ");
  return PROPER.reduce((name, proper) => name.replaceAll(new RegExp(proper, "giu"), proper), small);
};
