import type { Token } from "../lexer/token.ts";

const DURATION_BEFORE = new Set(
  `thời hạn|thời gian|hạn|kéo dài|tối thiểu|tối đa|ít nhất|dưới|trên|hơn|gần|quá|từ|tù|phạt|giam|cải tạo|treo|tuổi|đủ|được|chậm|sớm|muộn|vượt|rút ngắn|trước|khoảng|bảo hành|kỳ hạn|ân hạn|thời hạn vay|thâm niên|thâm niên nhất|cao nhất|dài nhất|lâu nhất|nhanh nhất|gia hạn|gia hạn thêm|đình chỉ|thời gian thực hiện|thi công|vận hành|trốn|công tác|khai thác`.split(
    "|",
  ),
);
const DURATION_AFTER = new Set(["tù", "tuổi", "kinh nghiệm", "công tác", "làm việc", "tập", "giam", "cải tạo", "treo"]);

/** Whether "12 tháng" at `at` lasts rather than names a stretch of the calendar: "phạt 12 tháng tù", "thời hạn 36 tháng". */
export const tellsDuration = (tokens: readonly Token[], at: number): boolean => {
  const before = [tokens[at - 1], tokens[at - 2]].filter((token) => token !== undefined);
  // A token may be a whole phrase: "trong thời hạn".
  const words = before.reverse().flatMap((token) => token.folded.split(" "));
  if ([1, 2, 3, 4].some((count) => DURATION_BEFORE.has(words.slice(-count).join(" ")))) return true;
  return DURATION_AFTER.has(tokens[at + 2]?.folded ?? "");
};
