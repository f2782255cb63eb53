import type { LexiconEntryOf } from "./entry.ts";

/** What a word does around a reference. */
export type ReferenceCueRole =
  /** Stands before the number: "số". */
  | "number-sign"
  /** Stands before who issued it: "của". */
  | "of"
  /** Opens the title: "về việc". */
  | "about"
  /** The act of issuing: "ban hành". */
  | "issue"
  /** Joins the members of a list: "và". */
  | "and"
  /** Stands before a number that is no document's: "mẫu", "biểu". */
  | "form";

export type ReferenceCueEntry = LexiconEntryOf<"reference-cue", { readonly role: ReferenceCueRole }>;

const cue = (role: ReferenceCueRole, ...forms: readonly [string, ...string[]]): ReferenceCueEntry => ({
  category: "reference-cue",
  canonical: forms[0],
  forms,
  fields: { role },
});

const ISSUE_VERBS = [
  "ban hành",
  "ký ban hành",
  "phê duyệt",
  "ký",
  "gửi",
  "trình",
  "phát hành",
  "công bố",
  "thông qua",
  "xây dựng",
  "có",
  "ra",
];

/** Each verb alone and behind "đã". */
const withDone = (verbs: readonly string[]): string[] => verbs.flatMap((verb) => [verb, `đã ${verb}`]);

/** Words that stand around references and tell their parts apart. */
export const REFERENCE_CUES: readonly ReferenceCueEntry[] = [
  cue("number-sign", "số", "số hiệu", "số ký hiệu"),
  cue("of", "của", "cuả"),
  cue("about", "về", "về việc", "v/v"),
  cue("issue", "ban hành", "có ban hành", "tiếp tục ban hành", ...withDone(ISSUE_VERBS)),
  cue("and", "và", "và các", "hoặc"),
  cue(
    "form",
    "mẫu",
    "mẫu số",
    "biểu",
    "biểu số",
    "biểu mẫu",
    "biểu mẫu số",
    "tờ khai",
    "tờ khai số",
    "bảng số",
    "mã số",
    "mã ngạch",
    "mã",
    "tài khoản",
    "tài khoản số",
    "điện thoại",
    "fax",
    "số điện thoại",
    "QCVN",
    "TCVN",
    "ISO",
    "nhà số",
    "số nhà",
    "ngõ",
    "ngách",
    "lô",
    "thửa",
    "thửa đất số",
    "tờ bản đồ số",
  ),
];
