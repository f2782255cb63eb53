import type { DocumentReference } from "../../record/reference/document-reference.ts";
import type { Figure } from "../../record/figure/figure.ts";
import { announcing, brokenDown, closesSeries, isDirect } from "./announcing-count.ts";
import type { Flow } from "../../reading/flow.ts";
import { isCue, isMark, type Item } from "../../reading/item.ts";
import { joinsIn, listEnd, nameItems, referenceItems, referencesWithin, splitAt } from "./list-items.ts";
import { unitAgreement } from "../../record/figure/unit-agreement.ts";

/** A count that announces a list, and what is listed behind it. */
export interface AnnouncedList {
  /** The counts that could announce it: "9 nhóm công việc và 18 nhiệm vụ gồm: …" has two. */
  readonly counts: readonly Figure[];
  /** Fewest and most items that the list can be read to have. */
  readonly fewest: number;
  readonly most: number;
  /** Whether the text says where the list ends. */
  readonly closed: boolean;
  /** How the items are told apart. */
  readonly by: "reference" | "semicolon" | "name";
}

/**
 * Reads the lists that a count announces: behind a colon or a word such as "gồm".
 * @param references in the order of the text
 */
export const readAnnouncedLists = (
  flows: readonly Flow[],
  references: readonly DocumentReference[],
  text: string,
): AnnouncedList[] => {
  const lists: AnnouncedList[] = [];
  for (const flow of flows) {
    const { items } = flow;
    for (let at = 0; at < items.length; at++) {
      const item = items[at] as Item;
      if (!isMark(item, ":") && !isCue(item, "whole-list")) continue;
      const told = announcing(items, at);
      const head = closesSeries(items, at) ? brokenDown(items, at) : null;
      if (closesSeries(items, at) && !head) continue;
      const counts = head ? [head] : told.counts;
      const { between } = told;
      const nearest = counts[0];
      // "01 bộ hồ sơ, gồm: …": what one thing is made of.
      if (!nearest || nearest.figure.value === 1) continue;
      let from = at + 1;
      while (from < items.length && (isMark(items[from], ":") || isCue(items[from], "whole-list"))) from++;
      while (isMark(items[from], "¶")) from++;
      const { end, closed } = listEnd(items, from);
      const body = items.slice(from, end);
      // What a second colon opens is listed there.
      const colon = body.findIndex((entry) => isMark(entry, ":"));
      if (colon > 0 && isCue(item, "whole-list") && closesSeries(items, from + colon)) continue;
      if (body.some((entry) => isMark(entry, "…") || isCue(entry, "more", "not-all", "apart"))) continue;
      const parts = splitAt(body, ";", "¶");
      const own = referencesWithin(references, body[0]?.span.start ?? 0, (body.at(-1)?.span.end ?? 0) + 1);
      const figures = counts.map((entry) => entry.figure);
      const listed = referenceItems(parts.length > 1 ? parts : splitAt(body, ","), own, text);
      if (listed.opening > 1) {
        lists.push({ counts: figures, fewest: listed.items, most: listed.items, closed, by: "reference" });
        continue;
      }
      // Items that carry counts of the same thing make up a sum, which is another rule's matter.
      const summed = body.some(
        (entry) =>
          entry.type === "figure" &&
          entry.figure.kind !== "percentage" &&
          unitAgreement(entry.figure, nearest.figure) > 0,
      );
      if (summed || !isDirect(nearest.figure, between)) continue;
      if (parts.length > 2) {
        // "…; cửa khẩu A và B, C": the last item, or the last three.
        const most = parts.length + joinsIn(parts.at(-1) ?? [], text);
        lists.push({ counts: figures, fewest: parts.length, most, closed, by: "semicolon" });
        continue;
      }
      const first = parts[0];
      if (!first || counts.length > 1) continue;
      const names = nameItems(first, text);
      if (names.fewest < 2) continue;
      lists.push({
        counts: figures,
        fewest: names.fewest,
        most: names.most,
        closed: closed && names.whole && parts.length === 1,
        by: "name",
      });
    }
  }
  return lists;
};
