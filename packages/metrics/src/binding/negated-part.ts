import { compare, equal, subtract } from "../arithmetic/rational.ts";
import { slipExplains } from "../arithmetic/slip.ts";
import type { Reading } from "./reading.ts";
import type { Remainder } from "./remainder.ts";
import type { ShareClaim } from "./share-claim.ts";
import { fitOf } from "./share-fit.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement, unitOf } from "./units.ts";
import { literalOf, valueOf } from "./value.ts";

const NOT = new Set(["chưa", "không"]);
const AUXILIARY = new Set(["được", "có", "đã", "bị", "còn", "là", "thì", "số", "việc"]);
/** How many figures behind a part its counterpart is looked for. */
const REACH = 2;

const storyOf = (statement: Statement): readonly string[] => [...statement.left, ...statement.right];

/** The words that a statement denies: "cấp phép" of "25 cơ sở chưa được cấp phép". */
const denied = (statement: Statement): readonly string[] => {
  const words = storyOf(statement);
  const at = words.findIndex((word) => NOT.has(word));
  const unit = new Set(unitOf(statement.figure)?.toLowerCase().split(" ") ?? []);
  return at < 0 ? [] : words.slice(at + 1).filter((word) => !AUXILIARY.has(word) && !unit.has(word));
};

/** Whether a statement says of the rest what another says of its part: "được cấp phép", "chưa được cấp phép". */
const denies = (other: Statement, part: Statement): boolean => {
  const told = storyOf(part);
  const words = denied(other);
  return words.length > 0 && !told.some((word) => NOT.has(word)) && words.every((word) => told.includes(word));
};

/** The counterpart of a part, among the few figures behind it. */
const counterpart = (reading: Reading, part: Statement): Statement | undefined =>
  reading.statements
    .slice(part.id + 1, part.id + 1 + REACH)
    .find(
      (other) =>
        other.flow === part.flow &&
        other.segment === part.segment &&
        other.role === "main" &&
        unitAgreement(other.figure, part.figure) >= 2 &&
        !(reading.listOf.get(other)?.members.length ?? 0) &&
        denies(other, part),
    );

/** Whether a third class may be told: another figure beside the two that counts the same. */
const hasThird = (reading: Reading, part: Statement, rest: Statement): boolean =>
  reading.statements
    .slice(part.id + 1, rest.id + 1 + REACH)
    .some(
      (other) =>
        other !== rest &&
        other.flow === rest.flow &&
        other.sentence === rest.sentence &&
        other.segment === rest.segment &&
        other.role === "main" &&
        unitAgreement(other.figure, rest.figure) >= 2,
    );

/**
 * "kiểm tra 142 cơ sở, có 117 cơ sở được cấp phép, chiếm 82,4%; 25 cơ sở chưa được cấp phép": what a share confirms as the
 * whole, less the part, is what is not. There may be a third class, so only a slip of the pen speaks against it.
 */
export const readNegatedParts = (reading: Reading, shares: readonly ShareClaim[]): Remainder[] =>
  shares.flatMap((claim): Remainder[] => {
    const { part, resolved } = claim;
    if (!resolved || fitOf(part, resolved, claim.percent) !== "rounded") return [];
    const rest = counterpart(reading, part);
    if (!rest || rest.figure.kind === "ratio") return [];
    const [whole, left] = [resolved.literal, literalOf(rest.figure)];
    if (compare(whole.value, valueOf(part.figure)) < 0) return [];
    const fits = equal(subtract(whole.value, valueOf(part.figure)), left.value);
    const slip = slipExplains(
      [left],
      () => true,
      ([value]) => value !== undefined && equal(subtract(whole.value, valueOf(part.figure)), value.value),
    );
    const ratio = part.figure.id === resolved.figure.id;
    const told = { whole: resolved.figure, taken: [part], near: true, ratio };
    return fits || (slip && !hasThird(reading, part, rest)) ? [{ ...told, rest, certain: true, others: [] }] : [];
  });
