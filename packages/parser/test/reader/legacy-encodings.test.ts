import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { detectLegacyEncoding } from "../../src/reader/text/legacy-detection.ts";
import { convertLegacy, type LegacyEncoding } from "../../src/reader/text/legacy-encodings.ts";
import { legacyDecoder, legacyFontOf } from "../../src/reader/text/legacy-fonts.ts";
import { textReader } from "../../src/reader/text/index.ts";

const windows1252 = (bytes: Iterable<number>): string => new TextDecoder("windows-1252").decode(Uint8Array.from(bytes));
const SMALL = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

describe("conversion", () => {
  test.each<[LegacyEncoding, string, string]>([
    [
      "tcvn3",
      "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc",
      "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc",
    ],
    ["tcvn3", "UBND tØnh ®· ban hµnh 15 QuyÕt ®Þnh; ®­îc giao", "UBND tỉnh đã ban hành 15 Quyết định; được giao"],
    ["tcvn3", "céng hßa CéNG HßA, Tõ ngµy", "cộng hòa CỘNG HÒA, Từ ngày"],
    [
      "vni",
      "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc",
      "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc",
    ],
    [
      "vni",
      "COÄNG HOØA, Aâu, ÖÙng duïng, ñöôïc, nguyeãn, kyõ thuaät",
      "CỘNG HÒA, Âu, Ứng dụng, được, nguyễn, kỹ thuật",
    ],
    [
      "vni",
      "kyø, lyù, quyû, tyî, khuyeán, thöïc hieän, cuûa, baûo ñaûm",
      "kỳ, lý, quỷ, tyỵ, khuyến, thực hiện, của, bảo đảm",
    ],
    [
      "windows-1258",
      "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam, Ðôòc lâòp - Týò do - Haònh phuìc; ðýõòc, trãng",
      "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc; được, trăng",
    ],
  ])("%s: %s", (encoding, written, read) => {
    expect(convertLegacy(written, encoding)).toBe(read);
  });

  it("agrees with TCVN 5712:1993 on every letter of its third set", () => {
    // The standard's columns from A1 on, as `iconv -f TCVN` gives them; "·" where the third set has no letter.
    const standard = "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ";
    const bytes = [...standard].map((_, index) => 0xa1 + index);
    const converted = [...convertLegacy(windows1252(bytes), "tcvn3")];
    const letters = converted.map((letter, index) => (standard[index] === "·" ? "·" : letter));
    expect(letters.join("")).toBe(standard);
    expect(new Set(standard)).toEqual(
      new Set([..."ĂÂÊÔƠƯĐ·", ...SMALL].filter((letter) => !"aeiouy".includes(letter))),
    );
  });

  test.each<[LegacyEncoding, string]>([
    ["vps", SMALL + SMALL.toUpperCase()],
    ["vni", SMALL],
  ])("%s reaches every letter of the alphabet", (encoding, alphabet) => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    const all = windows1252(bytes);
    const pairs = [...all].flatMap((base) => [...all].map((mark) => base + mark));
    const one = encoding === "vps" ? [...all] : [...all].concat(pairs);
    const reached = new Set(one.map((written) => convertLegacy(written, encoding)));
    expect([...alphabet].filter((letter) => !reached.has(letter))).toEqual([]);
  });

  it("leaves what is no letter of the encoding, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("tcvn3", "vni", "vps"), (text, encoding) => {
        convertLegacy(text, encoding);
        detectLegacyEncoding(text);
      }),
    );
    expect(convertLegacy("24.268 (5,56%) a/b-c\n\td", "tcvn3")).toBe("24.268 (5,56%) a/b-c\n\td");
    expect(convertLegacy("24.268 (5,56%) a/b-c\n\td", "vps")).toBe("24.268 (5,56%) a/b-c\n\td");
  });
});

describe("detection by letters", () => {
  test.each<[LegacyEncoding | null, string]>([
    ["tcvn3", "Uû ban nh©n d©n huyÖn b¸o c¸o kÕt qu¶ thùc hiÖn 12 nhiÖm vô"],
    ["vni", "UÛy ban nhaân daân huyeän baùo caùo keát quaû thöïc hieän 12 nhieäm vuï"],
    [null, "Ủy ban nhân dân huyện báo cáo kết quả thực hiện 12 nhiệm vụ"],
    [null, "Ủy ban nhân dân huyện báo cáo kết quả".normalize("NFD")],
    [null, "Bà và cô đi hè, là lá"],
    [null, "Le Président de la République a signé le décret à l'Élysée, après l'été, à Orléans"],
    [null, "Über die Größe der Flüsse müßte man schön öfter hören"],
    [null, "« déjà vu » — £5, §4, ±3°, ©2031, ½"],
    [null, "12 345 %"],
    [null, ""],
  ])("%s: %s", (encoding, text) => {
    expect(detectLegacyEncoding(text)).toBe(encoding);
  });
});

describe("fonts", () => {
  test.each([
    [".VnTime", "tcvn3", false],
    [".VnTimeH", "tcvn3", true],
    [".VnArial NarrowH", "tcvn3", true],
    ["ABCDEF+.VnTime", "tcvn3", false],
    ["ABCDEF+.VnTimeH-Bold", "tcvn3", true],
    ["VNI-Times", "vni", false],
    ["VNI Helve", "vni", false],
    ["VPS Times", "vps", false],
    ["Times New Roman", undefined, undefined],
    ["Vnimation", undefined, undefined],
    ["Vani", undefined, undefined],
    ["", undefined, undefined],
  ])("%s is of encoding %s", (name, encoding, capitals) => {
    expect(legacyFontOf(name)?.encoding).toBe(encoding);
    expect(legacyFontOf(name)?.capitals).toBe(capitals);
  });

  it("decide run by run in a document that mixes encodings", () => {
    const { decode, encodings } = legacyDecoder([
      { text: "b¸o c¸o kÕt qu¶ c«ng t¸c", font: ".VnTime" },
      { text: "Ủy ban nhân dân", font: "Arial" },
    ]);
    expect(encodings).toEqual(["tcvn3"]);
    expect(decode("céng hßa", ".VnTimeH")).toBe("CỘNG HÒA");
    expect(decode("c«ng t¸c", ".VnTime")).toBe("công tác");
    expect(decode("« Ủy ban »", "Arial")).toBe("« Ủy ban »");
  });

  it("are not believed where their text is Unicode", () => {
    const { decode, encodings } = legacyDecoder([{ text: "Ủy ban nhân dân xã là cơ quan", font: ".VnTime" }]);
    expect(encodings).toEqual([]);
    expect(decode("là cơ quan", ".VnTime")).toBe("là cơ quan");
  });

  it("are not needed where the letters tell", () => {
    const { decode } = legacyDecoder([{ text: "b¸o c¸o kÕt qu¶ c«ng t¸c n¨m", font: "" }]);
    expect(decode("kÕt qu¶", "")).toBe("kết quả");
  });
});

describe("text files", () => {
  const tcvn3 = "Uû ban nh©n d©n x· ®· tiÕp nhËn 120 hå s¬, gi¶i quyÕt 96 hå s¬.";
  it("of an old encoding are read, and say so", async () => {
    const bytes = Uint8Array.from(tcvn3, (character) => character.charCodeAt(0));
    const source = await textReader.read(bytes, {});
    expect(source.text).toBe("Uỷ ban nhân dân xã đã tiếp nhận 120 hồ sơ, giải quyết 96 hồ sơ.");
    expect(source.diagnostics.map(({ code }) => code)).toEqual(["legacy-encoding"]);
    const [block] = source.blocks;
    expect(source.text.slice(block?.span.start, block?.span.end)).toBe(source.text);
  });
  it("that hold such text as UTF-8 are read too", async () => {
    const source = await textReader.read(new TextEncoder().encode(tcvn3), {});
    expect(source.text).toContain("tiếp nhận 120 hồ sơ");
  });
  it("of no encoding are refused", async () => {
    const bytes = Uint8Array.from([0xff, 0xc3, 0x28, 0x41, 0xfe, 0x42]);
    await expect(textReader.read(bytes, {})).rejects.toMatchObject({ code: "text-encoding" });
  });
});

test("a text file of Windows-1258, whose marks stand behind their letters, is read", async () => {
  const bytes = Uint8Array.from(
    [..."UBND tiÒnh ðaÞ ban haÌnh 15 Quyêìt ðiònh; giaÒi quyêìt 96 hôÌ sõ, ðaòt 80%."].map((character) =>
      character.charCodeAt(0),
    ),
  );
  const source = await textReader.read(bytes, {});
  expect(source.text).toBe("UBND tỉnh đã ban hành 15 Quyết định; giải quyết 96 hồ sơ, đạt 80%.");
  expect(source.diagnostics.map(({ code }) => code)).toEqual(["legacy-encoding"]);
});
