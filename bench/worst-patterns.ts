/** A text of a kind that could make some stage slow: `text(n)` has about n characters. */
export interface WorstPattern {
  readonly name: string;
  readonly text: (characters: number) => string;
}

type Unit = (at: number) => string;

/** Repeats a unit until there is enough of it, so many to a line. */
const repeated =
  (unit: Unit, between: string, aLine = Infinity, lineEnd = "\n") =>
  (characters: number): string => {
    const parts: string[] = [];
    let length = 0;
    for (let at = 1; length < characters; at++) {
      const part = unit(at) + (at % aLine === 0 ? lineEnd : between);
      parts.push(part);
      length += part.length;
    }
    return `${parts.join("")}\n`;
  };

const two = (at: number): string => String((at % 28) + 1).padStart(2, "0");
const month = (at: number): string => String((at % 12) + 1).padStart(2, "0");

/** What a report is made of, each a little different every time. */
const UNITS: Readonly<Record<string, Unit>> = {
  "decision numbers": (at) => `Quyết định số ${at}/QĐ-UBND`,
  "dated decisions": (at) => `Quyết định số ${at}/QĐ-UBND ngày ${two(at * 7)}/${month(at * 5)}/2031 của UBND tỉnh`,
  "decisions of many offices": (at) =>
    `Quyết định số ${at}/QĐ-UBND ngày ${two(at)}/${month(at)}/2031 của UBND xã Xã${at}`,
  "decisions of one number": (at) => `Quyết định số 12/QĐ-UBND ngày ${two(at)}/${month(at)}/20${10 + (at % 20)}`,
  laws: (at) => `Luật Đất đai năm ${2000 + (at % 30)}, Điều ${at}, khoản ${at % 9}`,
  "short mentions": (at) => `Quyết định này, Kế hoạch nêu trên và Quyết định số ${at}`,
  counts: (at) => `có ${at} hồ sơ`,
  shares: (at) => `${at % 100},${at % 10}%`,
  "shares of counts": (at) => `${at} hồ sơ đạt ${at % 100}%`,
  "shares of a whole": (at) => `trong đó ${at} hồ sơ, chiếm ${at % 100}%`,
  ratios: (at) => `đạt ${at}/${at + 7} xã`,
  "ratios with shares": (at) => `${at}/${at + 7} xã (${at % 100}%)`,
  money: (at) => `${at}.500 triệu đồng`,
  "long numbers": (at) => `${at}.000.000.000.000`,
  "spaced numbers": (at) => `${at} 000 000`,
  "number words": () => "hai mươi lăm nghìn ba trăm linh bốn",
  ranges: (at) => `từ ${at} đến ${at + 5} người`,
  changes: (at) => `tăng ${at} hồ sơ (${at % 100}%) so với cùng kỳ năm ${2000 + (at % 30)}`,
  growth: (at) => `năm ${2000 + (at % 30)} đạt ${at} tỷ đồng, tăng ${at % 100}% so với năm trước`,
  dates: (at) => `ngày ${two(at)} tháng ${month(at)} năm ${2000 + (at % 30)}`,
  periods: (at) => `quý ${(at % 4) + 1} năm ${2000 + (at % 30)}, 6 tháng đầu năm`,
  remainders: (at) => `còn lại ${at} hồ sơ chưa giải quyết`,
  totals: (at) => `tổng số ${at} hồ sơ`,
  "same figure": () => "120 hồ sơ",
  headings: (at) => `${at}. Kết quả tiếp nhận`,
  prose: () => "Các cơ quan, đơn vị tiếp tục triển khai đồng bộ nhiệm vụ được giao",
  capitals: (at) => `Ủy Ban Nhân Dân Xã Hòa Bình ${at}`,
  abbreviations: (at) => `Ủy ban nhân dân (sau đây gọi là UB${at})`,
};

const ARRANGED: Readonly<Record<string, (unit: Unit) => WorstPattern["text"]>> = {
  "one line": (unit) => repeated(unit, ", "),
  sentences: (unit) => repeated(unit, ". "),
  lines: (unit) => repeated(unit, "\n", 1),
};

/** A single figure with what repeats around it. */
const nestedBrackets =
  (inside: Unit) =>
  (characters: number): string => {
    const opened: string[] = [];
    let length = 0;
    for (let at = 1; length < characters; at++) {
      const part = `${inside(at)} (`;
      opened.push(part);
      length += part.length + 1;
    }
    return `${opened.join("")}1 hồ sơ${")".repeat(opened.length)}\n`;
  };

const SPECIAL: Readonly<Record<string, WorstPattern["text"]>> = {
  "one word": (n) => "a".repeat(n),
  "one digit": (n) => "7".repeat(n),
  "digits and points": (n) => "1.".repeat(n / 2),
  "digits and commas": (n) => "1,".repeat(n / 2),
  "digits and solidi": (n) => "1/".repeat(n / 2),
  "digits and hyphens": (n) => "1-".repeat(n / 2),
  "percent signs": (n) => "% ".repeat(n / 2),
  "open brackets": (n) => "(".repeat(n),
  "closed brackets": (n) => ")".repeat(n),
  quotes: (n) => '" '.repeat(n / 2),
  blanks: (n) => `a${" ".repeat(n)}b`,
  "line breaks": (n) => `a${"\n".repeat(n)}b`,
  tabs: (n) => "a\t".repeat(n / 2),
  "combining marks": (n) => `a${"\u0301".repeat(n)}`,
  colons: (n) => "a: ".repeat(n / 3),
  bullets: (n) => "- a\n".repeat(n / 4),
  pipes: (n) => "| 1 ".repeat(n / 4),
  "brackets in brackets": nestedBrackets((at) => `có ${at} hồ sơ`),
  "brackets in brackets of shares": nestedBrackets((at) => `${at % 100}%`),
  "brackets in brackets of words": nestedBrackets(() => "hồ sơ"),
  "'gồm' in 'gồm'": repeated((at) => `có ${at} hồ sơ, gồm: `, ""),
  "'trong đó' in 'trong đó'": repeated((at) => `${at} hồ sơ, trong đó có `, ""),
  "'gồm' and 'trong đó' by turns": repeated((at) => (at % 2 === 0 ? `gồm ${at} xã, trong đó ` : `có ${at} xã: `), ""),
  "a list of a thousand parts": repeated(
    (at) => `${at === 1 ? "Tổng số 5.000 hồ sơ, gồm: " : ""}xã ${at} có ${at} hồ sơ`,
    "; ",
  ),
  "items under items": repeated(
    (at) => `${"- ".repeat((at % 3) + 1)}xã thứ ${at}: ${at} hồ sơ, đạt ${at % 100}%`,
    "\n",
    1,
  ),
  "a table of figures": (n) => repeated((at) => String(at), "\t", 8)(n),
  "a Markdown table": (n) =>
    `| a | b | c |\n|---|---|---|\n${repeated((at) => `| xã ${at} | ${at} | ${at % 100}% |`, "\n", 1)(n)}`,
  "a table whose names are paragraphs": (n) =>
    `STT\tTên\tSố\n1\t${repeated(() => "xã Hòa Lâm", " ")(n).trim()}\t12\n2\tXã Tân Kiều\t15\n`,
  "a table whose sums hold in two of three rows": (n) =>
    `Tên\tNam\tNữ\tTổng\n${repeated((at) => `xã ${at}\t${at * 7}\t${at * 3}\t${at * 10 + (at % 3 === 0 ? 13 : 0)}`, "\n", 1)(n)}`,
  "a wide table": (n) => repeated((at) => String(at), "\t", 200)(n),
  "notes and their marks": (n) =>
    repeated((at) => `Có ${at} hồ sơ[${at}]`, ". ")(n / 2) +
    repeated((at) => `[${at}] Trong đó ${at} hồ sơ cũ.`, "\n", 1)(n / 2),
  "cues without figures": repeated(() => "trong đó, chiếm, đạt, so với, còn lại, gồm, tăng, giảm", ", "),
  "units without figures": repeated(() => "hồ sơ, xã, người, triệu đồng, %", ", "),
  "symbols without numbers": repeated(() => "/QĐ-UBND, số /KH-SNV", ", "),
  "words of one letter": (n) => "a ".repeat(n / 2),
  "the 'của' of many": (n) => `Quyết định số 1/QĐ-UBND ${"của UBND ".repeat(n / 9)}`,
};

/** Some hundred structured texts. */
export const WORST_PATTERNS: readonly WorstPattern[] = [
  ...Object.entries(UNITS).flatMap(([unit, make]) =>
    Object.entries(ARRANGED).map(([how, arranged]) => ({ name: `${unit}, ${how}`, text: arranged(make) })),
  ),
  ...Object.entries(SPECIAL).map(([name, text]) => ({ name, text })),
];
