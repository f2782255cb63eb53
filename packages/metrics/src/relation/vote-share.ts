import { compare } from "../arithmetic/rational.ts";
import { expectedOf } from "./fit.ts";
import type { Relation } from "./relation.ts";

const VOTE = /(?:^| )(?:biểu quyết|tán thành|bỏ phiếu|phiếu thuận|phiếu|bổ nhiệm|miễn nhiệm|bầu|đồng ý|đbqh)(?: |$)/u;
const VOTERS = /^(?:đại biểu|đbqh|phiếu|ủy viên|uỷ viên|thành viên|ủy viên ban chấp hành)/u;

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
  return VOTE.test(said) && expected !== null && compare(stated.literal.value, expected) < 0;
};
