import { compare, multiply, rational } from "../arithmetic/rational.ts";
import { expectedOf } from "./fit.ts";
import type { Relation } from "./relation.ts";

const VOTE = /(?:^| )(?:biểu quyết|tán thành|đồng ý|bỏ phiếu|phiếu thuận|bổ nhiệm|miễn nhiệm)(?: |$)/u;
const VOTERS = /^(?:đại biểu|đbqh|ủy viên|uỷ viên|thành viên)/u;

/** A session is held where two of three members are present: of all members no vote is less than so much of its share of those. */
const TWO = rational(2n);
const THREE = rational(3n);

/**
 * "443/448 đại biểu tán thành (bằng 91,53%)": by law a vote is told of all members, and those who are absent stand nowhere: a rate
 * below that of those present is none of theirs.
 */
export const isVoteOfAll = ({ stated, candidate, falling, fit }: Relation): boolean => {
  if (candidate.kind !== "share" || fit !== "misfit") return false;
  const { part, whole } = candidate;
  if (![part, whole].some(({ figure }) => VOTERS.test(figure.unit?.toLowerCase() ?? ""))) return false;
  const said = [part, whole, stated].map(({ place: { lead, right } }) => [...lead, ...right].join(" ")).join(" ");
  const expected = expectedOf(stated, candidate, falling);
  const { value } = stated.literal;
  if (!VOTE.test(said) || expected === null) return false;
  return compare(value, expected) < 0 && compare(multiply(value, THREE), multiply(expected, TWO)) >= 0;
};
