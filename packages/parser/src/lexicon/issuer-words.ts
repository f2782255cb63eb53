import { fold } from "../source/normalize.ts";

/** Phrases of a list, folded; words of one phrase are joined by "_". */
const phrases = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s+/u)
      .map((phrase) => fold(phrase.replaceAll("_", " "))),
  );

/** Words for places: a proper name or nothing follows. */
export const PLACE_WORDS = phrases("tỉnh huyện xã phường quận thành phố thị trấn đặc khu thôn bản cũ mới");

/** Words that number a term or a meeting: "khóa XI", "lần thứ 6". */
export const TERM_WORDS = phrases("khóa khoá lần thứ kỳ họp nhiệm");

/** Words that stand for the number of a term or meeting: "lần thứ bảy". */
export const TERM_NUMBERS = phrases(
  "nhất hai ba tư bốn năm sáu bảy bẩy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm",
);

/** Nouns in lower case that belong to the name of an office wherever they stand in it. */
export const NAME_WORDS = phrases(`
  nhân dân trung ương tối cao nhà nước quốc gia toàn khối các cơ quan doanh nghiệp chính quyền bộ đảng ủy ban
  liên cấp ngành đoàn hội
`);

/** Words in lower case that go on a name begun with a capital: "Bảo vệ thực vật", "Phòng cảnh sát", "Đăng ký đất đai". */
export const NAME_TAIL_WORDS = phrases(`
  lao động thương binh xã hội giáo dục đào tạo tế tài chính kế hoạch đầu tư nông lâm ngư nghiệp phát triển thôn
  môi trường nguyên khoa học công nghệ thông tin truyền văn hóa thể thao du lịch xây dựng giao vận tải thương mại
  tư pháp nội ngoại vụ quốc phòng an ninh kiểm sát toán tra lâm thủy lợi sản chăn nuôi thú trồng trọt bảo vệ thực vật
  thuế hải quan kho bạc thống kê bảo hiểm ngân hàng chính sách dân tộc tôn giáo gia đình trẻ em thanh thiếu niên
  cảnh sát quân sự biên điện lực đất đai quy hoạch kiến trúc khu công kinh tế cụm trưởng phó viên cán sự
  chỉ đạo huy quản lý điều phối chống thiên tai tìm kiếm cứu nạn dự án cải cách hành thủ tục một cửa số
  cổ phần trách nhiệm hữu hạn thành viên tập tổng ty nghề cao đẳng đại trung tiểu phổ cơ sở mầm non
  bệnh viện đa khoa chuyên tâm phục dịch hạ tầng đô thị giám định cấp thoát kiểm soát bệnh tật
  cựu chiến phụ nữ người khuyết chữ thập đỏ nghệ thuật báo luật gia vườn sinh viên vận mặt trận tuyên
  đăng ký giá chất lượng đo tiêu chuẩn lường chứng nghiệm ứng phó sự cố tố cáo khiếu nại tiếp công dân thi đua khen thưởng
`);

/** Words at which the name of an office ends, capitals or not. */
export const ISSUER_ENDS = phrases(`
  về v/v ban_hành quy_định qui_định hướng_dẫn phê_duyệt sửa_đổi bổ_sung có đã đang sẽ được bị do tại để theo nhằm ngày
  giai_đoạn năm trong cho trên với là mà từ đến khi nếu thì cũng này đó dưới qua bằng vì như nêu
  thực_hiện triển_khai thông_qua phân_bổ hỏi yêu_cầu đề_nghị chấp_thuận điều_chỉnh kèm căn_cứ xét
  quyết_định công_bố thành_lập kiện_toàn phân_công phân_cấp ủy_quyền bãi_bỏ thay_thế hợp_nhất hủy_bỏ tăng_cường đẩy_mạnh
  tiếp_tục nâng_cao báo_cáo trả_lời phúc_đáp chấn_chỉnh thống_nhất thu_hồi đính_chính gia_hạn giao_chỉ_tiêu
  tổ_chức_thực_hiện tổ_chức_triển_khai hỗ_trợ xử_lý giải_quyết thẩm_định tham_gia cụ_thể_hóa quán_triệt
  tặng cử điều_động bổ_nhiệm miễn_nhiệm phê_chuẩn tổng_kết sơ_kết đánh_giá và_các gửi chủ_trì phối_hợp
`);
