/** Goods that are told by the number of their type, with or without a name: "ống 110", "thuốc lá 555", "bê tông mác 250". */
export const NUMBERED_GOODS: ReadonlySet<string> = new Set([
  "ống",
  "thuốc lá",
  "bia",
  "mác",
  "nhãn hiệu",
  "hiệu",
  "model",
]);

/** Goods and machines that are told by a name and a number: "phân NPK 16", "lúa OM 5451", "máy xúc PC 200". */
export const NAMED_GOODS: ReadonlySet<string> = new Set([
  ...NUMBERED_GOODS,
  ..."phân, phân bón, đạm, xi măng, thép, tôn, gạch, sơn, keo, dây, cáp, giống, lúa, ngô, sắn, mía, đậu".split(", "),
  ..."thuốc, vắc xin, sữa, rượu, dầu, xăng, súng, đạn, máy, máy bay, máy xúc, máy ủi, máy lu, máy cày".split(", "),
  ..."xe, xe tải, xe khách, xe máy, mô tô, ô tô, tàu, đoàn tàu, chuyến bay, chuyến tàu, điện thoại, pin, bếp".split(
    ", ",
  ),
]);
