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
export const namesOwnTrait = (part: Statement, percent: PercentUse): boolean =>
  !percent.bracketed && ownWords(part, percent).length > 0;

const ownWords = (part: Statement, percent: PercentUse): readonly string[] => {
  const told = new Set([...part.left, ...part.right, ...PLAIN_RATE]);
  return percent.named.filter((word) => !told.has(word));
};

/** As many words of its own make what a bracket tells a rate of its own. */
const OWN_RATE = 3;

/** "trả tự do 6 người (tỷ lệ bắt chuyển khởi tố đạt 98,5%)": the bracket tells the rate of something else. */
export const tellsOwnRate = (part: Statement, percent: PercentUse): boolean =>
  percent.bracketed && ownWords(part, percent).length >= OWN_RATE;

/** Whether the words behind a percentage open with the noun that a statement counts: "đạt 85% so với số hộ đăng ký". */
export const opensWithUnit = (of: readonly string[], part: Statement): boolean => {
  const unit = unitOf(part.figure)?.toLowerCase().split(" ") ?? [];
  const from = of.findIndex((word) => !OF_WORDS.has(word));
  return from >= 0 && unit.length > 0 && unit.every((word, index) => of[from + index] === word);
};

const OF_WORDS = new Set(["tổng", "số", "so", "với", "trên", "về"]);

/** Whether the whole is named by the part's own counted noun alone: "chiếm 32% tổng số trường" of 173 trường. */
export const namesUnit = (of: readonly string[], part: Statement): boolean => {
  const unit = unitOf(part.figure)?.toLowerCase();
  return (
    unit !== undefined && of.filter((word) => !["tổng", "số", "so", "với", "trên"].includes(word)).join(" ") === unit
  );
};
