import { itemStart } from "./near-base.ts";
import type { PartList } from "./lists.ts";
import { asBase, type Base, type BaseChoice } from "./share-claim.ts";
import { besideHead, fitOf, holds } from "./share-fit.ts";
import { choose, type ShareSearch } from "./share-search.ts";
import { unitAgreement } from "./units.ts";
import { literalOf } from "./value.ts";

/** The whole of a share that is told in a list: its head, or a figure of its own item; null where neither can be. */
export const listBase = (search: ShareSearch, list: PartList, nearby: readonly Base[]): BaseChoice | null => {
  const { reading, part, percent, baseOf } = search;
  const { figure } = part;
  const { head: top } = list;
  const from = itemStart(reading, part);
  const before = nearby.find((base) => base.figure.span.start >= from && base.figure.id !== top.figure.id);
  const head = asBase(top.figure, list.bracketed ? "bracket" : "frame-head");
  const over = (base: Base): boolean => holds(base.literal, literalOf(figure));
  if (before && list.columned) return choose(search, [before], "likely");
  if (before && list.members.some((member) => member.separator === "¶") && over(head))
    return choose(search, [before, head], "likely");
  if (top.whole) return choose(search, [head, asBase(top.whole.figure, "frame-head")].filter(over), "likely");
  // "1.798 hộ, bằng 95,8% số hộ, trong đó nước sạch 1.126 hộ (60,0%)": of the head, or of what the head is a share of.
  if (!list.columned && fitOf(part, head, percent) !== "rounded" && besideHead(top, part, percent)) {
    const above = baseOf.get(top);
    return { bases: above ? [above] : [], certainty: "open" };
  }
  // "trong đó thuộc thẩm quyền 44 đơn, đã giải quyết 42 đơn, đạt 95,5%": of the figure before it in its own item.
  if (before && fitOf(part, head, percent) === "misfit" && fitOf(part, before, percent) === "rounded")
    return choose(search, [before], "likely");
  const weak = list.inherited || list.claim === "label" || list.claim === "details";
  const same = unitAgreement(top.figure, figure) >= 2 && percent.cues.includes("share");
  if (!weak && !list.columned && same && !list.loose) return choose(search, [head], "bound");
  if (list.columned || !over(head)) return null;
  return weak ? choose(search, [{ ...head, binding: "sibling-base" }], "likely") : choose(search, [head], "bound");
};
