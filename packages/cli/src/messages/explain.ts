import { both } from "./both.ts";

/** Why a finding is read as it is. */
export const explain = {
  correct: both("Không báo", "Not reported"),
  incorrect: both("Có báo", "Reported"),
  evidence: both("Dấu hiệu", "Evidence"),
  weighed: both(
    "Dấu hiệu được cân nhắc để chọn số nào so với số nào (dương: ủng hộ, âm: phản đối)",
    "What is weighed to choose which figure is held against which (above 0: for, below: against)",
  ),
  reading: both("Cách hiểu", "Read as"),
  sure: both(
    (percent: string) => `chắc ${percent}`,
    (percent) => `${percent} sure`,
  ),
  fits: {
    rounded: both("khớp", "fits"),
    "cut-off": both("bị cắt bớt", "cut off"),
    qualified: both("khớp theo lời văn", "fits as qualified"),
    misfit: both("không khớp", "does not fit"),
  },
  noAlternative: both("không có cách hiểu nào khác đáng kể", "no other reading worth a thought"),
  pattern: both(
    (instances: number, fitting: number) => `theo mẫu của bảng: ${fitting}/${instances} dòng, cột khớp`,
    (instances, fitting) => `a pattern of the table: ${fitting} of ${instances} lines fit`,
  ),
  noRelation: both(
    "Quy tắc này không chọn số để so: mọi dấu hiệu đã nêu ở phần vấn đề.",
    "This rule chooses no figures to compare: the problem tells all.",
  ),
};
