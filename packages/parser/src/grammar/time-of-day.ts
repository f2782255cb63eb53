import type { Token } from "../lexer/tokenize.ts";
import { Slash } from "../lexer/tokens.ts";
import { is, isQuantityTail, type NumberPlace } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

const AT_TIME = /^(?:lúc|hồi|vào lúc|vào hồi)$/u;
const DAY_FOLLOWS = /^(?:cùng ngày|ngày)$/u;

/** "8 giờ 30", "lúc 15 giờ 45 phút", "9 giờ ngày 12/5": a time of day; "kéo dài 2 giờ 30 phút" is none. */
export const isClock = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const { image } = tokens[at] as Token;
  const before = tokens[at - 1];
  if (!/^\d{1,2}$/u.test(image)) return false;
  if (tokens[at + 1]?.folded !== "giờ") return listRole === "date" && before?.folded === "giờ" && Number(image) < 60;
  if (Number(image) > 24) return false;
  if (AT_TIME.test(before?.folded ?? "")) return true;
  const minutes = tokens[at + 2];
  const told = /^[0-5]\d$/u.test(minutes?.image ?? "");
  const behind = tokens[told ? (tokens[at + 3]?.folded === "phút" ? at + 4 : at + 3) : at + 2];
  if (DAY_FOLLOWS.test(behind?.folded ?? "")) return true;
  return told && tokens[at + 3]?.folded !== "phút";
};

const isPart = (token: Token | undefined, most: number): boolean =>
  /^\d{1,2}$/u.test(token?.image ?? "") && Number(token?.image) >= 1 && Number(token?.image) <= most;

/** "từ 12 đến 14/5": the first of two days of one month. */
export const opensDays = ({ tokens, at }: NumberPlace): boolean => {
  return (
    tokens[at - 1]?.folded === "từ" &&
    isPart(tokens[at], 31) &&
    /^(?:đến|tới|-)$/u.test(tokens[at + 1]?.folded ?? "") &&
    isPart(tokens[at + 2], 31) &&
    is(tokens[at + 3], Slash) &&
    isPart(tokens[at + 4], 12) &&
    Number(tokens[at + 2]?.image) > Number(tokens[at]?.image) &&
    !unitAt(tokens, at + 5) &&
    !isQuantityTail(tokens[at + 5])
  );
};

const UP_TO = /^(?:đến|tới|tính đến|hết|trước|sau|kể từ|từ|đến hết)$/u;

/** "nợ thuế đến 30/6 là": a day and a month without their words. */
export const isBareDay = ({ tokens, at }: NumberPlace): boolean =>
  UP_TO.test(tokens[at - 1]?.folded ?? "") &&
  isPart(tokens[at], 31) &&
  is(tokens[at + 1], Slash) &&
  isPart(tokens[at + 2], 12) &&
  !is(tokens[at + 3], Slash) &&
  !unitAt(tokens, at + 3) &&
  !isQuantityTail(tokens[at + 3]);
