import type { CueKind } from "@doichieu/parser";
import { hasCue, isCue, isMark, wordsOf, type Item } from "./item.ts";
import { opensBullet, type ListClaim } from "./open-list.ts";
import type { Statement } from "./statement.ts";

const OPENERS: readonly CueKind[] = ["part-list", "whole-list", "details"];

/** "Phân loại 214 cơ sở: …": the verb's own object is the whole, not its first part. */
const takesWhole = ({ lead }: Statement): boolean => {
  const last = lead.at(-1);
  return last?.type === "cue" && last.words.join(" ") === "phân loại";
};

/** Whether a cue before the statement opens a list with it. */
export const opensList = (statement: Statement): boolean =>
  hasCue(statement.cues, ...OPENERS) && !takesWhole(statement);

/** By what the list that a statement opens is claimed. */
export const claimOf = (statement: Statement, otherwise: ListClaim): ListClaim => {
  if (hasCue(statement.cues, "whole-list")) return "whole-list";
  if (hasCue(statement.cues, "part-list")) return "part-list";
  return hasCue(statement.cues, "details") ? "details" : otherwise;
};

/** What stands behind the last item that `stops`. */
const behind = (lead: readonly Item[], stops: (item: Item) => boolean): readonly Item[] =>
  lead.slice(lead.findLastIndex(stops) + 1);

/** The first word of the sentence or the item that a figure stands in, after what opens the list. */
export const openingOf = ({ lead }: Statement): string =>
  wordsOf(behind(lead, (item) => isMark(item, ".", "¶") || isCue(item, ...OPENERS)))[0] ?? "";

/** Whether a colon opens the list: before the bullets, or after the head's own clause and before a first label. */
export const colonOpens = ({ lead }: Statement): boolean => {
  const bullet = lead.findIndex((item) => isMark(item, "¶"));
  if (bullet >= 0) return isMark(lead[bullet - 1], ":");
  const colon = lead.findIndex((item) => isMark(item, ":"));
  const broken = lead.findIndex((item) => isMark(item, ",", ";", "."));
  return colon >= 0 && (broken < 0 || broken > colon) && wordsOf(lead.slice(colon + 1)).length > 0;
};

/** "Có 06 kiến nghị kéo dài: 04 về đất đai; 02 về đường sá": the first part stands right behind the colon. */
export const colonAlone = ({ lead }: Statement): boolean =>
  isMark(lead.at(-1), ":") && !lead.slice(0, -1).some((item) => item.type === "mark");

/** After "04 hội nghị: hội nghị triển khai, 02 hội nghị …" an item without a number stands first. */
export const colonClaim = (statement: Statement): ListClaim => {
  const colon = statement.lead.findIndex((item) => isMark(item, ":"));
  const comma = statement.lead.slice(colon + 1).some((item) => isMark(item, ","));
  return comma && !opensBullet(statement) ? "label" : "colon";
};

/** "Hình thức: khiển trách 28, cảnh cáo 21": a sentence that opens with a label and a colon. */
export const labelled = ({ lead }: Statement): boolean => {
  const sentence = behind(lead, (item) => isMark(item, ".", "¶"));
  const colon = sentence.findIndex((item) => isMark(item, ":"));
  return colon > 0 && wordsOf(sentence.slice(0, colon)).length > 0 && wordsOf(sentence.slice(colon + 1)).length > 0;
};
