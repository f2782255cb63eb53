import type { Token } from "../lexer/token.ts";
import { NumberLiteral, Slash } from "../lexer/tokens.ts";
import { is, type NumberPlace } from "./number-place.ts";

const AT_TIME = /^(?:lúc|hồi|vào lúc|vào hồi)$/u;
const DAY_FOLLOWS = /^(?:cùng ngày|ngày)$/u;
const BESIDE = /^(?:sau|trước|từ|đến|tới|khoảng)$/u;

const isHour = (token: Token | undefined): boolean =>
  /^\d{1,2}$/u.test(token?.image ?? "") && Number(token?.image) <= 24;

/** Token behind "8 giờ", "8 giờ 30" or "8 giờ 30 phút" at `at`; `at` where no hour stands there. */
const afterHour = (tokens: readonly Token[], at: number): number => {
  if (!isHour(tokens[at])) return at;
  if (tokens[at + 1]?.folded !== "giờ") return at;
  if (!/^[0-5]?\d$/u.test(tokens[at + 2]?.image ?? "")) return at + 2;
  return tokens[at + 3]?.folded === "phút" ? at + 4 : at + 3;
};

/** "từ 18 giờ đến 22 giờ", "từ 7 đến 22 giờ": hours of the day rather than how long something takes. */
const isSpan = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at - 1]?.folded !== "từ") return false;
  const end = Math.max(afterHour(tokens, at), at + 1);
  if (!/^(?:đến|tới|-)$/u.test(tokens[end]?.folded ?? "")) return false;
  const next = end + 1;
  if (!isHour(tokens[next]) || tokens[next + 1]?.folded !== "giờ" || is(tokens[next + 2], Slash)) return false;
  // "kéo dài từ 2 giờ đến 3 giờ" lasts; the day's hours are told as such by minutes, zeros or their number.
  const [from, to] = [Number(tokens[at]?.image), Number(tokens[next]?.image)];
  return isHour(tokens[at]) && (from >= 6 || to < from || to >= 13 || end > at + 2);
};

/** The number at `at` ends a span of hours: "từ 18 giờ đến 22 giờ". */
const endsSpan = (tokens: readonly Token[], at: number): boolean => {
  if (!/^(?:đến|tới|-)$/u.test(tokens[at - 1]?.folded ?? "")) return false;
  for (let from = at - 2; from >= Math.max(0, at - 6); from--)
    if (
      is(tokens[from], NumberLiteral) &&
      isSpan(tokens, from) &&
      Math.max(afterHour(tokens, from), from + 1) === at - 1
    )
      return true;
  return false;
};

/** "8 giờ 30", "lúc 15 giờ 45 phút", "9 giờ ngày 12/5": a time of day; "kéo dài 2 giờ 30 phút" is none. */
export const isClock = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const { image } = tokens[at] as Token;
  const before = tokens[at - 1];
  if (!/^\d{1,2}$/u.test(image)) return false;
  if (isSpan(tokens, at) || endsSpan(tokens, at)) return true;
  if (tokens[at + 1]?.folded !== "giờ") return listRole === "date" && before?.folded === "giờ" && Number(image) < 60;
  if (Number(image) > 24) return false;
  if (AT_TIME.test(before?.folded ?? "")) return true;
  const minutes = tokens[at + 2];
  const told = /^[0-5]\d$/u.test(minutes?.image ?? "");
  const behind = tokens[told ? (tokens[at + 3]?.folded === "phút" ? at + 4 : at + 3) : at + 2];
  if (DAY_FOLLOWS.test(behind?.folded ?? "")) return true;
  // "sau 22 giờ", "trước 15 giờ"
  if (BESIDE.test(before?.folded ?? "") && !told && Number(image) >= 13 && Number(image) < 24 && !is(minutes, Slash))
    return true;
  return told && tokens[at + 3]?.folded !== "phút";
};
