import type { CueKind } from "@doichieu/parser";
import { wordsOf } from "./item.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/**
 * By what the parts are said to belong to their head. `details` ("cụ thể", "như sau") and `label` ("Cơ cấu: …") open
 * lists that often say more, or less, than the figure before.
 */
export type ListClaim = "whole-list" | "part-list" | "bracket" | "colon" | "details" | "label";

/** A list as it runs, before its members are sorted under heads. */
export interface OpenList {
  readonly heads: readonly Statement[];
  readonly claim: ListClaim;
  readonly bracketed: boolean;
  readonly bulleted: boolean;
  /** Heads stand in an earlier paragraph. */
  readonly inherited: boolean;
  readonly members: Statement[];
  /** Numbers of members after which the list may already end. */
  readonly cuts: number[];
  sentence: number;
  /** Sentences that the list runs over. */
  items: number;
}

export const has = (cues: readonly CueKind[], ...kinds: CueKind[]): boolean =>
  kinds.some((kind) => cues.includes(kind));

const OPENERS: readonly CueKind[] = ["part-list", "whole-list", "details"];

/** "Phân loại 214 cơ sở: …": the verb's own object is the whole, not its first part. */
const takesWhole = ({ lead }: Statement): boolean => {
  const last = lead.at(-1);
  return last?.type === "cue" && last.words.join(" ") === "phân loại";
};

const opensList = (statement: Statement): boolean => has(statement.cues, ...OPENERS) && !takesWhole(statement);

const claimOf = (statement: Statement, otherwise: ListClaim): ListClaim => {
  if (has(statement.cues, "whole-list")) return "whole-list";
  if (has(statement.cues, "part-list")) return "part-list";
  return has(statement.cues, "details") ? "details" : otherwise;
};

/** The first word of the sentence or the item that a figure stands in, after what opens the list. */
const openingOf = (statement: Statement): string => {
  const { lead } = statement;
  const from = lead.findLastIndex(
    (item) =>
      (item.type === "mark" && (item.mark === "." || item.mark === "¶")) ||
      (item.type === "cue" && has(item.kinds, ...OPENERS)),
  );
  return wordsOf(lead.slice(from + 1))[0] ?? "";
};

const opensBullet = (statement: Statement): boolean =>
  statement.lead.some((item) => item.type === "mark" && item.mark === "¶");

/** Whether a new sentence goes on with a list that had room for one item only: "Trong đó: tiếp … Tiếp …". */
const goesOn = (list: OpenList, next: Statement): boolean => {
  const first = list.members[0];
  if (!first) return false;
  if (list.bulleted) return opensBullet(next) || list.members.some((member) => member.sentence === next.sentence);
  const units = new Set(list.members.map((member) => member.figure.unit));
  const lone = units.size === list.members.length || list.items > 1;
  const parallel = openingOf(first) !== "" && openingOf(first) === openingOf(next) && !has(next.cues, "apart", "total");
  return lone && parallel && unitAgreement(first.figure, next.figure) >= 2;
};

export const isMain = (statement: Statement): boolean =>
  (statement.role === "main" || statement.role === "plan") &&
  statement.figure.kind !== "rate" &&
  statement.figure.kind !== "percentage";

/** Whether a colon opens the list: before the bullets, or after the head's own clause and before a first label. */
const colonOpens = (statement: Statement): boolean => {
  const { lead } = statement;
  const bullet = lead.findIndex((item) => item.type === "mark" && item.mark === "¶");
  if (bullet >= 0) {
    const before = lead[bullet - 1];
    return before?.type === "mark" && before.mark === ":";
  }
  const colon = lead.findIndex((item) => item.type === "mark" && item.mark === ":");
  const broken = lead.findIndex((item) => item.type === "mark" && [",", ";", "."].includes(item.mark));
  return colon >= 0 && (broken < 0 || broken > colon) && wordsOf(lead.slice(colon + 1)).length > 0;
};

/** After "04 hội nghị: hội nghị triển khai, 02 hội nghị …" an item without a number stands first. */
const colonClaim = (statement: Statement): ListClaim => {
  const colon = statement.lead.findIndex((item) => item.type === "mark" && item.mark === ":");
  const bullets = statement.lead.some((item) => item.type === "mark" && item.mark === "¶");
  const comma = statement.lead.slice(colon + 1).some((item) => item.type === "mark" && item.mark === ",");
  return comma && !bullets ? "label" : "colon";
};

const DEEDS = ["giải quyết", "xử lý", "trả", "hoàn thành", "thực hiện"];

/** "đang giải quyết" after "đã giải quyết …: trước hạn, quá hạn" is beside the list, not in it. */
const besideHead = (list: OpenList, statement: Statement): boolean => {
  const own = statement.left.join(" ");
  return list.heads.some((head) => DEEDS.some((deed) => own.includes(deed) && head.left.join(" ").includes(deed)));
};

/** Whether the list has ended before this statement, which stands after a semicolon or a comma. */
const ended = (list: OpenList, statement: Statement): boolean => {
  if (has(statement.cues, "apart")) return true;
  if (list.bulleted) return false;
  if (statement.separator !== ";") return false;
  const commas = list.members.slice(1).some((member) => member.separator !== ";");
  return has(statement.cues, "pending", "rest") && (commas || besideHead(list, statement));
};

/** After "541 trường, gồm: 131 …, 269 …. Trong đó" the head is the whole again, not one of its parts. */
const outsideFull = (heads: readonly Statement[], found: readonly OpenList[]): readonly Statement[] => {
  const parts = new Set(
    found.filter((list) => list.claim === "whole-list" && list.members.length > 1).flatMap((list) => list.members),
  );
  const outside = heads.filter((head) => !parts.has(head));
  return outside.length > 0 ? outside : heads;
};

/** The last thing told of a list: "1.092 tổ hợp tác với 21.847 thành viên" is one thing with two counts. */
const lastItem = (members: readonly Statement[]): readonly Statement[] => {
  let from = members.length - 1;
  while (from > 0) {
    const [one, next] = [members[from - 1] as Statement, members[from] as Statement];
    const alike = members.slice(from).some((other) => unitAgreement(one.figure, other.figure) > 0);
    if (next.separator !== "and" || next.sentence !== one.sentence || alike) break;
    from--;
  }
  return members.slice(from);
};

/** Finds the lists among the statements of one level: running text, or one bracket. */
export const scanLists = (
  statements: readonly Statement[],
  bracketHeads: readonly Statement[] | null,
  earlier: readonly Statement[],
): OpenList[] => {
  const found: OpenList[] = [];
  const stack: OpenList[] = [];
  const open = (heads: readonly Statement[], claim: ListClaim, first: Statement, bracketed = false): void => {
    const list: OpenList = {
      heads,
      claim,
      bracketed,
      bulleted: opensBullet(first),
      inherited: heads.length > 0 && heads === earlier,
      members: [first],
      cuts: [],
      sentence: first.sentence,
      items: 1,
    };
    found.push(list);
    stack.push(list);
  };
  const previous: Statement[] = [];
  for (const statement of statements) {
    if (!isMain(statement)) continue;
    const last = previous.at(-1);
    previous.push(statement);
    const before = previous.slice(0, -1);
    if (!last && bracketHeads) {
      if (!has(statement.cues, "apart")) open(bracketHeads, claimOf(statement, "bracket"), statement, true);
      continue;
    }
    if (opensList(statement) && last) {
      const fresh = statement.separator === "." || statement.separator === "¶";
      if (fresh) stack.length = 0;
      // "57 dự thảo, gồm a, b; trong đó c": what follows the semicolon is again of the outer head.
      if (statement.separator === ";" && stack.length > 0) {
        const outer = stack.pop() as OpenList;
        open(outer.heads, claimOf(statement, "part-list"), statement);
        continue;
      }
      const nested = stack.at(-1);
      const sentence = fresh || last.sentence !== statement.sentence ? last.sentence : statement.sentence;
      const heads =
        nested && nested.sentence === statement.sentence
          ? lastItem(nested.members)
          : outsideFull(
              before.filter((other) => other.sentence === sentence),
              found,
            );
      open(heads, claimOf(statement, "part-list"), statement);
      continue;
    }
    if (!last && earlier.length > 0 && (opensList(statement) || colonOpens(statement) || labelled(statement))) {
      open(earlier, claimOf(statement, "label"), statement);
      continue;
    }
    const list = stack.at(-1);
    if (!list) {
      if (last && colonOpens(statement) && !has(statement.cues, "apart"))
        open(
          before.filter((other) => other.sentence === last.sentence),
          colonClaim(statement),
          statement,
        );
      else if (last && statement.separator === "." && labelled(statement) && statement.segment === 0)
        open(
          before.filter((other) => other.sentence <= last.sentence),
          "label",
          statement,
        );
      continue;
    }
    if (ended(list, statement)) {
      stack.length = 0;
      continue;
    }
    let own = list;
    if (statement.separator === ";" && stack.length > 1) {
      stack.pop();
      own = stack.at(-1) as OpenList;
    }
    if (statement.sentence !== own.sentence) {
      if (!goesOn(own, statement)) {
        stack.length = 0;
        if (colonOpens(statement))
          open(
            before.filter((other) => other.sentence === last?.sentence),
            colonClaim(statement),
            statement,
          );
        else if (labelled(statement) && statement.segment === 0)
          open(
            before.filter((other) => other.sentence <= (last?.sentence ?? 0)),
            "label",
            statement,
          );
        continue;
      }
      own.sentence = statement.sentence;
      own.items++;
    }
    const commas = own.members.slice(1).some((member) => member.separator !== ";" && member.separator !== "¶");
    const [first] = own.members;
    // "trong đó tồn kỳ trước 58; giải quyết 1.991": without a colon the semicolon may end a list of one.
    const ofOne = own.claim === "part-list" && own.members.length === 1 && first?.colon === false;
    const uncertain = commas || ofOne || has(statement.cues, "pending", "rest");
    if (!own.bulleted && statement.separator === ";" && uncertain) own.cuts.push(own.members.length);
    own.members.push(statement);
  }
  return found;
};

/** "Hình thức: khiển trách 28, cảnh cáo 21": a sentence that opens with a label and a colon. */
const labelled = (statement: Statement): boolean => {
  const { lead } = statement;
  const stop = lead.findLastIndex((item) => item.type === "mark" && (item.mark === "." || item.mark === "¶"));
  const sentence = lead.slice(stop + 1);
  const colon = sentence.findIndex((item) => item.type === "mark" && item.mark === ":");
  return colon > 0 && wordsOf(sentence.slice(0, colon)).length > 0 && wordsOf(sentence.slice(colon + 1)).length > 0;
};
