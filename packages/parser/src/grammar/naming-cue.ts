import { entryOf, type Token } from "../lexer/tokenize.ts";
import { Slash, NumberLiteral } from "../lexer/tokens.ts";
import type { OrdinalEntry } from "../lexicon/ordinals.ts";
import type { NamingRole } from "../mention/naming-number.ts";
import { readDigits } from "./digits.ts";
import { is, isQuantityTail } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

/** "lần thứ 6", "mức độ 3", "Bệnh viện 550 giường", "thôn 3": what the word before says that the number is, or null. */
export const cueRole = (tokens: readonly Token[], at: number): NamingRole | null => {
  const cue = entryOf<OrdinalEntry>(tokens[at - 1], "ordinal");
  if (!cue) return null;
  const [number, after] = [tokens[at] as Token, tokens[at + 1]];
  if (isQuantityTail(after)) return null;
  const role = cue.fields.role === "rank" ? "ordinal" : "name";
  if (cue.fields.strong) return role;
  const unit = unitAt(tokens, at + 1);
  // "Bảng 2.10", "Cấp 1.1", "tiêu chí 3.1": numbered by parts.
  if (/^\d{1,2}(?:\.\d{1,2})+$/u.test(number.image) && role === "ordinal" && !unit) return role;
  // "vị trí 70/190", but "đợt 3/5 xã"
  if (is(after, Slash) && is(tokens[at + 2], NumberLiteral))
    return cue.canonical === "vị trí" && !isQuantityTail(tokens[at + 3]) ? role : null;
  if (unit && unit.fields.unitClass !== "place" && unit.fields.unitClass !== "duration") return null;
  if (after?.image === "(") return null;
  if (number.image.length > 4 || readDigits(number.image)?.decimals) return null;
  return role;
};
