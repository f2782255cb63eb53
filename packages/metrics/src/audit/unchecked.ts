import type { Language, Localized } from "../record/localized.ts";
import type { UncheckedReason, UncheckedRecord } from "../record/finding.ts";
import type { RuleContext } from "../rules/rule.ts";

const REASONS: Readonly<Record<UncheckedReason, Localized>> = {
  "whole-not-found": {
    vi: "không thấy tổng thể hoặc số để so sánh",
    en: "no whole and nothing to hold it against was found",
  },
  "several-readings": { vi: "có nhiều cách hiểu, chưa đủ chắc", en: "several readings are as likely" },
  approximate: { vi: "số ước lượng", en: "an approximate figure" },
  target: { vi: "chỉ tiêu, mục tiêu", en: "a target" },
  average: { vi: "số bình quân", en: "an average" },
  "table-not-read": { vi: "bảng chưa đọc được", en: "the table was not read" },
};

/** The claims that were not judged, with what a reader is told of each. */
export const uncheckedOf = ({ open, place }: RuleContext, lang: Language): UncheckedRecord[] =>
  open.map(({ kind, stated, reason }, at) => ({
    id: `open-${at + 1}`,
    kind,
    figure: stated.figure.id,
    span: place(stated.figure.span),
    reason,
    message: REASONS[reason][lang],
  }));
