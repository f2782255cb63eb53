import { describe, expect, test } from "vitest";
import { officeOf, officeTitle, placeTitle } from "../../src/record/profile/office.ts";

describe("an office has one name, however its letterhead writes it", () => {
  test.each<[string, readonly string[]]>([
    [
      "Ủy ban nhân dân tỉnh Hòa An",
      [
        "UBND tỉnh Hòa An",
        "UBND TỈNH HOÀ AN",
        "Uỷ ban nhân dân tỉnh Hoà An",
        "ỦY BAN NHÂN DÂN TỈNH HÒA AN",
        "Ủy ban Nhân dân  tỉnh Hòa An".normalize("NFD"),
      ],
    ],
    [
      "Hội đồng nhân dân thành phố Bình Lâm",
      ["HĐND TP Bình Lâm", "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ BÌNH LÂM", "HĐND TP. Bình Lâm"],
    ],
    ["Sở Giáo dục và Đào tạo", ["Sở GD&ĐT", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở giáo dục và đào tạo"]],
    ["Văn phòng Ủy ban nhân dân tỉnh Hòa An", ["Văn phòng UBND tỉnh Hòa An", "VĂN PHÒNG UỶ BAN NHÂN DÂN TỈNH HÒA AN"]],
    ["Kho bạc Nhà nước Bình Lâm", ["KHO BẠC NHÀ NƯỚC BÌNH LÂM", "Kho bạc nhà nước Bình Lâm"]],
    ["Ủy ban nhân dân quận 1", ["UBND QUẬN 1", "Ủy ban nhân dân Quận 1"]],
    ["Ban chỉ huy PCTT và TKCN", ["Ban Chỉ huy PCTT và TKCN", "BAN CHỈ HUY PCTT VÀ TKCN"]],
  ])("%s", (title, written) => {
    expect(new Set(written.map(officeTitle))).toEqual(new Set([title]));
  });

  test("titled again it stays", () => {
    for (const title of ["Ủy ban nhân dân tỉnh Hòa An", "Sở Nông nghiệp và Môi trường", "Công an tỉnh Bình Lâm"])
      expect(officeTitle(officeTitle(title))).toBe(officeTitle(title));
  });
});

test.each(["Hoà An", "HÒA AN", "hòa  an", "Hòa An".normalize("NFD")])("the place %s is one", (place) => {
  expect(placeTitle(place)).toBe("Hòa An");
});

test("an office is its name, and its place where the name does not hold it", () => {
  const [finance, committee] = ["Sở Tài chính", "UBND huyện Đông Khê"];
  expect(officeOf({ issuer: finance, place: "Hòa An" })).not.toBe(officeOf({ issuer: finance, place: "Bình Lâm" }));
  expect(officeOf({ issuer: committee, place: "Đông Khê" })).toBe(
    officeOf({ issuer: "UỶ BAN NHÂN DÂN huyện Đông Khê", place: "Hòa An" }),
  );
});
