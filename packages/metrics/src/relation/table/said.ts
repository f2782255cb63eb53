import type { Line } from "./grid.ts";

/** What heads say, a bit a pattern. */
const PATTERNS: RegExp[] = [];

const saying = (pattern: RegExp): number => 1 << (PATTERNS.push(pattern) - 1);

const known = new WeakMap<Line, number>();

/** All that a line's words say; its lines are asked again for every pattern that they are parts of. */
const saidBy = (line: Line): number => {
  let said = known.get(line);
  if (said === undefined) {
    const text = ` ${line.words.join(" ")} `;
    said = PATTERNS.reduce((bits, pattern, at) => (pattern.test(text) ? bits | (1 << at) : bits), 0);
    known.set(line, said);
  }
  return said;
};

/** Whether a line says what a bit stands for. */
export const has = (line: Line | undefined, bit: number): boolean => line !== undefined && (saidBy(line) & bit) !== 0;

export const TOTAL = saying(/ (?:tổng(?! hợp| kết| quan| cục| công| đài)|cộng(?! đồng| tác| hòa)|toàn|chung|total) /u);
export const OPENS_TOTAL = saying(
  /^ (?:tổng(?! hợp| kết| quan| cục| công| đài)|cộng(?! đồng| tác| hòa)|toàn|chung|total) /u,
);
export const REST = saying(/ (?:còn|còn lại|tồn|chưa|thiếu|dư|cuối) /u);
export const CHANGE = saying(/ (?:tăng|giảm|chênh|lệch|so sánh|biến động|\+) /u);
export const PERCENT = saying(/ (?:%|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu) /u);
export const COMPARED = saying(/ (?:so với|so|cùng kỳ|tăng|giảm) /u);
export const PLAN = saying(/ (?:kế hoạch|chỉ tiêu|dự toán|giao|kh|mục tiêu|nhu cầu|tối đa) /u);
export const DONE = saying(/ (?:thực hiện|kết quả|đạt|giải ngân|đã|ước|th) /u);
export const RECEIVED = saying(/ (?:tổng|tiếp nhận|phải|thụ lý|đầu kỳ|số lượng) /u);
export const BEFORE = saying(/ (?:(?:năm|kỳ|tháng|quý) trước|chỉ số|tốc độ|phát triển|liên hoàn) /u);
export const INSIDE = saying(/^ (?:trong đó|gồm|chia ra|bao gồm) /u);
export const AVERAGE = saying(/ (?:bình quân|trung bình) /u);

/** Whether a line's head says that it is left of others, or how they changed. */
export const tellsDerived = (line: Line): boolean => has(line, REST | CHANGE);
