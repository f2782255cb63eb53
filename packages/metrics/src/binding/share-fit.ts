import type { Literal } from "../arithmetic/literal.ts";
import { compare } from "../arithmetic/rational.ts";
import { fitShare, shareOneWhole, type Fit } from "../arithmetic/share.ts";
import type { Base } from "./share-claim.ts";
import type { PercentUse, Statement } from "./statement.ts";
import { unitOf } from "./units.ts";
import { literalOf } from "./value.ts";

const PLAIN_RATE =
  "tỷ tỉ lệ đạt được chiếm bằng là tương ứng đương với hoàn thành tức nghĩa và có khoảng trọng cả đã".split(" ");

export const holds = (whole: Literal, part: Literal): boolean => compare(whole.value, part.value) >= 0;

export const fitOf = (part: Statement, base: Base, percent: PercentUse): Fit =>
  fitShare(literalOf(part.figure), base.literal, literalOf(percent.figure));

const shareOf = (statement: Statement, use: PercentUse): { part: Literal; percent: Literal } => ({
  part: literalOf(statement.figure),
  percent: literalOf(use.figure),
});

/** Whether a part's percentage is of the whole that its head is a share of. */
export const besideHead = (head: Statement, part: Statement, percent: PercentUse): boolean => {
  const own = head.percents.find((use) => use.role === "share");
  if (!own || head.figure.kind === "ratio") return false;
  return shareOneWhole(shareOf(head, own), shareOf(part, percent));
};

/** "khảo sát 340/386 nhân viên, tỷ lệ hài lòng 90,6%": the rate bears a name that its count does not. */
export const namesOwnTrait = (part: Statement, percent: PercentUse): boolean => {
  const told = new Set([...part.left, ...part.right, ...PLAIN_RATE]);
  return percent.named.length > 0 && !percent.bracketed && percent.named.some((word) => !told.has(word));
};

/** Whether the whole is named by the part's own counted noun alone: "chiếm 32% tổng số trường" of 173 trường. */
export const namesUnit = (of: readonly string[], part: Statement): boolean => {
  const unit = unitOf(part.figure)?.toLowerCase();
  return (
    unit !== undefined && of.filter((word) => !["tổng", "số", "so", "với", "trên"].includes(word)).join(" ") === unit
  );
};
