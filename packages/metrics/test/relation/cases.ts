/** A text with the arithmetic that must be looked at in it; nothing in it is wrong. */
export interface SoundCase {
  readonly kind: string;
  readonly text: string;
  readonly sound: readonly string[];
}

const prose = (kind: string, text: string, ...sound: readonly string[]): SoundCase => ({ kind, text, sound });

const table = (kind: string, rows: readonly string[], ...sound: readonly string[]): SoundCase => {
  const [head = "", ...body] = rows;
  const rule = head.replaceAll(/[^|]+/gu, " --- ").trim();
  return { kind, text: [head, rule, ...body].join("\n"), sound };
};

/** Relations in running text and in tables that the engine is sure of. */
export const SOUND: readonly SoundCase[] = [
  prose(
    "level: of the year before, in the columns of a table",
    "Số trường học và học sinh\n\n\t2029\t2030\t2031\t2032\nSố trường (Trường)\t212\t218\t221\t219\nSố học sinh (Học sinh)\t84.316\t86.902\t88.145\t90.277\n\tChỉ số phát triển (Năm trước = 100) - %\nTrường học\t101,44\t102,83\t101,38\t99,10\nHọc sinh\t102,05\t103,07\t101,43\t102,42",
    "218 / 212 = 102,83%",
    "88.145 / 86.902 = 101,43%",
    "90.277 / 88.145 = 102,42%",
  ),
  prose(
    "change: from the year before, in the rows of a table",
    "Sản lượng lúa\n\nNăm\tSản lượng (tấn)\tTốc độ tăng (%)\n2029\t48.210\t2,1\n2030\t49.560\t2,8\n2031\t48.904\t-1,3\n2032\t51.377\t5,1",
    "(49.560 - 48.210) / 48.210 = 2,8%",
    "(51.377 - 48.904) / 48.904 = 5,1%",
  ),
  prose(
    "level: of the month before, in the rows of a table",
    "Lượng khách qua bến\n\nTháng\tLượt khách\tSo với tháng trước (%)\nTháng 1\t14.250\t-\nTháng 2\t13.965\t98,0\nTháng 3\t14.943\t107,0\nTháng 4\t15.242\t102,0\nTháng 5\t14.785\t97,0",
    "13.965 / 14.250 = 98,0%",
    "14.785 / 15.242 = 97,0%",
  ),
  prose(
    "share: of the row that heads its group",
    "TT | Đơn vị, trình độ | Số người | Tỷ lệ (%)\n--- | --- | --- | ---\nI | Công chức cấp huyện | 260 | 100\n1 | Đại học | 182 | 70,0\n2 | Cao đẳng | 52 | 20,0\n3 | Trung cấp | 26 | 10,0\nII | Công chức cấp xã | 640 | 100\n1 | Đại học | 352 | 55,0\n2 | Cao đẳng | 192 | 30,0\n3 | Trung cấp | 96 | 15,0",
    "182 / 260 = 70,0%",
    "352 / 640 = 55,0%",
    "96 / 640 = 15,0%",
  ),
  prose(
    "share: of the figure before",
    "Cả năm có 3.264 lượt người dự tập huấn, trong đó có 1.836 lượt phụ nữ, chiếm 56,25%.",
    "1.836 / 3.264 = 56,25%",
  ),
  prose("share: in a bracket", "Trong tổng số 2.875 hộ được hỏi, có 2.622 hộ đồng ý (91,2%).", "2.622 / 2.875 = 91,2%"),
  prose("share: of a ratio", "Thư viện đã số hóa 4.312/5.600 cuốn, đạt 77%.", "4.312 / 5.600 = 77%"),
  prose(
    "level: of a plan told behind",
    "Huyện trồng được 846 ha rừng, đạt 105,75% kế hoạch (800 ha).",
    "846 / 800 = 105,75%",
  ),
  prose(
    "level: of the year before",
    "Thu phí đạt 18,6 tỷ đồng, bằng 124% so với cùng kỳ (15 tỷ đồng).",
    "18,6 tỷ / 15 tỷ = 124%",
  ),
  prose(
    "total: before its parts",
    "Có 5.420 học sinh dự thi, gồm 3.187 học sinh khối 9 và 2.233 học sinh khối 12.",
    "3.187 + 2.233 = 5.420",
  ),
  prose(
    "total: of a list",
    "Ban hành 236 văn bản, gồm: 148 công văn, 62 kế hoạch và 26 quyết định.",
    "148 + 62 + 26 = 236",
  ),
  prose(
    "total: behind its parts",
    "Thôn Đoài có 412 hộ, thôn Đông có 365 hộ, thôn Tây có 298 hộ; tổng cộng 1.075 hộ.",
    "412 + 365 + 298 = 1.075",
  ),
  prose(
    "total: of a list in a list",
    "1. Diện tích đã kiểm kê là 48.316,25 ha, gồm:\n- Đất có rừng: 40.872,18 ha, trong đó:\n+ Rừng trồng: 12.406,11 ha;\n+ Rừng tự nhiên: 28.466,07 ha;\n- Đất trống: 7.444,07 ha.",
    "40.872,18 + 7.444,07 = 48.316,25",
    "12.406,11 + 28.466,07 = 40.872,18",
  ),
  prose(
    "total: of changes told behind each part",
    "Có 62.480 người tham gia, tăng 3.745 người; bao gồm: bắt buộc 51.206 người, tăng 1.312 người; tự nguyện 11.274 người, tăng 2.433 người.",
    "51.206 + 11.274 = 62.480",
    "1.312 + 2.433 = 3.745",
  ),
  prose(
    "total: of one column of a list",
    "Xã Đông: nhận 412 hồ sơ, đã trả 391 hồ sơ. Xã Tây: nhận 286 hồ sơ, đã trả 270 hồ sơ. Tính chung hai xã, đã trả 661 hồ sơ.",
    "391 + 270 = 661",
  ),
  prose(
    "total: broken down twice",
    "Toàn huyện có 1.386 hội viên, trong đó 812 nữ, 574 nam.\n\nTheo độ tuổi, dưới 30 tuổi có 297 người; từ 30 đến 50 tuổi 655 người; trên 50 tuổi 434 người.",
    "812 + 574 = 1.386",
    "297 + 655 + 434 = 1.386",
  ),
  prose(
    "share: of what a list without markers stands under",
    "Tổng diện tích gieo trồng của huyện là 80.211 ha, trong đó vụ xuân chiếm hơn một nửa. Cơ cấu cây trồng như sau:\n\nLúa: 38.412 ha, 47,89%;\n\nNgô: 14.206 ha, 17,71%;\n\nSắn: 9.871 ha, 12,31%;\n\nMía: 6.540 ha, 8,15%;\n\nLạc: 4.118 ha, 5,13%;\n\nĐậu tương: 2.905 ha, 3,62%;\n\nKhoai lang: 1.872 ha, 2,33%;\n\nRau các loại: 1.240 ha, 1,55%;\n\nHoa: 618 ha, 0,77%;\n\nCây dược liệu: 429 ha, 0,53%;",
    "429 / 80.211 = 0,53%",
  ),
  prose(
    "share: each in a bracket of its own",
    "Các đơn vị có tỷ lệ thấp là Trường Cao đẳng Đại Lâm (1/2, 50%), Viện Khoa học Tân Hòa (3/7, 43%), Khoa Luật, Đại học Bình Sơn (2/4, 50%), Học viện Lam Hà (1/2, 50%), Trường Đại học Phú Vang (13/24, 54%).",
    "2 / 4 = 50%",
    "13 / 24 = 54%",
  ),
  prose(
    "total: of an estimate in whole thousands",
    "Quý I năm 2031, gỗ khai thác của tỉnh ước 3.482.000 m3, tăng 4,1% so với cùng kỳ, trong đó rừng trồng 2.108.400 m3, tăng 5,2%; cây phân tán 1.373.600 m3, tăng 2,4% (vườn hộ 918.300 m3, tăng 3,3%).",
    "2.108.400 + 1.373.600 = 3.482.000",
  ),
  prose(
    "rest: of things",
    "Kho nhận 12.480 bộ hồ sơ, đã chỉnh lý 9.640 bộ, còn lại 2.840 bộ chưa chỉnh lý.",
    "12.480 - 9.640 = 2.840",
  ),
  prose(
    "rest: of money",
    "Dự toán năm là 7.350 triệu đồng, đã chi 5.145 triệu đồng, còn 2.205 triệu đồng.",
    "7.350 triệu - 5.145 triệu = 2.205 triệu",
  ),
  prose(
    "change: in number",
    "Có 1.488 lượt xe bị xử lý, tăng 248 lượt so với cùng kỳ năm trước (1.240 lượt).",
    "1.488 - 1.240 = 248",
  ),
  prose("change: from … to", "Số vụ cháy giảm từ 64 vụ xuống còn 48 vụ, giảm 25%.", "(64 - 48) / 64 = 25%"),
  prose(
    "change: in per cent",
    "Doanh thu đạt 2.070 tỷ đồng, tăng 15% so với cùng kỳ (1.800 tỷ đồng).",
    "(2.070 tỷ - 1.800 tỷ) / 1.800 tỷ = 15%",
  ),
  prose(
    "change: how many times as much",
    "Năm 2019 trồng được 1.275 ha cây gỗ lớn, gấp 3,4 lần năm 2014 (375 ha).",
    "1.275 / 375 = 3,4 lần",
  ),
  prose(
    "change: times, told as a rise",
    "Số lượt khám ngoại trú tăng 2,5 lần so với năm 2009, từ 18.640 lượt lên 46.600 lượt.",
    "46.600 / 18.640 = 2,5 lần",
  ),
  prose(
    "change: in points",
    "Tỷ lệ hộ nghèo giảm từ 8,42% xuống còn 6,17%, giảm 2,25 điểm phần trăm.",
    "8,42% - 6,17% = 2,25 điểm phần trăm",
  ),
  table(
    "table: totals and shares",
    [
      "Xã | Số hộ | Hộ có nước sạch | Tỷ lệ (%)",
      "Xã Hòa Bắc | 1.240 | 1.116 | 90,0",
      "Xã Hòa Nam | 2.160 | 1.836 | 85,0",
      "Xã Hòa Tây | 1.850 | 1.480 | 80,0",
      "Cộng | 5.250 | 4.432 | 84,4",
    ],
    "1.116 / 1.240 = 90,0%",
    "1.836 / 2.160 = 85,0%",
    "1.480 / 1.850 = 80,0%",
    "4.432 / 5.250 = 84,4%",
    "1.240 + 2.160 + 1.850 = 5.250",
    "1.116 + 1.836 + 1.480 = 4.432",
  ),
  {
    kind: "table: plan and result, between tabs",
    text: "STT\tĐơn vị\tKế hoạch\tThực hiện\tTỷ lệ (%)\n1\tPhòng Nội vụ\t240\t228\t95,0\n2\tPhòng Tư pháp\t160\t152\t95,0\n3\tPhòng Y tế\t320\t272\t85,0\n\tTổng cộng\t720\t652\t90,6",
    sound: ["228 / 240 = 95,0%", "652 / 720 = 90,6%", "240 + 160 + 320 = 720", "228 + 152 + 272 = 652"],
  },
  table(
    "table: totals of rows",
    [
      "Đơn vị | Tổng số | Nam | Nữ",
      "Trường Lê Lợi | 812 | 406 | 406",
      "Trường Trần Phú | 1.036 | 512 | 524",
      "Trường Quang Trung | 945 | 471 | 474",
    ],
    "406 + 406 = 812",
    "512 + 524 = 1.036",
    "471 + 474 = 945",
  ),
  {
    kind: "table: one total in two groups under heads",
    text: "Cơ sở lưu trú\n\n\tNăm 2021\tNăm 2022\tNăm 2023\nTỔNG SỐ\t412\t438\t467\nPhân theo loại hình\nKhách sạn\t118\t125\t131\nNhà nghỉ\t251\t266\t284\nNhà dân\t43\t47\t52\nPhân theo địa bàn\nThành phố\t214\t226\t241\nCác huyện\t198\t212\t226",
    sound: [
      "118 + 251 + 43 = 412",
      "125 + 266 + 47 = 438",
      "131 + 284 + 52 = 467",
      "214 + 198 = 412",
      "226 + 212 = 438",
      "241 + 226 = 467",
    ],
  },
  {
    kind: "table: totals of totals, without numbers",
    text: "Vốn thực hiện\n\nNguồn vốn\tNăm 2021\tNăm 2022\tNăm 2023\nTổng số\t967\t1.022\t1.100\nKhu vực Nhà nước\t345\t360\t381\nTrung ương\t120\t131\t140\nĐịa phương\t225\t229\t241\nKhu vực ngoài Nhà nước\t622\t662\t719\nDoanh nghiệp\t402\t421\t448\nHộ dân cư\t220\t241\t271",
    sound: [
      "120 + 225 = 345",
      "131 + 229 = 360",
      "402 + 220 = 622",
      "448 + 271 = 719",
      "345 + 622 = 967",
      "360 + 662 = 1.022",
      "381 + 719 = 1.100",
    ],
  },
  {
    kind: "table: shares below the rows that they are of, where two rows tell the same total",
    text: "Đường giao thông thôn\n\nChỉ tiêu\tTổng số\tMiền núi\tĐồng bằng\nTổng số thôn\t164\t97\t67\nCó nhà văn hóa\t164\t97\t67\nCó đường bê tông\t121\t63\t58\n- Tỷ lệ (%)\t73,78\t64,95\t86,57",
    sound: ["121 / 164 = 73,78%", "63 / 97 = 64,95%", "58 / 67 = 86,57%"],
  },
  {
    kind: "table: a structure in a block of its own",
    text: "Lao động có việc làm\n\n\tNăm 2016\tNăm 2018\tNăm 2020\nNgười\nTỔNG SỐ\t61.420\t62.875\t64.130\nPhân theo giới tính\nNam\t31.208\t32.014\t32.566\nNữ\t30.212\t30.861\t31.564\nPhân theo khu vực\nThành thị\t14.118\t15.240\t16.935\nNông thôn\t47.302\t47.635\t47.195\nCơ cấu (%)\nPhân theo giới tính\nNam\t50,81\t50,92\t50,78\nNữ\t49,19\t49,08\t49,22",
    sound: ["31.208 / 61.420 = 50,81%", "31.564 / 64.130 = 49,22%", "14.118 + 47.302 = 61.420"],
  },
  {
    kind: "table: signed changes add up, too",
    text: "Mạng lưới trường lớp\n\nChỉ tiêu\tNăm 2021\tNăm 2022\tSo sánh\nTổng số trường\t406\t400\t-6\nMầm non\t142\t140\t-2\nTiểu học\t118\t109\t-9\nTrung học cơ sở\t97\t92\t-5\nLiên cấp\t21\t30\t+9\nTrung học phổ thông\t28\t29\t+1",
    sound: ["142 + 118 + 97 + 21 + 28 = 406", "140 + 109 + 92 + 30 + 29 = 400", "406 - 400 = 6", "30 - 21 = 9"],
  },
  {
    kind: "table: shares of sizes, whatever their signs",
    text: "Kết quả kinh doanh\n\nĐơn vị\tDoanh thu\tLợi nhuận\tTỷ suất lợi nhuận (%)\nCông ty Cấp nước\t1.213\t-97\t8,0\nCông ty Môi trường\t2.548\t306\t12,0\nCông ty Công viên\t1.764\t-44\t2,5\nCông ty Chiếu sáng\t3.190\t478\t15,0",
    sound: ["97 / 1.213 = 8,0%", "306 / 2.548 = 12,0%", "44 / 1.764 = 2,5%", "478 / 3.190 = 15,0%"],
  },
  {
    kind: "table: two series in every second row",
    text: "Tai nạn lao động\n\nĐịa bàn\tNăm 2021\tNăm 2022\tNăm 2023\nToàn tỉnh\nSố vụ\t131\t142\t156\nSố người\t208\t226\t251\nThành phố\nSố vụ\t62\t67\t71\nSố người\t97\t108\t119\nHuyện Hòa Sơn\nSố vụ\t44\t46\t53\nSố người\t72\t75\t84\nHuyện Tân Lộc\nSố vụ\t25\t29\t32\nSố người\t39\t43\t48",
    sound: ["62 + 44 + 25 = 131", "67 + 46 + 29 = 142", "97 + 72 + 39 = 208", "119 + 84 + 48 = 251"],
  },
];

/** Texts whose figures have nothing to do with each other. */
export const UNRELATED: readonly string[] = [
  "Tổ chức 24 lớp tập huấn cho 1.960 lượt cán bộ. Công tác tuyên truyền đạt 120 tin, bài; phát 5.400 tờ rơi.",
  "Năm 2021 có 35 đề tài; năm 2022 kinh phí là 12,5 tỷ đồng; có 17 huyện tham gia.",
  "Bầu 30 đại biểu, trong đó có 10 đại biểu nữ, 8 đại biểu trẻ.",
  "Đoàn đi qua 3 huyện, 14 xã, dài 128 km; huy động 460 người và 52 xe.",
];

/** Texts with one wrong figure, and the arithmetic that a finding above a note must tell. */
export const BROKEN: readonly (readonly [kind: string, text: string, arithmetic: string])[] = [
  ["share", "Tiếp nhận 2.400 hồ sơ, trong đó 1.980 hồ sơ trả trước hạn, chiếm 85,2%.", "1.980 / 2.400 = 82,5%"],
  ["share of a ratio", "Đã giải quyết 85/92 vụ việc, đạt 94,2%.", "85 / 92 = 92,4%"],
  [
    "change",
    "Tiếp nhận 24.500 hồ sơ, tăng 1.200 hồ sơ so với cùng kỳ năm trước (23.500 hồ sơ).",
    "24.500 - 23.500 = 1.000",
  ],
  [
    "several shares of a misprinted whole",
    "Rà soát 1.487 hộ. Kết quả: hộ nghèo 356 (24,1%), hộ cận nghèo 402 (27,2%), hộ thoát nghèo 720 (48,7%).",
    "356 / 1.487 = 23,9%",
  ],
  [
    "share in a list",
    "Kết quả xếp loại 1.640 học sinh: giỏi 420 em (25,6%), khá 780 em (47,6%), trung bình 404 em (24,6%), yếu 63 em (2,2%).",
    "63 / 1.640 = 3,8%",
  ],
  [
    "share in a table",
    "Xã | Số hộ | Hộ có nước sạch | Tỷ lệ (%)\n--- | --- | --- | ---\nXã Hòa Bắc | 1.240 | 1.116 | 90,0\nXã Hòa Nam | 2.160 | 1.836 | 58,0\nXã Hòa Tây | 1.850 | 1.480 | 80,0\nCộng | 5.250 | 4.432 | 84,4",
    "1.836 / 2.160 = 85,0%",
  ],
  [
    "total in a table",
    "Xã | Số hộ | Hộ có nước sạch | Tỷ lệ (%)\n--- | --- | --- | ---\nXã Hòa Bắc | 1.240 | 1.116 | 90,0\nXã Hòa Nam | 2.160 | 1.836 | 85,0\nXã Hòa Tây | 1.850 | 1.480 | 80,0\nCộng | 5.520 | 4.432 | 80,3",
    "1.240 + 2.160 + 1.850 = 5.250",
  ],
  [
    "index of the year before in a table",
    "Số trường học và học sinh\n\n\t2029\t2030\t2031\t2032\nSố trường (Trường)\t212\t218\t221\t219\nSố học sinh (Học sinh)\t84.316\t86.902\t88.145\t90.277\n\tChỉ số phát triển (Năm trước = 100) - %\nTrường học\t101,44\t102,83\t101,38\t99,10\nHọc sinh\t102,05\t103,07\t104,13\t102,42",
    "88.145 / 86.902 = 101,43%",
  ],
  [
    "rate of the month before in a table",
    "Lượng khách qua bến\n\nTháng\tLượt khách\tSo với tháng trước (%)\nTháng 1\t14.250\t-\nTháng 2\t13.965\t98,0\nTháng 3\t14.943\t107,0\nTháng 4\t15.242\t120,0\nTháng 5\t14.785\t97,0",
    "15.242 / 14.943 = 102,0%",
  ],
  [
    "share of a group in a table",
    "TT | Đơn vị, trình độ | Số người | Tỷ lệ (%)\n--- | --- | --- | ---\nI | Công chức cấp huyện | 260 | 100\n1 | Đại học | 182 | 70,0\n2 | Cao đẳng | 52 | 20,0\n3 | Trung cấp | 26 | 10,0\nII | Công chức cấp xã | 640 | 100\n1 | Đại học | 352 | 55,0\n2 | Cao đẳng | 192 | 36,0\n3 | Trung cấp | 96 | 15,0",
    "192 / 640 = 30,0%",
  ],
  [
    "sign in a table",
    "Mạng lưới trường lớp\n\nChỉ tiêu\tNăm 2021\tNăm 2022\tSo sánh\nTổng số trường\t406\t400\t-6\nMầm non\t142\t140\t-2\nTiểu học\t118\t109\t-6\nTrung học cơ sở\t97\t92\t-5\nLiên cấp\t21\t30\t+9\nTrung học phổ thông\t28\t29\t+1",
    "118 - 109 = 9",
  ],
];
