import { cue, type Cue } from "./cue.ts";

/** What a list of figures is of, and what lies outside of it. */
export const FRAME_CUES: readonly Cue[] = [
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
];
