import { fold, type ParsedReport } from "@doichieu/parser";
import type { Token } from "@doichieu/parser/internal";

/** Abbreviations that reports use without saying what they stand for. */
const COMMON: Readonly<Record<string, string>> = {
  tthc: "thủ tục hành chính",
  cchc: "cải cách hành chính",
  qppl: "quy phạm pháp luật",
  vbqppl: "văn bản quy phạm pháp luật",
  vb: "văn bản",
  hs: "hồ sơ",
  dvc: "dịch vụ công",
  dvctt: "dịch vụ công trực tuyến",
  đvsn: "đơn vị sự nghiệp",
  đvsncl: "đơn vị sự nghiệp công lập",
  sncl: "sự nghiệp công lập",
  nsnn: "ngân sách nhà nước",
  nslđ: "năng suất lao động",
  bhxh: "bảo hiểm xã hội",
  bhyt: "bảo hiểm y tế",
  bhtn: "bảo hiểm thất nghiệp",
  gplx: "giấy phép lái xe",
  tngt: "tai nạn giao thông",
  attp: "an toàn thực phẩm",
  dtts: "dân tộc thiểu số",
  thcs: "trung học cơ sở",
  thpt: "trung học phổ thông",
  ntm: "nông thôn mới",
  kntc: "khiếu nại tố cáo",
  tccsđ: "tổ chức cơ sở đảng",
  gtvt: "giao thông vận tải",
};

const isAbbreviation = (image: string): boolean => image.length > 1 && image.length < 9 && /^\p{Lu}+$/u.test(image);

/** The syllables before a bracket whose initials the bracket holds: "thủ tục hành chính (TTHC)". */
const definedAt = (tokens: readonly Token[], at: number): readonly [string, string] | null => {
  const short = tokens[at];
  if (!short || !isAbbreviation(short.image) || tokens[at + 1]?.image !== ")" || tokens[at - 1]?.image !== "(")
    return null;
  const syllables: string[] = [];
  for (let before = at - 2; before >= 0 && syllables.length < short.image.length; before--) {
    const words = (tokens[before] as Token).folded.split(" ").filter((word) => /^\p{L}/u.test(word));
    syllables.unshift(...words);
  }
  const own = syllables.slice(-short.image.length);
  const initials = own.map((word) => word.charAt(0)).join("");
  return initials === fold(short.image) ? [initials, own.join(" ")] : null;
};

/** What abbreviations stand for in a report: as it says itself, else as reports commonly use them. */
export const abbreviationsOf = (report: ParsedReport): ReadonlyMap<string, string> => {
  const known = new Map(Object.entries(COMMON));
  for (const { tokenized } of report.blocks) {
    tokenized.tokens.forEach((token, at) => {
      if (token.image !== "(") return;
      const defined = definedAt(tokenized.tokens, at + 1);
      if (defined) known.set(defined[0], defined[1]);
    });
  }
  return known;
};
