import type { LexiconEntryOf } from "./entry.ts";

/**
 * Whose numbering documents of a type follow. A type can be used by several systems.
 *
 * @example
 * ```ts
 * import type { DocumentSystem } from "@doichieu/parser";
 *
 * const state: DocumentSystem = "state";
 * console.log(state); // → state
 * ```
 */
export type DocumentSystem = "state" | "party" | "law";

export interface DocumentTypeFields {
  /** Abbreviations that stand for the type in a symbol ("KH" of KH-UBND), in their canonical case. */
  readonly abbreviations: readonly string[];
  readonly systems: readonly DocumentSystem[];
  /** Where the type and its abbreviation are laid down. */
  readonly source: string;
  /** True where "TYPE số 8" with nothing after the number is a document, and no item of a list. */
  readonly numberAlone: boolean;
  /** True where a document of the type is told by its name: "Luật Đất đai". */
  readonly named: boolean;
  /** A reference of the type as it stands in real prose. */
  readonly example: string;
}

export type DocumentTypeEntry = LexiconEntryOf<"document-type", DocumentTypeFields>;

const STATE = "Nghị định 30/2020/NĐ-CP, Phụ lục III";
const OLDER = "Thông tư 01/2011/TT-BNV, Phụ lục I";
const LEGISLATION = "Luật Ban hành văn bản quy phạm pháp luật; Thông tư 25/2011/TT-BTP";
const PARTY = "Hướng dẫn 36-HD/VPTW năm 2018";
const CUSTOM = "usage";

interface Extra {
  readonly also?: readonly string[];
  readonly alone?: boolean;
  readonly named?: boolean;
}

const type = (
  systems: readonly DocumentSystem[],
  source: string,
  word: string,
  abbreviations: readonly string[],
  example: string,
  { also = [], alone = false, named = false }: Extra = {},
): DocumentTypeEntry => ({
  category: "document-type",
  canonical: word,
  forms: [word, ...also],
  fields: { abbreviations, systems, source, numberAlone: alone, named, example },
});

const BOTH = ["state", "party"] as const;
const STATE_ONLY = ["state"] as const;
const LAW = ["law"] as const;
const alone = { alone: true };

const TYPES: readonly DocumentTypeEntry[] = [
  // Legislation
  type(LAW, LEGISLATION, "Hiến pháp", ["HP"], "Hiến pháp năm 2013", { named: true }),
  type(LAW, LEGISLATION, "Bộ luật", ["BL"], "Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015", { named: true }),
  type(LAW, LEGISLATION, "Luật", ["L", "QH", "L-CTN"], "Luật Thủ đô số 39/2024/QH15", { named: true, alone: true }),
  type(LAW, LEGISLATION, "Pháp lệnh", ["PL"], "Pháp lệnh số 02/2020/UBTVQH14", { named: true, alone: true }),
  type(LAW, LEGISLATION, "Lệnh", ["L"], "Lệnh số 12/2019/L-CTN", {}),
  type(LAW, LEGISLATION, "Sắc lệnh", ["SL"], "Sắc lệnh số 64/SL ngày 23/11/1945", alone),
  type(LAW, LEGISLATION, "Sắc luật", ["SLt"], "Sắc luật số 004/SLt ngày 20/7/1957", alone),
  type(LAW, LEGISLATION, "Nghị định", ["NĐ"], "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020", {
    also: ["NĐ"],
    alone: true,
  }),
  type(LAW, LEGISLATION, "Nghị định thư", [], "Nghị định thư số 12/2010/SL-LPQT"),
  type(
    LAW,
    LEGISLATION,
    "Nghị quyết liên tịch",
    ["NQLT"],
    "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
  ),
  type(
    LAW,
    LEGISLATION,
    "Thông tư liên tịch",
    ["TTLT", "TTLB", "TTLN"],
    "Thông tư liên tịch số 01/2015/TTLT-VPCP-BNV",
    {
      also: ["Thông tư liên bộ", "Thông tư liên ngành"],
    },
  ),
  type(LAW, LEGISLATION, "Thông tư", ["TT"], "Thông tư số 01/2018/TT-VPCP", alone),
  type(LAW, LEGISLATION, "Văn bản hợp nhất", ["VBHN"], "Văn bản hợp nhất số 05/VBHN-BTC"),
  type(LAW, LEGISLATION, "Sắc chỉ", [], "Sắc chỉ số 3/SC"),
  // Administrative documents
  type(["state", "party", "law"], STATE, "Nghị quyết", ["NQ"], "Nghị quyết số 25-NQ/TW ngày 03/6/2013", {
    also: ["NQ"],
    alone: true,
  }),
  type(["state", "party", "law"], STATE, "Quyết định", ["QĐ"], "Quyết định số 964/QĐ-UBND ngày 08/7/2020", {
    also: ["QĐ"],
    alone: true,
  }),
  type(BOTH, STATE, "Chỉ thị", ["CT"], "Chỉ thị số 14/CT-TTg ngày 12/4/2018", alone),
  type(BOTH, STATE, "Quy chế", ["QC"], "Quy chế số 03-QC/ĐU ngày 23/4/2022", { also: ["Qui chế"] }),
  type(BOTH, STATE, "Quy định", ["QyĐ", "QĐi", "QĐ"], "Quy định số 09-QĐi/TU ngày 15/3/2018", { also: ["Qui định"] }),
  type(STATE_ONLY, "Điều lệnh Quản lý bộ đội", "Mệnh lệnh", ["ML"], "Mệnh lệnh số 08/ML-BCH ngày 12/3/2031"),
  type(STATE_ONLY, STATE, "Thông cáo", ["TC"], "Thông cáo số 05/TC-VPCP"),
  type(BOTH, STATE, "Thông báo", ["TB"], "Thông báo số 304/TB-VPCP ngày 15/9/2021", alone),
  type(BOTH, STATE, "Hướng dẫn", ["HD"], "Hướng dẫn số 36-HD/VPTW ngày 03/4/2018", {}),
  type(BOTH, STATE, "Chương trình", ["CTr", "CTHĐ"], "Chương trình số 09-CTr/TU", {
    also: ["Chương trình hành động", "Chương trình công tác"],
    alone: true,
  }),
  type(BOTH, STATE, "Kế hoạch", ["KH"], "Kế hoạch số 83/KH-UBND ngày 17/4/2020", alone),
  type(STATE_ONLY, STATE, "Phương án", ["PA"], "Phương án số 12/PA-UBND"),
  type(BOTH, STATE, "Đề án", ["ĐA"], "Đề án số 08-ĐA/TU", alone),
  type(STATE_ONLY, STATE, "Dự án", ["DA"], "Dự án số 15/DA-SNN"),
  type(BOTH, STATE, "Báo cáo", ["BC"], "Báo cáo số 57/BC-UBND 18/03/2020", alone),
  type(BOTH, STATE, "Biên bản", ["BB"], "Biên bản số 14/BB-HĐND"),
  type(BOTH, STATE, "Tờ trình", ["TTr"], "Tờ trình số 45/TTr-SNV", alone),
  type(STATE_ONLY, STATE, "Hợp đồng", ["HĐ"], "Hợp đồng số 07/HĐ-SYT"),
  type(STATE_ONLY, STATE, "Công điện", ["CĐ"], "Công điện số 1063/CĐ-TTg ngày 31/7/2021", alone),
  type(STATE_ONLY, STATE, "Bản ghi nhớ", ["BGN"], "Bản ghi nhớ số 02/BGN-UBND"),
  type(STATE_ONLY, STATE, "Bản thỏa thuận", ["BTT"], "Bản thỏa thuận số 03/BTT-SGTVT", { also: ["Thỏa thuận"] }),
  type(STATE_ONLY, STATE, "Giấy ủy quyền", ["GUQ"], "Giấy ủy quyền số 11/GUQ-STC"),
  type(BOTH, STATE, "Giấy mời", ["GM"], "Giấy mời số 158/GM-UBND ngày 12/5/2022"),
  type(BOTH, STATE, "Giấy giới thiệu", ["GGT"], "Giấy giới thiệu số 22/GGT-SNV"),
  type(STATE_ONLY, STATE, "Giấy nghỉ phép", ["GNP"], "Giấy nghỉ phép số 01/GNP-STP"),
  type(STATE_ONLY, STATE, "Phiếu gửi", ["PG"], "Phiếu gửi số 12/PG-SNV"),
  type(STATE_ONLY, STATE, "Phiếu chuyển", ["PC"], "Phiếu chuyển số 118/PC-BTCD"),
  type(STATE_ONLY, STATE, "Phiếu báo", ["PB"], "Phiếu báo số 31/PB-VP"),
  type(BOTH, STATE, "Thư công", [], "Thư công số 05/TC-SNgV"),
  type(BOTH, STATE, "Công văn", ["CV"], "Công văn số 1327/UBND-NC ngày 20/4/2020", { also: ["CV"], alone: true }),
  type(BOTH, CUSTOM, "Văn bản", [], "Văn bản số 2741/VPCP-KSTT ngày 07/5/2019"),
  type(STATE_ONLY, OLDER, "Bản cam kết", ["BCK"], "Bản cam kết số 04/BCK-UBND"),
  type(STATE_ONLY, OLDER, "Giấy chứng nhận", ["CN", "GCN"], "Giấy chứng nhận số 15/GCN-SYT"),
  type(STATE_ONLY, OLDER, "Giấy đi đường", ["ĐĐ"], "Giấy đi đường số 09/ĐĐ-SNV"),
  type(STATE_ONLY, OLDER, "Giấy biên nhận hồ sơ", ["BN"], "Giấy biên nhận hồ sơ số 17/BN-STNMT"),
  // The party's own
  type(["party", "state"], PARTY, "Kết luận", ["KL", "KLTT", "KLTTr"], "Kết luận số 71-KL/TW ngày 24/3/2020", {
    also: ["Kết luận thanh tra", "Kết luận kiểm tra"],
    alone: true,
  }),
  type(["party"], PARTY, "Thông tri", ["TTr", "TT"], "Thông tri số 08-TTr/TU"),
  type(["party"], PARTY, "Thể lệ", ["TL"], "Thể lệ số 02-TL/BTGTW"),
  type(["party"], PARTY, "Lời kêu gọi", ["LKG"], "Lời kêu gọi số 01-LKG/TW"),
  type(["party"], PARTY, "Tuyên bố", ["TB"], "Tuyên bố số 03-TB/TW"),
  type(["party"], PARTY, "Quy trình", ["QTr"], "Quy trình số 05-QTr/UBKTTU"),
  type(["party"], PARTY, "Chiến lược", [], "Chiến lược số 02-CL/TW"),
  type(["party"], PARTY, "Điều lệ", ["ĐL"], "Điều lệ số 01-ĐL/HND"),
  // What offices write beside the lists
  type(STATE_ONLY, CUSTOM, "Giấy phép", ["GP"], "Giấy phép số 1182/GP-BTNMT ngày 20/9/2022", {
    also: ["Giấy phép môi trường", "Giấy phép khai thác"],
  }),
  type(STATE_ONLY, CUSTOM, "Giấy đề nghị", ["GĐN"], "Giấy đề nghị số 12/GĐN-SCT"),
  type(STATE_ONLY, CUSTOM, "Giấy xác nhận", ["GXN"], "Giấy xác nhận số 02/GXN-UBND"),
  type(STATE_ONLY, CUSTOM, "Giấy ra viện", [], "Giấy ra viện số 11/BV"),
  type(STATE_ONLY, CUSTOM, "Phiếu trình", ["PTr", "PT"], "Phiếu trình số 06/PTr-VP"),
  type(STATE_ONLY, CUSTOM, "Phiếu lấy ý kiến", ["PLYK"], "Phiếu lấy ý kiến số 44/PLYK-VPCP"),
  type(STATE_ONLY, CUSTOM, "Kháng nghị", ["KN", "KNPT", "QĐKNPT"], "Kháng nghị số 02/KN-VKS"),
  type(STATE_ONLY, CUSTOM, "Kiến nghị", ["KN"], "Kiến nghị số 15/KN-VKS"),
  type(STATE_ONLY, CUSTOM, "Bản án", ["BA"], "Bản án số 12/2021/HS-ST ngày 15/3/2021"),
  type(STATE_ONLY, CUSTOM, "Cáo trạng", ["CT"], "Cáo trạng số 08/CT-VKS"),
  type(STATE_ONLY, CUSTOM, "Quy hoạch", ["QH"], "Quy hoạch số 02/QH-UBND", {}),
  type(STATE_ONLY, CUSTOM, "Quyết toán", [], "Quyết toán số 3/QT-STC"),
  type(STATE_ONLY, CUSTOM, "Quyết nghị", ["QN"], "Quyết nghị số 04/QN-HĐQT"),
  type(STATE_ONLY, CUSTOM, "Công hàm", ["CH"], "Công hàm số 22/CH-BNG"),
  type(STATE_ONLY, CUSTOM, "Thư mời", ["TM"], "Thư mời số 06/TM-SKHĐT"),
];

/** Abbreviations that stand for the type in a sentence as well as in a symbol: "KH số 12-KH/TU", "CT 05-CT/TW". */
const SPOKEN: ReadonlySet<string> = new Set(["KH", "CT", "KL", "TB", "HD", "BC", "TTr", "CTr"]);

/** Types of documents: one entry a type. Pattern, look-up, canonical form, self-test and docs follow from it. */
export const DOCUMENT_TYPES: readonly DocumentTypeEntry[] = TYPES.flatMap((entry) => {
  const spoken = entry.fields.abbreviations.filter((abbreviation) => SPOKEN.has(abbreviation));
  const both = entry.fields.systems.includes("state") && entry.fields.systems.includes("party");
  return spoken.length === 0 || !both
    ? [entry]
    : [entry, { ...entry, forms: spoken, cased: true, fields: { ...entry.fields, numberAlone: false, named: false } }];
});
