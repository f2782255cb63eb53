import { isExhaustive } from "@doichieu/parser";
import type { Statement } from "./statement.ts";

/** The family whose classes the parts bear and leave nothing of over: "đúng hạn", "quá hạn". */
export const exhaustiveFamily = (parts: readonly Statement[]): string | null => {
  for (const { family } of parts[0]?.classes ?? []) {
    const members = parts.map((part) =>
      part.classes.filter((item) => item.family === family).map((item) => item.member),
    );
    if (members.some((own) => own.length === 0)) continue;
    const all = new Set(members.map((own) => own[0] as string));
    if (all.size === parts.length && isExhaustive(family, all)) return family;
  }
  return null;
};

export const exhaustive = (parts: readonly Statement[]): boolean => exhaustiveFamily(parts) !== null;

/** Whether two parts bear two classes of one family, so that nothing is counted twice. */
export const disjoint = (parts: readonly Statement[]): boolean =>
  parts.some((a, index) =>
    parts
      .slice(index + 1)
      .some((b) => a.classes.some((x) => b.classes.some((y) => x.family === y.family && x.member !== y.member))),
  );

/** "…, thu khác 4,8 tỷ đồng": what is called the others leaves none out. */
export const endsInOthers = (parts: readonly Statement[]): boolean => {
  const last = parts.at(-1);
  return last !== undefined && (last.left.at(-1) === "khác" || last.right.at(-1) === "khác");
};

/** Traits that one and the same person or thing may have together. */
const TRAITS = [
  "nữ",
  "dân tộc",
  "đảng viên",
  "tuổi",
  "tôn giáo",
  "trình độ",
  "tái cử",
  "trẻ em",
  "khuyết tật",
  "trùng",
];

/** Whether the parts may be counted twice: "20 đại biểu nữ, 40 đại biểu dân tộc thiểu số". */
export const mayOverlap = (parts: readonly Statement[]): boolean =>
  !disjoint(parts) &&
  !endsInOthers(parts) &&
  parts.some((part) => {
    const story = ` ${[...part.left, ...part.right].join(" ")} `;
    // "8 đại biểu trẻ" is a trait, "tuyến trẻ 52" a name.
    return part.right.at(-1) === "trẻ" || TRAITS.some((trait) => story.includes(` ${trait} `));
  });
