import { cueSet, markSet } from "../../../reading/cues.ts";

export const TOTAL = cueSet("total");
export const WHOLE_LIST = cueSet("whole-list");
export const PART_LIST = cueSet("part-list");
export const DETAILS = cueSet("details");
export const APART = cueSet("apart");
export const REST = cueSet("rest");
export const COLON = markSet(":");
export const SEMI = markSet(";");
export const COMMA = markSet(",");
export const STOP = markSet(".", "¶");
