import { hasCue } from "./item.ts";
import { openingOf } from "./list-opening.ts";
import { opensBullet, type OpenList } from "./open-list.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/** Whether a new sentence goes on with a list that had room for one item only: "Trong đó: tiếp … Tiếp …". */
export const goesOn = (list: OpenList, next: Statement): boolean => {
  const first = list.members[0];
  if (!first) return false;
  if (list.bulleted) return opensBullet(next) || list.members.some((member) => member.sentence === next.sentence);
  const units = new Set(list.members.map((member) => member.figure.unit));
  const lone = units.size === list.members.length || list.items > 1;
  const parallel =
    openingOf(first) !== "" && openingOf(first) === openingOf(next) && !hasCue(next.cues, "apart", "total");
  return lone && parallel && unitAgreement(first.figure, next.figure) >= 2;
};

const DEEDS = ["giải quyết", "xử lý", "trả", "hoàn thành", "thực hiện"];

/** "đang giải quyết" after "đã giải quyết …: trước hạn, quá hạn" is beside the list, not in it. */
const besideHead = (list: OpenList, statement: Statement): boolean => {
  const own = statement.left.join(" ");
  return list.heads.some((head) => DEEDS.some((deed) => own.includes(deed) && head.left.join(" ").includes(deed)));
};

/** Whether the list has ended before this statement, which stands after a semicolon or a comma. */
export const ended = (list: OpenList, statement: Statement): boolean => {
  if (hasCue(statement.cues, "apart")) return true;
  if (list.bulleted) return false;
  if (statement.separator !== ";") return false;
  const commas = list.members.slice(1).some((member) => member.separator !== ";");
  return hasCue(statement.cues, "pending", "rest") && (commas || besideHead(list, statement));
};

/** Whether the list may already end before this statement: behind a semicolon where commas part the items. */
export const mayEnd = (list: OpenList, statement: Statement): boolean => {
  if (list.bulleted || statement.separator !== ";") return false;
  const [first] = list.members;
  // "trong đó tồn kỳ trước 58; giải quyết 1.991": without a colon the semicolon may end a list of one.
  const ofOne = list.claim === "part-list" && list.members.length === 1 && first?.colon === false;
  const commas = list.members.slice(1).some((member) => member.separator !== ";" && member.separator !== "¶");
  return commas || ofOne || hasCue(statement.cues, "pending", "rest");
};
