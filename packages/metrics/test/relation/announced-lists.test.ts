import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

/** What the audit says of the lists of a text: "3 of 3" where as many stand there as are told, "4 for 3" where not. */
const listsOf = (text: string): string[] =>
  auditReport(textSource(text), { path: "danh-sach.txt", sha256: "", bytes: 0 })
    .checks.filter(({ rule }) => rule === "listed-items")
    .map(({ status, stated, expected }) => `${stated} ${status === "consistent" ? "of" : "for"} ${expected}`);

describe("lists that a count announces", () => {
  test.each([
    ["names in brackets", "Năm nay có 4 xã (Vân Khê, Thượng Lũng, Hạ Sơn và Bản Pe) chưa về đích.", "4 of 4"],
    ["with a long attribute", "Còn 3 trạm bơm chưa nghiệm thu xong (Ngòi Vần, Đập Lác, Cống Sải).", "3 of 3"],
    ["behind “là”", "Chỉ còn 2 phường thu dưới 60% là Hưng Thạnh và Yên Lộc.", "2 of 2"],
    ["kinds before names", "Có 3 bến bị dừng là bến Vạn Sơn, bến Cồn Lau và bến Đá Bạc.", "3 of 3"],
    ["nothing between", "Dịch xảy ra ở 3 xã Mường Lạn, Nà Ngoi, Suối Cát trong tháng.", "3 of 3"],
    ["each with a figure", "Trung tâm dạy 3 nghề (hàn 41 học viên, may 63 học viên, nấu ăn 28 học viên).", "3 of 3"],
    ["in plain words", "Mỗi hộ được xây 3 hạng mục (bể nước, nhà tắm, hố rác).", "3 of 3"],
    [
      "each with a bracket",
      "Bốn hội nhận ủy thác là Nông dân (40 tổ), Phụ nữ (52 tổ), Cựu chiến binh (11 tổ), Đoàn (9 tổ).",
      "4 of 4",
    ],
    [
      "“và” between the first two",
      "Tổ công tác có 3 người gồm: ông Vũ Hải Đăng (trưởng đoàn) và bà Lò Thị Pành, ông Đỗ Cao Kiên.",
      "3 of 3",
    ],
    [
      "“và” in the last of several semicolons",
      "Khách được hỏi về 5 khu gồm: nhà chờ; quầy vé; cầu tàu; bãi xe và khu ăn uống.",
      "5 of 5",
    ],
    ["“và các”", "Có 4 nơi là thị trấn Sông Vần và các xã Nà Ngoi, Mường Lạn, Bản Pe.", "4 of 4"],
    [
      "commas beside semicolons",
      "5 đơn vị nhận bàn giao gồm Tổng công ty Muối; Tổng công ty Chè, Tổng công ty Sợi; Tổng công ty Giấy và Tổng công ty Thép.",
      "5 of 5",
    ],
    [
      "laws that have no number",
      "Kỳ họp xem xét 3 dự án luật gồm: Luật cảng cá; Luật sửa đổi, bổ sung một số điều của Luật thuế muối; Luật giống chè (sửa đổi).",
      "3 of 3",
    ],
    ["a comma inside a name", "Có 2 sở (Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ) nộp chậm.", "2 of 2"],
    [
      "an abbreviation’s dot",
      "Có 3 trường là Đại học Luật TP. Hải Vân, Đại học Y Sơn Hà, Đại học Mỏ Đông Kinh.",
      "3 of 3",
    ],
  ])("%s", (_, text, told) => {
    expect(listsOf(text)).toEqual([told]);
  });

  test.each([
    [
      "one missing in brackets",
      "Toàn huyện có 5 hồ chứa (Khe Vần, Đồng Lác, Bản Sải và Ngòi Cát) phải hạ mực nước.",
      "5 for 4",
    ],
    ["one missing behind “là”", "Có 4 bến bị dừng là bến Vạn Sơn, bến Cồn Lau và bến Đá Bạc.", "4 for 3"],
    ["one missing, the sentence goes on", "Có 4 hội là Nông dân, Phụ nữ, Cựu chiến binh, với 812 hội viên.", "4 for 3"],
    ["one too many", "Có 2 xã (Vân Khê, Thượng Lũng, Hạ Sơn) nộp chậm.", "2 for 3"],
  ])("speaks up: %s", (_, text, told) => {
    expect(listsOf(text)).toEqual([told]);
  });

  test.each([
    ["some of many", "Còn thiếu 93 giáo viên, nhất là Tin học và Tiếng Anh."],
    ["a list that goes on", "Có 12 xã (Vân Khê, Thượng Lũng, Hạ Sơn…) chưa về đích."],
    ["some that are included", "Thí điểm tại 5 huyện gồm cả Vân Khê, Thượng Lũng và Hạ Sơn."],
    ["of more than are listed", "Có 3 trong số 5 người bị thương là ông Kiên, bà Pành và anh Đăng."],
    ["where they are from", "Đã bắt tạm giam 3 đối tượng là người Lào, Thái Lan."],
    ["what known ones are", "Cả 4 người trên là cán bộ Phòng Nội vụ huyện Vân Khê và Phòng Y tế huyện Hạ Sơn."],
    [
      "a list for two counts",
      "Đoàn làm việc tại 8 xã và 3 sở gồm Vân Khê; Hạ Sơn, Bản Pe; Nà Ngoi; Mường Lạn; Sở Y tế.",
    ],
    [
      "another clause",
      "Qua 4 vòng họp, các bên thống nhất tên gọi mới của chương trình là Chương trình Đối tác Xanh và Bền vững.",
    ],
    ["where things are", "Có 31 ca mắc (Vân Khê, Thượng Lũng, Hạ Sơn)."],
    ["parts of a sum", "Bão làm 9 người chết (Vân Khê 4, Thượng Lũng 3, Hạ Sơn 2)."],
    ["a colon behind a comma", "Mỗi tuần họp 2 buổi, kết quả: cấp 613 giấy; trả lại 20 hồ sơ; chuyển 5 đơn."],
  ])("keeps silent: %s", (_, text) => {
    expect(listsOf(text)).toEqual([]);
  });
});
