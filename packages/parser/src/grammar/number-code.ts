import { adjacent, type Token } from "../lexer/tokenize.ts";
import { NumberLiteral } from "../lexer/tokens.ts";
import { is, isQuantityTail, type NumberPlace } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

/** "102010000123456": so long a run of digits without a mark is the number of an account or a paper. */
export const isSerial = ({ tokens, at }: NumberPlace): boolean =>
  /^\d{9,}$/u.test((tokens[at] as Token).image) && !isQuantityTail(tokens[at + 1]) && !unitAt(tokens, at + 1);

const MINUTES = /^['"°]$/u;

/** "21°02'10\"": degrees, minutes and seconds of a place. */
export const isCoordinate = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.image === "°") return !/^[cf]$/u.test(tokens[at + 2]?.folded ?? "");
  return (
    listRole === "code" && before !== undefined && MINUTES.test(before.image) && adjacent(before, tokens[at] as Token)
  );
};

/** "Km12+300": metres behind the kilometre of a road. */
export const isStation = ({ tokens, at }: NumberPlace): boolean => {
  const [plus, km, word] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (plus?.image !== "+") return false;
  return word?.folded === "km" ? is(km, NumberLiteral) : /^km\d/u.test(km?.folded ?? "");
};

/** "bản đồ tỷ lệ 1/2.000": the scale of a map. */
export const isMapScale = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const { image } = tokens[at] as Token;
  const scale = (from: number): boolean =>
    tokens[from]?.image === "1" &&
    /^[/:]$/u.test(tokens[from + 1]?.image ?? "") &&
    /^(?:[125]\.?000|[125]00|[125]0\.?000)$/u.test(tokens[from + 2]?.image ?? "") &&
    !unitAt(tokens, from + 3);
  if (image === "1") return scale(at);
  return listRole === "code" && scale(at - 2);
};
