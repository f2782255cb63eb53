interface Family {
  readonly name: string;
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Sets of members that leave nothing of the whole over. */
  readonly exhaustive: readonly (readonly string[])[];
}

/** Ways in which reports divide what they count. */
export const LABEL_FAMILIES: readonly Family[] = [
  {
    name: "deadline",
    members: {
      early: ["trước hạn", "sớm hạn", "trước thời hạn", "trả sớm", "sớm", "trả sớm hạn", "giải quyết trước hạn"],
      "on-time": ["đúng hạn", "đúng thời hạn", "kịp thời hạn", "trả đúng hạn", "giải quyết đúng hạn"],
      "in-time": [
        "đúng và trước hạn",
        "trước và đúng hạn",
        "đúng hạn và trước hạn",
        "trước hạn và đúng hạn",
        "đúng hạn, trước hạn",
        "trước hạn, đúng hạn",
        "trong hạn",
        "còn trong hạn",
        "còn hạn",
        "chưa đến hạn",
        "trong thời hạn",
      ],
      late: [
        "quá hạn",
        "trễ hạn",
        "chậm hạn",
        "muộn hạn",
        "quá thời hạn",
        "chậm hạn, quá hạn",
        "đã quá hạn",
        "trả quá hạn",
        "giải quyết quá hạn",
      ],
    },
    exhaustive: [
      ["early", "on-time", "late"],
      ["in-time", "late"],
      ["early", "on-time"],
      ["on-time", "late"],
    ],
  },
  {
    name: "intake",
    members: {
      carried: [
        "kỳ trước chuyển sang",
        "kỳ trước chuyển qua",
        "năm trước chuyển sang",
        "tháng trước chuyển sang",
        "quý trước chuyển sang",
        "từ kỳ trước",
        "từ kỳ trước chuyển sang",
        "chuyển sang",
        "chuyển kỳ trước",
        "tồn kỳ trước",
        "kỳ trước chuyển tiếp",
        "cũ chuyển sang",
        "cũ",
        "chuyển tiếp",
      ],
      new: [
        "tiếp nhận mới",
        "nhận mới",
        "thụ lý mới",
        "mới thụ lý",
        "mới tiếp nhận",
        "mới",
        "trong kỳ",
        "tiếp nhận trong kỳ",
        "phát sinh mới",
        "mới phát sinh",
        "phát sinh trong kỳ",
      ],
    },
    exhaustive: [["carried", "new"]],
  },
  {
    name: "level",
    members: {
      central: ["trung ương", "cấp trung ương"],
      province: ["cấp tỉnh", "cấp thành phố", "tỉnh"],
      district: ["cấp huyện", "huyện"],
      commune: ["cấp xã", "cấp cơ sở", "xã"],
    },
    exhaustive: [
      ["province", "district", "commune"],
      ["central", "province", "district", "commune"],
      ["central", "province", "district"],
      ["central", "province", "commune"],
      ["province", "commune"],
      ["district", "commune"],
      ["province", "district"],
    ],
  },
  { name: "gender", members: { female: ["nữ"], male: ["nam"] }, exhaustive: [["female", "male"]] },
  {
    name: "ethnicity",
    members: {
      minority: [
        "dân tộc thiểu số",
        "người dân tộc thiểu số",
        "là người dân tộc thiểu số",
        "đồng bào dân tộc thiểu số",
      ],
      majority: ["dân tộc Kinh", "người Kinh"],
    },
    exhaustive: [["minority", "majority"]],
  },
  {
    name: "faith",
    members: {
      faithful: ["có đạo", "người có đạo", "theo đạo", "có tôn giáo", "tôn giáo"],
      none: ["không có đạo", "không theo đạo"],
    },
    exhaustive: [["faithful", "none"]],
  },
  {
    name: "party",
    members: { member: ["đảng viên", "là đảng viên"], outside: ["ngoài Đảng", "người ngoài Đảng"] },
    exhaustive: [["member", "outside"]],
  },
  {
    name: "channel",
    members: {
      direct: ["trực tiếp", "nộp trực tiếp", "nhận trực tiếp"],
      online: ["trực tuyến", "nộp trực tuyến", "qua mạng"],
      post: ["bưu chính", "bưu chính công ích", "qua bưu chính", "qua bưu điện"],
    },
    exhaustive: [
      ["direct", "online"],
      ["direct", "online", "post"],
    ],
  },
  {
    name: "complaint",
    members: {
      complaint: ["khiếu nại"],
      denunciation: ["tố cáo"],
      petition: ["kiến nghị", "phản ánh", "kiến nghị, phản ánh", "phản ánh, kiến nghị", "đề nghị", "đề nghị phản ánh"],
    },
    exhaustive: [["complaint", "denunciation", "petition"]],
  },
  {
    name: "visit",
    members: {
      regular: ["thường xuyên", "tiếp thường xuyên"],
      periodic: ["định kỳ", "tiếp định kỳ", "định kỳ, đột xuất", "định kỳ và đột xuất"],
      sudden: ["đột xuất", "tiếp đột xuất"],
    },
    exhaustive: [
      ["regular", "periodic"],
      ["regular", "sudden"],
      ["regular", "periodic", "sudden"],
    ],
  },
  {
    name: "service",
    members: {
      three: ["mức độ 3", "mức 3", "mức độ ba"],
      four: ["mức độ 4", "mức 4", "mức độ bốn"],
      full: ["toàn trình"],
      partial: ["một phần"],
    },
    exhaustive: [],
  },
  {
    name: "eligibility",
    members: {
      eligible: ["đủ điều kiện", "có điều kiện", "đủ điều kiện xử lý"],
      ineligible: ["không đủ điều kiện", "chưa đủ điều kiện", "chưa có điều kiện", "không có điều kiện"],
    },
    exhaustive: [],
  },
  {
    name: "outcome",
    members: {
      passed: ["đạt yêu cầu", "đạt chuẩn", "trúng tuyển"],
      failed: ["không đạt", "chưa đạt", "không đạt yêu cầu", "chưa đạt chuẩn", "không trúng tuyển"],
    },
    exhaustive: [["passed", "failed"]],
  },
  {
    name: "progress",
    members: {
      done: [
        "đã hoàn thành",
        "đã giải quyết",
        "đã giải quyết xong",
        "đã thực hiện",
        "đã nghiệm thu",
        "đã nghiệm thu, bàn giao",
        "đã hoàn thành, bàn giao",
        "đã bàn giao",
        "đã triển khai",
        "đã xử lý",
      ],
      ongoing: [
        "đang triển khai",
        "đang thực hiện",
        "đang giải quyết",
        "đang thi công",
        "đang xử lý",
        "đang thẩm định",
        "đang hòa giải",
      ],
      "not-started": [
        "chưa triển khai",
        "chưa thực hiện",
        "chưa khởi công",
        "chưa giải quyết",
        "chưa hoàn thành",
        "chưa xử lý",
        "chưa thi công",
        "chưa thẩm định",
      ],
    },
    exhaustive: [["done", "ongoing", "not-started"]],
  },
  {
    name: "authority",
    members: {
      own: ["thuộc thẩm quyền", "đúng thẩm quyền"],
      other: ["không thuộc thẩm quyền", "không đúng thẩm quyền", "ngoài thẩm quyền"],
    },
    exhaustive: [["own", "other"]],
  },
  {
    name: "verdict",
    members: {
      right: ["tố cáo đúng", "khiếu nại đúng"],
      partly: ["đúng một phần", "có đúng có sai", "có đúng, có sai"],
      wrong: ["sai", "khiếu nại sai", "tố cáo sai"],
    },
    exhaustive: [["right", "partly", "wrong"]],
  },
  {
    name: "discipline",
    members: {
      reprimand: ["khiển trách"],
      warning: ["cảnh cáo"],
      demotion: ["cách chức", "giáng chức"],
      expulsion: ["khai trừ", "buộc thôi việc"],
    },
    exhaustive: [["reprimand", "warning", "demotion", "expulsion"]],
  },
];
