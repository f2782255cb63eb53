import { expect, test } from "vitest";
import { periodName } from "../../src/messages/time-names.ts";

test.each([
  ["2031-Q2", "Quý II/2031", "Q2 2031"],
  ["2031-H1", "6 tháng đầu năm 2031", "H1 2031"],
  ["2031-H2", "6 tháng cuối năm 2031", "H2 2031"],
  ["2031-M05", "Tháng 5/2031", "2031-05"],
  ["2031", "Năm 2031", "2031"],
  ["2031-01-01/2031-05-19", "01/01/2031 – 19/5/2031", "2031-01-01 – 2031-05-19"],
  ["<b>", "<b>", "<b>"],
])("%s", (key, vi, en) => {
  expect([periodName(key, "vi"), periodName(key, "en")]).toEqual([vi, en]);
});
