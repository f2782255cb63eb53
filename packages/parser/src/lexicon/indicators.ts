import type { UnitClass } from "./units/unit-entry.ts";

/**
 * A quantity that reports keep telling, in many words. Where a figure's label says one of `said` and its unit is one
 * of `classes`, `key` is what the quantity is called in every report; `thing` stands for the many names of what is
 * counted ("lượt công dân", "lượt người").
 */
export interface IndicatorEntry {
  readonly key: string;
  readonly said: readonly string[];
  /** "money" stands for amounts of money. */
  readonly classes: readonly (UnitClass | "money")[];
  readonly thing: string | null;
}

const indicator = (
  key: string,
  classes: IndicatorEntry["classes"],
  thing: string | null,
  ...said: readonly string[]
): IndicatorEntry => ({ key, said, classes, thing });

const PERSONS = ["person", "turn"] as const;
const MONEY = ["money"] as const;

/** The more special one stands before the more general one. */
export const INDICATORS: readonly IndicatorEntry[] = [
  // Tiếp công dân
  indicator(
    "citizens-received-regularly",
    ["turn", "person"],
    "lượt",
    "tiếp thường xuyên",
    "tiếp công dân thường xuyên",
  ),
  indicator("citizens-received-at-once", ["turn", "person"], "lượt", "tiếp đột xuất", "tiếp công dân đột xuất"),
  indicator(
    "citizens-received-by-head",
    ["turn", "person"],
    "lượt",
    "lãnh đạo tiếp",
    "thủ trưởng tiếp",
    "người đứng đầu tiếp",
    "tiếp định kỳ",
    "tiếp công dân định kỳ",
  ),
  indicator("citizens-received", ["turn", "person"], "lượt", "tiếp công dân", "tiếp dân", "tiếp", "đã tiếp"),
  // Đơn thư
  indicator("petitions-in-competence", ["petition"], "đơn", "thuộc thẩm quyền"),
  indicator("petitions-eligible", ["petition"], "đơn", "đủ điều kiện xử lý", "đủ điều kiện"),
  indicator("petitions-received", ["petition"], "đơn", "tiếp nhận", "đã tiếp nhận", "nhận được", "nhận", "thụ lý"),
  // Văn bản
  indicator(
    "documents-issued",
    ["document"],
    null,
    "ban hành",
    "đã ban hành",
    "tham mưu ban hành",
    "ký ban hành",
    "phát hành",
  ),
  indicator("documents-received", ["document"], null, "văn bản đến", "tiếp nhận văn bản", "tiếp nhận"),
  // Cán bộ, đào tạo, khen thưởng
  indicator("staff-planned", PERSONS, "người", "biên chế được giao", "biên chế giao", "được giao"),
  indicator("staff-trained", PERSONS, "người", "đào tạo, bồi dưỡng", "đào tạo", "bồi dưỡng", "tập huấn", "cử đi học"),
  indicator("staff-appointed", PERSONS, "người", "bổ nhiệm"),
  indicator("staff-recruited", PERSONS, "người", "tuyển dụng"),
  indicator("staff-disciplined", PERSONS, "người", "kỷ luật", "thi hành kỷ luật", "xử lý kỷ luật"),
  indicator("classes-held", ["training"], null, "mở", "tổ chức", "đã tổ chức", "phối hợp mở"),
  indicator("awards", ["award"], null, "khen thưởng", "tặng", "tặng thưởng", "trao tặng", "trao"),
  // Ngân sách
  indicator("budget-revenue-domestic", MONEY, "đồng", "thu nội địa"),
  indicator(
    "budget-revenue-trade",
    MONEY,
    "đồng",
    "thu xuất nhập khẩu",
    "thu từ hoạt động xuất nhập khẩu",
    "thu thuế xuất nhập khẩu",
  ),
  indicator(
    "budget-revenue",
    MONEY,
    "đồng",
    "thu ngân sách nhà nước",
    "thu ngân sách",
    "thu nsnn",
    "nsnn trên địa bàn",
  ),
  indicator("budget-expenditure-recurrent", MONEY, "đồng", "chi thường xuyên"),
  indicator("budget-expenditure-investment", MONEY, "đồng", "chi đầu tư phát triển", "chi đầu tư xây dựng cơ bản"),
  indicator(
    "budget-expenditure",
    MONEY,
    "đồng",
    "chi ngân sách địa phương",
    "chi ngân sách nhà nước",
    "chi ngân sách",
    "chi nsđp",
  ),
  indicator("public-investment-disbursed", MONEY, "đồng", "giải ngân vốn đầu tư công", "giải ngân vốn đầu tư"),
];
