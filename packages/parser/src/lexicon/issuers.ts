import type { LexiconEntryOf } from "./entry.ts";

/** What an office is, for telling names apart and for holding a symbol against the office that is named. */
export type IssuerLevel = "state" | "ministry" | "province" | "local" | "party" | "people" | "body";

export interface IssuerFields {
  /** Abbreviations that stand for the office in symbols. */
  readonly abbreviations: readonly string[];
  readonly level: IssuerLevel;
  /** A person who signs for an office: "Chủ tịch", "Giám đốc". */
  readonly person: boolean;
  /**
   * What may follow and still belong to the name: `nothing` where the words are the whole name, `place` ("UBND tỉnh
   * …"), `name` ("Sở …", "Ban …"), `prose` where the name goes on in lower case ("Công ty cổ phần khai thác …").
   */
  readonly follows: "nothing" | "place" | "name" | "prose";
}

export type IssuerEntry = LexiconEntryOf<"issuer", IssuerFields>;

const issuer = (fields: IssuerFields, forms: readonly [string, ...string[]]): IssuerEntry => ({
  category: "issuer",
  canonical: forms[0],
  forms,
  fields,
});

type Forms = readonly [string, ...string[]];
type Abbreviations = readonly string[];

/** An office told by its whole name. */
const office = (level: IssuerLevel, abbreviations: Abbreviations, ...forms: Forms): IssuerEntry =>
  issuer({ abbreviations, level, person: false, follows: "nothing" }, forms);

/** An office of a place: "UBND tỉnh …", "Tỉnh ủy …". */
const local = (level: IssuerLevel, abbreviations: Abbreviations, ...forms: Forms): IssuerEntry =>
  issuer({ abbreviations, level, person: false, follows: "place" }, forms);

/** The first words of an office's name. */
const head = (level: IssuerLevel, abbreviations: Abbreviations, ...forms: Forms): IssuerEntry =>
  issuer({ abbreviations, level, person: false, follows: "name" }, forms);

/** The first words of a name that goes on in free prose. */
const open = (...forms: Forms): IssuerEntry =>
  issuer({ abbreviations: [], level: "body", person: false, follows: "prose" }, forms);

/** Who signs for an office; the office's name follows. */
const person = (...forms: Forms): IssuerEntry =>
  issuer({ abbreviations: [], level: "body", person: true, follows: "name" }, forms);

/** Ministries and offices of their rank, over the decades: name after "Bộ" and its abbreviation. */
const MINISTRIES: readonly (readonly [name: string, ...abbreviations: readonly string[]])[] = [
  ["Công an", "BCA"],
  ["Công Thương", "BCT"],
  ["Công nghiệp", "BCN"],
  ["Dân tộc và Tôn giáo", "BDTTG"],
  ["Giáo dục và Đào tạo", "BGDĐT", "BGD&ĐT", "BGD"],
  ["Giao thông vận tải", "BGTVT"],
  ["Kế hoạch và Đầu tư", "BKHĐT", "BKH"],
  ["Khoa học và Công nghệ", "BKHCN"],
  ["Khoa học, Công nghệ và Môi trường", "BKHCNMT"],
  ["Lao động - Thương binh và Xã hội", "BLĐTBXH", "LĐTBXH"],
  ["Lao động, Thương binh và Xã hội"],
  ["Lao động thương binh xã hội"],
  ["Lao động Thương binh và Xã hội"],
  ["Ngoại giao", "BNG"],
  ["Nội vụ", "BNV"],
  ["Nông nghiệp và Môi trường", "BNNMT"],
  ["Nông nghiệp và Phát triển nông thôn", "BNNPTNT", "BNN", "BNN&PTNT"],
  ["Quốc phòng", "BQP"],
  ["Tài chính", "BTC"],
  ["Tài nguyên và Môi trường", "BTNMT"],
  ["Thông tin và Truyền thông", "BTTTT"],
  ["Thương mại", "BTM"],
  ["Thủy sản", "BTS"],
  ["Tư pháp", "BTP"],
  ["Văn hóa, Thể thao và Du lịch", "BVHTTDL"],
  ["Văn hóa - Thông tin", "BVHTT"],
  ["Văn hóa Thông tin"],
  ["Bưu chính, Viễn thông", "BBCVT"],
  ["Xây dựng", "BXD"],
  ["Y tế", "BYT"],
  ["Nội thương"],
  ["Đại học và Trung học chuyên nghiệp"],
];

/** Provincial departments: name after "Sở" and its abbreviation. */
const DEPARTMENTS: readonly (readonly [name: string, ...abbreviations: readonly string[]])[] = [
  ["Công Thương", "SCT"],
  ["Dân tộc và Tôn giáo", "SDTTG"],
  ["Du lịch", "SDL"],
  ["Giáo dục và Đào tạo", "SGDĐT", "SGD&ĐT", "SGD"],
  ["Giao thông vận tải", "SGTVT"],
  ["Kế hoạch và Đầu tư", "SKHĐT", "SKH&ĐT", "SKH"],
  ["Khoa học và Công nghệ", "SKHCN", "SKH&CN"],
  ["Lao động - Thương binh và Xã hội", "SLĐTBXH", "SLĐTB&XH"],
  ["Lao động, Thương binh và Xã hội"],
  ["Ngoại vụ", "SNgV", "SNV"],
  ["Nội vụ", "SNV"],
  ["Nông nghiệp và Môi trường", "SNNMT", "SNN&MT"],
  ["Nông nghiệp và Phát triển nông thôn", "SNNPTNT", "SNN&PTNT", "SNN"],
  ["Quy hoạch - Kiến trúc", "SQHKT"],
  ["Tài chính", "STC"],
  ["Tài nguyên và Môi trường", "STNMT", "STN&MT"],
  ["Thông tin và Truyền thông", "STTTT", "STT&TT"],
  ["Tư pháp", "STP"],
  ["Văn hóa, Thể thao và Du lịch", "SVHTTDL", "SVHTT&DL"],
  ["Văn hóa và Thể thao", "SVHTT"],
  ["Văn hóa, Thể thao", "SVHTT"],
  ["Xây dựng", "SXD"],
  ["Y tế", "SYT"],
];

/** Offices and the words that office names begin with. */
export const ISSUERS: readonly IssuerEntry[] = [
  ...MINISTRIES.map(([name, ...abbreviations]) => office("ministry", abbreviations, `Bộ ${name}`)),
  ...DEPARTMENTS.map(([name, ...abbreviations]) => local("province", abbreviations, `Sở ${name}`)),
  office("state", ["CP"], "Chính phủ"),
  office("state", ["TTg"], "Thủ tướng Chính phủ", "Thủ tướng", "Phó Thủ tướng Chính phủ"),
  office("state", [], "Hội đồng Chính phủ"),
  office("state", ["HĐBT"], "Hội đồng Bộ trưởng", "Chủ tịch Hội đồng Bộ trưởng"),
  office("state", ["CTN"], "Chủ tịch nước"),
  local("state", ["QH"], "Quốc hội"),
  local("state", ["UBTVQH"], "Ủy ban Thường vụ Quốc hội", "UBTVQH"),
  office("ministry", ["VPCP"], "Văn phòng Chính phủ"),
  office("ministry", ["VPQH"], "Văn phòng Quốc hội"),
  office("ministry", ["VPCTN"], "Văn phòng Chủ tịch nước"),
  office("ministry", ["NHNN"], "Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
  office("ministry", ["TTCP"], "Thanh tra Chính phủ", "Tổng Thanh tra Chính phủ"),
  office("ministry", ["UBDT"], "Ủy ban Dân tộc"),
  office("ministry", ["TCCP"], "Ban Tổ chức - Cán bộ Chính phủ"),
  office("ministry", ["KTNN"], "Kiểm toán Nhà nước", "Tổng Kiểm toán Nhà nước"),
  local("ministry", ["TANDTC"], "Tòa án nhân dân tối cao"),
  local("ministry", ["VKSTC", "VKSNDTC"], "Viện kiểm sát nhân dân tối cao"),
  local("ministry", ["BHXH"], "Bảo hiểm xã hội"),
  local(
    "ministry",
    ["MTTW", "MTTQ", "UBTWMTTQVN"],
    "Ủy ban Trung ương Mặt trận Tổ quốc",
    "Mặt trận Tổ quốc",
    "Ủy ban Mặt trận Tổ quốc",
  ),
  // Party
  local("party", ["TW"], "Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương Đảng", "Trung ương Đảng", "Trung ương"),
  office("party", ["TW"], "Bộ Chính trị"),
  office("party", ["TW"], "Ban Bí thư Trung ương Đảng", "Ban Bí thư Trung ương", "Ban Bí thư"),
  office("party", ["VPTW"], "Văn phòng Trung ương Đảng", "Văn phòng Trung ương"),
  office("party", ["BTCTW"], "Ban Tổ chức Trung ương"),
  office("party", ["BTGTW"], "Ban Tuyên giáo Trung ương"),
  office("party", ["BDVTW"], "Ban Dân vận Trung ương"),
  office("party", ["BNCTW"], "Ban Nội chính Trung ương"),
  office("party", ["UBKTTW"], "Ủy ban Kiểm tra Trung ương"),
  local(
    "party",
    ["TU"],
    "Ban Thường vụ Tỉnh ủy",
    "Thường trực Tỉnh ủy",
    "Thường vụ Tỉnh ủy",
    "Tỉnh ủy",
    "Thành ủy",
    "BTV Tỉnh ủy",
    "BTV Thành ủy",
  ),
  local(
    "party",
    ["HU", "ThU", "QU", "ThịU", "TXU"],
    "Huyện ủy",
    "Quận ủy",
    "Thị ủy",
    "Ban Thường vụ Huyện ủy",
    "Ban Thường vụ Thành ủy",
  ),
  head("party", ["ĐU", "ĐUK", "ĐUVP", "ĐUCT", "ĐUQS"], "Đảng ủy", "Ban Thường vụ Đảng ủy", "BTV Đảng ủy"),
  head("party", ["ĐB"], "Đảng bộ"),
  head("party", ["CB"], "Chi bộ", "Chi ủy"),
  head("party", ["BCH"], "Ban Chấp hành", "Ban Chấp hành Đảng bộ", "BCH Đảng bộ", "BCH"),
  head("party", ["BTV"], "Ban Thường vụ", "BTV"),
  head("party", ["BCSĐ", "BCSD"], "Ban cán sự Đảng", "Ban cán sự", "Đảng đoàn"),
  head("party", [], "Đại hội", "Đại hội Đảng", "Hội nghị"),
  // People's councils and committees
  local("people", ["UBND", "UB", "ƯBND"], "Ủy ban nhân dân", "UBND", "Ủy ban hành chính", "Uỷ ban Nhân dân"),
  local("people", ["HĐND"], "Hội đồng nhân dân", "HĐND", "Thường trực HĐND", "Thường trực Hội đồng nhân dân"),
  head("people", ["VPUB", "VPUBND", "VP"], "Văn phòng UBND", "Văn phòng Ủy ban nhân dân", "Văn phòng"),
  local("people", ["ĐĐBQH"], "Đoàn đại biểu Quốc hội", "Đoàn ĐBQH"),
  // Heads of state offices
  head("ministry", [], "Bộ", "liên bộ"),
  head("province", [], "Sở", "liên Sở", "liên ngành"),
  head("local", [], "Phòng"),
  head("body", ["BCĐ", "BCĐCCHC"], "Ban Chỉ đạo", "Ban chỉ huy", "Ban Tổ chức", "Ban Điều hành"),
  head("body", ["BQL"], "Ban Quản lý", "Ban"),
  head("body", ["TCT"], "Tổ công tác", "Tổ"),
  head("body", ["ĐKT"], "Đoàn kiểm tra", "Đoàn thanh tra", "Đoàn công tác", "Đoàn giám sát", "Đoàn"),
  head("province", ["CTK", "TKT"], "Thống kê"),
  head("province", ["CTHADS", "THADS"], "Thi hành án dân sự", "Thi hành án"),
  head("province", [], "Thuế", "Hải quan", "Kiểm lâm", "Quản lý thị trường", "Bưu điện", "Điện lực"),
  head("ministry", ["TCT"], "Tổng cục"),
  head("ministry", ["CT"], "Cục"),
  head("ministry", [], "Vụ", "Chi cục", "Cơ quan"),
  local("province", ["CAT"], "Công an"),
  head(
    "province",
    ["BCH"],
    "Bộ Chỉ huy quân sự",
    "Bộ Chỉ huy",
    "Bộ Tư lệnh",
    "Bộ Tổng Tham mưu",
    "Bộ Tham mưu",
    "Quân khu",
    "Quân ủy Trung ương",
    "Quân ủy",
  ),
  head("province", ["TTT", "TTr"], "Thanh tra", "Thanh tra tỉnh"),
  head("province", ["KBNN"], "Kho bạc Nhà nước", "Kho bạc"),
  head("body", ["TAND"], "Tòa án nhân dân", "Tòa án", "TAND"),
  head("body", ["VKS", "VKSND"], "Viện kiểm sát nhân dân", "Viện kiểm sát", "VKSND", "Viện KSND"),
  head("body", ["UBKT", "UBKTTU"], "Ủy ban Kiểm tra", "Ủy ban"),
  head("body", ["UBQG"], "Ủy ban Quốc gia", "Hội đồng Quốc gia"),
  head(
    "body",
    ["LĐLĐ"],
    "Liên đoàn Lao động",
    "Tổng Liên đoàn Lao động",
    "Công đoàn",
    "Liên đoàn",
    "Liên minh",
    "Liên hiệp",
  ),
  head("body", ["HĐTĐKT", "HĐ"], "Hội đồng"),
  local("body", ["TĐTN"], "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Trung ương Đoàn"),
  head("body", [], "Hội", "Hiệp hội"),
  open("Công ty", "Tổng công ty", "Tập đoàn", "Doanh nghiệp", "Hợp tác xã", "Ngân hàng"),
  open(
    "Trường",
    "Bệnh viện",
    "Trung tâm",
    "Viện",
    "Học viện",
    "Đại học",
    "Đài",
    "Báo",
    "Tạp chí",
    "Nhà xuất bản",
    "Quỹ",
    "Bảo tàng",
    "Thư viện",
  ),
  // Who signs
  issuer({ abbreviations: ["TCCP"], level: "ministry", person: true, follows: "nothing" }, [
    "Trưởng ban Tổ chức - Cán bộ Chính phủ",
    "Bộ trưởng - Trưởng ban Tổ chức - Cán bộ Chính phủ",
  ]),
  person("Chủ tịch", "Phó Chủ tịch", "Q. Chủ tịch", "Chủ nhiệm", "Phó Chủ nhiệm"),
  person("Bộ trưởng", "Thứ trưởng", "Thống đốc", "Tổng Bí thư", "Bí thư", "Phó Bí thư"),
  person("Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Hiệu trưởng", "Viện trưởng", "Chánh án"),
  issuer({ abbreviations: ["VP"], level: "people", person: true, follows: "place" }, [
    "Chánh Văn phòng",
    "Phó Chánh Văn phòng",
  ]),
  person("Chánh Thanh tra", "Cục trưởng", "Tổng cục trưởng", "Chi cục trưởng", "Vụ trưởng"),
  person(
    "Trưởng ban",
    "Phó Trưởng ban",
    "Trưởng phòng",
    "Trưởng Công an",
    "Trưởng đoàn",
    "Tổ trưởng",
    "Thủ trưởng",
    "Tư lệnh",
    "Tổng Thanh tra",
    "Chỉ huy trưởng",
  ),
];
