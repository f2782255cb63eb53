import type { LexiconEntryOf } from "./entry.ts";

/** Words that no counted noun begins with: what follows a bare number when its unit is left out. */
export type FunctionWordEntry = LexiconEntryOf<
  "function-word",
  { readonly role: "link" | "verb" | "adverb" | "adjective" }
>;

const words = (role: FunctionWordEntry["fields"]["role"], forms: readonly string[]): FunctionWordEntry[] =>
  forms.map((form) => ({ category: "function-word", canonical: form, forms: [form], fields: { role } }));

/** The little words of Vietnamese that end a noun phrase, and verbs that reports put right behind a number. */
export const FUNCTION_WORDS: readonly FunctionWordEntry[] = [
  ...words(
    "link",
    `và với cùng hoặc hay nhưng mà thì là của cho tại ở trong ngoài trên dưới từ đến tới về theo bởi do vì nên để nhằm
     như so qua sau trước giữa khi nếu tuy song rằng gồm trừ kể bằng hơn kém này đó kia ấy nào gì các những mỗi mọi
     từng cả toàn đối thuộc bao nói kèm cũng nhất số tức ra vào lên xuống lại nữa rồi thôi nhau`.split(/\s+/u),
  ),
  ...words(
    "verb",
    `có được bị đạt chiếm tăng giảm còn đã đang sẽ chưa không chẳng cần phải nhận gửi trình ban tiếp thực hoàn triển tổ
     xây giao thu nộp trả rút chuyển hướng xử giải kiểm phát cấp tham làm đi về đóng mở ký thông phê ước vượt thấp cao
     thuộc nằm đưa lấy mất chết bổ điều kỷ khen đào nâng hạ bán mua vay cho trúng đăng`.split(/\s+/u),
  ),
  ...words(
    "adverb",
    `rất khá quá đều chỉ vẫn luôn mới vừa sắp hết xong ngay riêng chung khoảng gần tổng bình trung liền nay hiện đồng
     thường hằng hàng`.split(/\s+/u),
  ),
  ...words(
    "adjective",
    `đúng sớm chậm trễ muộn đủ thiếu thừa nhiều ít lớn nhỏ khác tốt xấu yếu kém nam nữ`.split(/\s+/u),
  ),
  // What sorts a counted noun that is told before: "21 doanh nghiệp, trong đó 04 quốc tế và 17 nội địa".
  ...words("adjective", ["quốc tế", "nội địa", "trong nước", "ngoài nước", "trong tỉnh", "ngoài tỉnh"]),
  // Phrases with "số" that would otherwise be read as "number …", and ratios that begin like "tỷ" (10⁹).
  ...words("link", [
    "tổng số",
    "trong số",
    "trong tổng số",
    "trên tổng số",
    "con số",
    "một số",
    "số lượng",
    "dân số",
    "đa số",
    "hầu hết",
    "trung bình",
    "bình quân",
    "thời điểm",
    "quan điểm",
    "ưu điểm",
    "đặc điểm",
    "trọng điểm",
    "thí điểm",
    "sơ bộ",
    "số tiền",
    "số liệu",
    "ký số",
    "chuyển đổi số",
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "tỷ suất",
    "tỉ suất",
    "tỷ giá",
    "triệu tập",
    "so với",
    "trong đó",
    "còn lại",
    "lũy kế",
    "cùng kỳ",
    "kế hoạch đề ra",
    // Words that end like a provision or an ordinal, and make the number behind them neither.
    "dứt điểm",
    "kiểm điểm",
    "cao điểm",
    "nhược điểm",
    "tiêu điểm",
    "chỉ điểm",
    "điều tiết",
    "chi tiết",
    "thời tiết",
    "vũ trang",
    "trang bị",
    "khang trang",
    "hóa trang",
    "cấp trên",
    "nhật bản",
    "cơ bản",
    "địa bàn",
    "cấp dưới",
  ]),
  // Words that end like a counted noun: "môi trường: 24" counts no schools.
  ...words("adverb", [
    "môi trường",
    "thị trường",
    "hiện trường",
    "xã hội",
    "trung học cơ sở",
    "trung học phổ thông",
    "y tế cơ sở",
    "cấp cơ sở",
  ]),
  // Words that end like what numbers things: "trung cấp 41" is no level, "thành phần 521" no part of a law.
  ...words("adverb", [
    "sơ cấp",
    "trung cấp",
    "cao cấp",
    "khẩn cấp",
    "thiểu số",
    "chỉ số",
    "hệ số",
    "kinh tế số",
    "xã hội số",
    "chính quyền số",
    "công nghệ số",
    "hạ tầng số",
    "thành phần",
    "toàn phần",
    "cổ phần",
    "bộ đội",
    "biên phòng",
    "quốc phòng",
    "văn phòng",
    "dự phòng",
    "hải phòng",
    // A count of its own name, not a mean.
    "dân số trung bình",
  ]),
];
