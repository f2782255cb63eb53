import * as fc from "fast-check";
import { LEXICON } from "../../../parser/src/lexicon/index.ts";
import type { LexiconCategory } from "../../../parser/src/lexicon/entry.ts";

/** A form of some word of these categories, as the lexicon has it. */
const word = (...categories: readonly LexiconCategory[]): fc.Arbitrary<string> =>
  fc.constantFrom(...LEXICON.filter((entry) => categories.includes(entry.category)).flatMap((entry) => entry.forms));

const grouped = (value: number, mark: string): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);

const number = fc.oneof(
  fc.nat(99).map((value) => String(value).padStart(2, "0")),
  fc.nat(50_000_000).map((value) => grouped(value, ".")),
  fc.tuple(fc.nat(9999), fc.nat(999)).map(([whole, part]) => `${grouped(whole, ".")},${part}`),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
  word("number-word"),
  fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
);

const day = fc
  .tuple(fc.nat(40), fc.nat(14), fc.nat(2200))
  .chain(([d, m, y]) =>
    fc.constantFrom(
      `ngày ${d}/${m}/${y}`,
      `ngày ${d}-${m}-${y}`,
      `ngày ${d} tháng ${m} năm ${y}`,
      `tháng ${m}/${y}`,
      `quý ${["I", "II", "III", "IV"][m % 4]} năm ${y}`,
      `6 tháng đầu năm ${y}`,
      `giai đoạn ${y}-${y + 5}`,
      "ngày     tháng     năm",
    ),
  );

const reference = fc
  .tuple(
    word("document-type"),
    fc.option(fc.nat(99_999), { nil: null }),
    fc.option(fc.integer({ min: 1990, max: 2060 }), { nil: null }),
    fc.constantFrom("QĐ-UBND", "NĐ-CP", "KH-STNMT", "NQ/TW", "TTLT-BTC-BNV", "BC", "VPUB -KSTTHC", "QĐ-", "QH15"),
    fc.option(day, { nil: null }),
    fc.option(word("issuer"), { nil: null }),
  )
  .map(([type, digits, year, symbol, date, issuer]) =>
    [
      `${type} số ${digits ?? "    "}${year === null ? "" : `/${year}`}/${symbol}`,
      date,
      issuer === null ? null : `của ${issuer}`,
    ]
      .filter((part) => part !== null)
      .join(" "),
  );

const figure = fc
  .tuple(
    fc.option(word("qualifier"), { nil: null }),
    number,
    fc.option(word("magnitude"), { nil: null }),
    word("unit", "currency"),
  )
  .map((parts) => parts.filter((part) => part !== null).join(" "));

const share = number.chain((value) =>
  fc.constantFrom(
    `chiếm ${value}%`,
    `đạt ${value}% kế hoạch`,
    `(${value}%)`,
    `tăng ${value}% so với cùng kỳ`,
    `bằng ${value} %`,
  ),
);

const ratio = fc.tuple(fc.nat(9999), fc.nat(9999)).map(([a, b]) => `${a}/${b}`);

/** Whatever may stand in a sentence: islands of the grammar, its cues, and words it does not know. */
const piece = fc.oneof(
  { weight: 4, arbitrary: figure },
  { weight: 3, arbitrary: share },
  { weight: 3, arbitrary: reference },
  { weight: 2, arbitrary: word("cue", "function-word", "action", "ordinal", "provision", "reference-cue") },
  { weight: 1, arbitrary: day },
  { weight: 1, arbitrary: ratio },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "__proto__",
      "constructor",
      "hồ sơ[1]",
      "[1] ghi chú",
      "\u00A0",
      "e\u0301",
      "https://a.vn/2031/01/",
      "V05.02.08",
    ),
  },
);

const joint = fc.constantFrom(
  " ",
  " ",
  ", ",
  "; ",
  ": ",
  ". ",
  " (",
  ") ",
  " và ",
  ", trong đó ",
  " gồm: ",
  ", còn lại ",
  "\n",
  "…",
  " = ",
  "/",
);

const sentence = fc
  .array(fc.tuple(piece, joint), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([text, after]) => text + after).join(""));

const row = fc.array(
  fc.oneof(number, share, word("unit"), fc.constantFrom("", "-", "Cộng", "Trong đó", "STT", "Tỷ lệ (%)")),
  {
    minLength: 2,
    maxLength: 8,
  },
);

const table = fc
  .array(row, { minLength: 2, maxLength: 10 })
  .map((rows) => rows.map((cells) => cells.join("\t")).join("\n"));

const line = fc
  .tuple(fc.constantFrom("", "", "- ", "+ ", "I. ", "1.1. ", "a) ", "Điều 5. ", "(1) "), sentence)
  .map(([marker, text]) => marker + text);

/** A report composed of what the grammar knows: every sentence of it means something to some rule. */
export const composedReport: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: table }), { minLength: 1, maxLength: 12 })
  .map((parts) => `BÁO CÁO\n${parts.join("\n")}\n`);

interface Change {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  length: fc.nat(20),
  put: fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 4 }),
    fc.constantFrom(
      "",
      "(",
      ")",
      "%",
      "\t",
      "\n\n",
      "/",
      "-",
      "số ",
      "ngày ",
      "\u0000",
      "\uD800",
      "\u0301",
      "\u202E",
      ",".repeat(30),
      "(".repeat(30),
    ),
  ),
});

/** A composed report with parts cut out, doubled and put in where they do not belong. */
export const mutatedReport: fc.Arbitrary<string> = fc
  .tuple(composedReport, fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([text, changes]) =>
    changes.reduce((now, { at, length, put }) => {
      const start = at % (now.length + 1);
      return now.slice(0, start) + put + now.slice(start + length);
    }, text),
  );
