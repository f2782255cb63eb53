import type { LexiconEntryOf } from "./entry.ts";

/**
 * What a cue says of the figures around it.
 *
 * - `part-list`: what follows is among the figure before ("trong đó"), not necessarily all of it
 * - `whole-list`: what follows makes up the figure before ("gồm")
 * - `details`: what follows tells more of the figure before ("cụ thể"); it need not be all of it
 * - `of-whole`: what follows is the whole of the figure before ("trong tổng số")
 * - `share`: a part of a whole follows ("chiếm"); `reach`: a rate or a level follows ("đạt", "bằng")
 * - `rest`: what is left of a whole ("còn lại"); `pending`: what is not done yet, which need not be all the rest
 * - `up`, `down`: a change follows; `times`: a multiple ("gấp")
 * - `compared`: what a change is held against follows ("so với"); `earlier`: a time before ("cùng kỳ")
 * - `plan`: a planned amount ("dự toán"); `target`: something aimed at, not reached ("phấn đấu")
 * - `average`: a mean, which no part and whole give
 * - `total`: a total ("tổng số"); `cumulative`: counted from an earlier day on ("lũy kế")
 * - `apart`: what follows is outside the frame before ("ngoài ra"); `more`: the list goes on untold ("v.v")
 * - `not-all`: the list is a selection ("chủ yếu", "một số")
 * - `neutral`: a phrase that holds a cue word and is none ("tăng cường", "tăng thu")
 */
export type CueKind =
  | "neutral"
  | "part-list"
  | "whole-list"
  | "details"
  | "of-whole"
  | "share"
  | "reach"
  | "rest"
  | "pending"
  | "up"
  | "down"
  | "times"
  | "compared"
  | "earlier"
  | "plan"
  | "target"
  | "average"
  | "total"
  | "cumulative"
  | "apart"
  | "more"
  | "not-all";

/** A phrase that relates figures to each other; `kinds` are all relations that it can tell. */
export type Cue = LexiconEntryOf<
  "cue",
  {
    readonly kinds: readonly CueKind[];
    /** A phrase in which it stands. */
    readonly example: string;
  }
>;

const cue = (kinds: readonly CueKind[], forms: readonly string[], example: string): Cue => ({
  category: "cue",
  canonical: forms[0] as string,
  forms,
  fields: { kinds, example },
});

/** The words by which a report says how its figures belong together. */
export const CUES: readonly Cue[] = [
  cue(
    ["part-list"],
    [
      "trong đó",
      "phân loại",
      "trong số đó",
      "trong số này",
      "trong số trên",
      "trong tổng số trên",
      "trong đó có",
      "trong số ấy",
    ],
    "tiếp 90 lượt, trong đó 80 lượt tiếp thường xuyên",
  ),
  cue(
    ["whole-list"],
    ["gồm", "bao gồm", "gồm có", "trong đó gồm", "trong đó bao gồm", "bao gồm có", "gồm các", "bao gồm các"],
    "ban hành 12 văn bản, gồm 03 quyết định và 09 kế hoạch",
  ),
  cue(
    ["whole-list"],
    [
      "chia ra",
      "chia theo",
      "phân theo",
      "chia thành",
      "được chia thành",
      "phân ra",
      "phân tích ra",
      "theo ngành",
      "theo lĩnh vực",
      "theo địa bàn",
      "theo loại",
      "theo khu vực",
      "theo cấp",
      "theo nguồn",
      "theo hình thức",
      "xét theo",
      "tính theo",
      "xếp theo",
      "phân loại theo",
      "nếu chia theo",
      ...[
        "độ tuổi",
        "lứa tuổi",
        "nhóm tuổi",
        "giới",
        "giới tính",
        "dân tộc",
        "trình độ",
        "đối tượng",
        "nhóm",
        "loại hình",
        "loại khách hàng",
        "thành phần",
        "quy mô",
        "tuyến",
        "khối",
        "đơn vị",
        "địa phương",
        "nguồn vốn",
        "cơ cấu",
        "mức độ",
        "mức án",
        "tội danh",
        "nguyên nhân",
        "tính chất",
        "nội dung",
        "nghề",
        "ngành nghề",
        "hình thức xử lý",
        "kết quả",
        "từng tháng",
        "từng năm",
        "từng cấp",
        "từng địa bàn",
      ].flatMap((criterion) => [`theo ${criterion}`, `phân theo ${criterion}`, `chia theo ${criterion}`]),
    ],
    "tổng số 120 vụ, chia ra: 80 vụ dân sự, 40 vụ hình sự",
  ),
  cue(
    ["details"],
    ["cụ thể", "cụ thể là", "cụ thể như sau", "như sau", "cơ cấu", "cụ thể gồm", "chi tiết"],
    "bầu đủ 50 đại biểu, cụ thể: nữ 14, nam 36",
  ),
  cue(
    ["of-whole"],
    ["trong tổng số", "trên tổng số", "tính trên tổng số", "so với tổng số", "so tổng số", "của tổng số", "trong số"],
    "541 trong tổng số 573 tổ chức cơ sở đảng",
  ),
  cue(
    ["share"],
    [
      "chiếm",
      "chiếm tỷ lệ",
      "chiếm tỉ lệ",
      "chiếm khoảng",
      "chiếm tới",
      "chiếm đến",
      "chiếm tỷ trọng",
      "chiếm tỉ trọng",
      "tỷ trọng",
    ],
    "4 hồ sơ quá hạn, chiếm 0,02%",
  ),
  cue(
    ["reach"],
    [
      "đạt",
      "đạt tỷ lệ",
      "đạt tỉ lệ",
      "tỷ lệ",
      "tỉ lệ",
      "tỷ lệ đạt",
      "tỉ lệ đạt",
      "đạt được",
      "tương ứng",
      "tương đương",
      "bằng",
      "hoàn thành",
      "ứng với",
      "với tỷ lệ",
    ],
    "giải quyết 85 trong 92 vụ, đạt 92,4%",
  ),
  cue(
    ["rest"],
    [
      "còn lại",
      "số còn lại",
      "còn lại là",
      "số còn lại là",
      "hiện còn",
      "hiện còn lại",
      "còn tồn",
      "tồn lại",
      "còn",
      "còn dư",
      "số dư",
      "kết dư",
      "thặng dư",
      "thâm hụt",
      "bội chi",
      "bội thu",
      "xuất siêu",
      "nhập siêu",
      "tồn đọng",
      "tồn cuối kỳ",
      "chuyển kỳ sau",
      "chuyển năm sau",
      "nợ đọng",
      "thất thoát",
      "hao hụt",
      "giảm trừ",
      "chênh lệch",
    ],
    "thụ lý 469 vụ, giải quyết 356 vụ, còn lại 113 vụ",
  ),
  cue(
    ["pending"],
    [
      "đang giải quyết",
      "đang xử lý",
      "đang xem xét",
      "đang thẩm tra",
      "đang xác minh",
      "đang thực hiện",
      "đang triển khai",
      "đang điều tra",
      "đang thi hành",
      "đang điều trị",
      "chưa giải quyết",
      "chưa thực hiện",
      "chưa hoàn thành",
      "đang trong thời hạn",
      "chưa xong",
    ],
    "đang giải quyết 3.470 hồ sơ",
  ),
  cue(
    ["up"],
    [
      "tăng",
      "tăng thêm",
      "tăng khoảng",
      "tăng lên",
      "tăng hơn",
      "cao hơn",
      "nhiều hơn",
      "vượt",
      "vượt chỉ tiêu",
      "tăng trưởng",
      "mức tăng",
      "tỷ lệ tăng",
    ],
    "tăng 9,3% so với năm trước",
  ),
  cue(
    ["down"],
    [
      "giảm",
      "giảm bớt",
      "giảm khoảng",
      "giảm xuống",
      "giảm hơn",
      "thấp hơn",
      "ít hơn",
      "hụt",
      "mức giảm",
      "tỷ lệ giảm",
    ],
    "giảm 165 vụ so với năm trước",
  ),
  cue(["times"], ["gấp", "gấp hơn", "gấp khoảng", "bằng gấp"], "gấp 2,5 lần cùng kỳ"),
  cue(
    ["compared"],
    ["so với", "so", "so sánh với", "đối chiếu với", "cùng với", "thực hiện so với"],
    "tăng 3 vụ so với cùng kỳ",
  ),
  cue(
    ["earlier"],
    [
      "cùng kỳ",
      "cùng kỳ năm trước",
      "cùng kỳ năm ngoái",
      "năm trước",
      "năm ngoái",
      "tháng trước",
      "quý trước",
      "tuần trước",
      "kỳ trước",
      "giai đoạn trước",
      "nhiệm kỳ trước",
      "năm liền kề",
      "cùng thời điểm",
      "cùng kỳ năm",
      "so với cùng kỳ",
      "so cùng kỳ",
      "so với cùng kỳ năm trước",
      "so với cùng kỳ năm ngoái",
      "so với năm trước",
      "so với tháng trước",
      "so với quý trước",
      "so với kỳ trước",
    ],
    "giảm 7,3% so với cùng kỳ",
  ),
  cue(
    ["plan"],
    [
      "kế hoạch",
      "dự toán",
      "chỉ tiêu",
      "kế hoạch năm",
      "kế hoạch giao",
      "kế hoạch đề ra",
      "dự toán giao",
      "chỉ tiêu giao",
      "chỉ tiêu kế hoạch",
      "dự toán năm",
      "tiến độ",
    ],
    "thu 2.433 tỷ đồng, bằng 28,4% dự toán",
  ),
  cue(
    ["target"],
    [
      "phấn đấu",
      "mục tiêu",
      "dự kiến",
      "ước đạt",
      "yêu cầu",
      "bảo đảm",
      "đảm bảo",
      "trở lên",
      "tối thiểu",
      "ít nhất",
      "đặt ra",
      "tối đa",
      "không quá",
    ],
    "phấn đấu đạt từ 30% trở lên",
  ),
  cue(["average"], ["bình quân", "trung bình", "bình quân chung", "tính bình quân"], "bình quân mỗi ngày 165 lượt"),
  cue(
    ["total"],
    [
      "tổng số",
      "tổng cộng",
      "tổng",
      "cộng",
      "tổng số tiền",
      "tổng kinh phí",
      "tổng thu",
      "tổng chi",
      "tổng vốn",
      "toàn tỉnh",
      "toàn huyện",
      "toàn xã",
      "toàn ngành",
      "toàn thành phố",
    ],
    "tổng số 107 lớp",
  ),
  cue(["cumulative"], ["lũy kế", "luỹ kế", "cộng dồn", "tính lũy kế", "lũy kế đến nay"], "lũy kế đến nay 266 vụ"),
  cue(
    ["apart"],
    ["ngoài ra", "bên cạnh đó", "riêng", "tính riêng", "đồng thời", "không kể", "chưa kể", "không tính", "chưa tính"],
    "ngoài ra các huyện mở 35 lớp",
  ),
  cue(["more"], ["v.v", "v. v", "vân vân", "..."], "sách, báo, v.v"),
  cue(
    ["not-all"],
    ["chủ yếu", "chủ yếu là", "một số", "nổi bật", "điển hình", "tiêu biểu", "như", "đáng chú ý", "trong đó chủ yếu"],
    "chủ yếu là đất đai 15 vụ",
  ),
  cue(
    ["neutral"],
    [
      "tăng cường",
      "tăng thu",
      "giảm chi",
      "giảm nghèo",
      "giảm trừ",
      "giảm lỗ",
      "giảm giá",
      "gia tăng",
      "tăng ca",
      "tinh giảm",
      "cắt giảm",
      "giảm thuế",
      "miễn giảm",
      "miễn, giảm",
      "giảm tải",
      "giảm thanh toán",
      "giảm dự toán",
      "giảm quyết toán",
      "còn sống",
      "còn hiệu lực",
      "còn hoạt động",
      "chậm tiến độ",
      "đúng tiến độ",
      "đảm bảo tiến độ",
      "bảo đảm tiến độ",
      "đẩy nhanh tiến độ",
      "giảm thiểu",
      "giảm án",
      "trên địa bàn",
      "đạt chuẩn",
      "đạt yêu cầu",
      "đạt loại",
      "đạt giải",
      "đạt mức",
      "hoàn thành tốt",
      "hoàn thành xuất sắc",
      "hoàn thành nhiệm vụ",
      "không hoàn thành",
      "cộng hòa",
      "cộng đồng",
      "công cộng",
      "tổng hợp",
      "tổng kết",
      "tổng cục",
      "tổng công ty",
      "còn hạn chế",
      "như vậy",
      "như trên",
      "cũng như",
      "kế hoạch và đầu tư",
      "kế hoạch triển khai",
      "kế hoạch thực hiện",
      "so le",
      "bằng khen",
      "bằng cấp",
      "văn bằng",
      "bằng tiền",
      "bằng lái",
      "bằng hình thức",
      "riêng lẻ",
    ],
    "tăng cường kiểm tra 12 cơ sở",
  ),
];
