import { fold, type ParsedReport, type Span } from "@doichieu/parser";
import { spanOf, type Token } from "@doichieu/parser/internal";
import { absolute, compare, parseDecimal, subtract, type Rational } from "../arithmetic/rational.ts";
import { scaleExact } from "../record/figure/exact-decimal.ts";
import type { Figure } from "../record/figure/figure.ts";
import { cueSet } from "../reading/cues.ts";
import type { Localized } from "../record/localized.ts";
import { misprintOf } from "./misprinted-number.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

const LAST_YEAR = 2100;

const told = (severity: "warning" | "note", span: Span, text: string, message: Localized): Outcome => ({
  check: null,
  finding: { severity, message, span, related: [], suggestion: null, about: [text] },
});

/** "năm", alone or as the end of a phrase ("kế hoạch năm"). */
const endsInYearWord = (token: Token | undefined): boolean => token?.folded.split(" ").at(-1) === "năm";

const NOTHING: readonly Outcome[] = [];

/** "năm 20230", "năm 2202": a year that no report can mean. */
const impossibleYears = (parsed: ParsedReport): Outcome[] =>
  parsed.blocks.flatMap(({ tokenized, mentions }) =>
    tokenized.tokens.flatMap((token, at) => {
      if (token.image.length < 4 || token.image.length > 6 || !/^\d{4,6}$/u.test(token.image)) return NOTHING;
      if (Number(token.image) <= LAST_YEAR || !endsInYearWord(tokenized.tokens[at - 1])) return NOTHING;
      // "năm 12000 hộ": a count behind another "năm"; a year carries no unit.
      const isFigure = mentions.some(
        (mention) =>
          mention.kind === "quantity" &&
          (mention.unit?.unitClass ?? null) !== null &&
          mention.first <= at &&
          at <= mention.last,
      );
      if (isFigure) return NOTHING;
      return [
        told("warning", spanOf(tokenized, token), token.image, {
          vi: `Năm ${token.image} không thể có.`,
          en: `The year ${token.image} cannot be meant.`,
        }),
      ];
    }),
  );

const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+$/u;
const GROUPED_BY_POINT = /^\d{1,3}(?:\.\d{3})+$/u;

/** "1,193 vụ" in a report that writes 7.990: thousands with the other separator, or three decimals of a thing that comes whole. */
const mixedSeparator = (figure: Figure, averaged: boolean): Outcome[] =>
  figure.kind === "count" && figure.scale === 0 && GROUPED_BY_COMMA.test(figure.text) && !averaged
    ? [
        told("note", figure.span, figure.text, {
          vi: `“${figure.text}” dùng dấu phẩy, các số khác trong báo cáo dùng dấu chấm để ngăn hàng nghìn.`,
          en: `“${figure.text}” has a comma where the report's other numbers group thousands with a point.`,
        }),
      ]
    : [];

/** "42.000 nghìn lượt": thousands of thousands. Money and measures are told so in tables, counts hardly ever. */
const doubleScale = (figure: Figure): Outcome[] =>
  figure.kind === "count" && figure.scale === 3 && figure.decimals === 0 && /\d{2}[.,]000$/u.test(figure.text)
    ? [
        told("note", figure.span, figure.text, {
          vi: `“${figure.text} ${figure.unit ?? "nghìn"}”: hai lần hàng nghìn, có thể thừa chữ “nghìn”.`,
          en: `“${figure.text} ${figure.unit ?? "nghìn"}”: thousands of thousands; one of the two may be too much.`,
        }),
      ]
    : [];

/** "6.066 ngàn vụ": millions of what no province has by the million. */
const RARE: ReadonlySet<string> = new Set(["case", "petition", "project", "document"]);

const millions = (figure: Figure): Outcome[] =>
  figure.kind === "count" &&
  figure.scale === 3 &&
  GROUPED_BY_POINT.test(figure.text) &&
  RARE.has(figure.unitInfo?.unitClass ?? "")
    ? [
        told("note", figure.span, figure.text, {
          vi: `“${figure.text} ${figure.unit ?? "nghìn"}” là ${figure.exact}: có thể thừa chữ “nghìn” hoặc nhầm dấu chấm với dấu phẩy.`,
          en: `“${figure.text} ${figure.unit ?? "nghìn"}” is ${figure.exact}: the word for thousands may be too much, or the point stand for a comma.`,
        }),
      ]
    : [];

const YEARS = fold("năm");

/** "1.500.000.000 đồng (Bằng chữ: một tỷ sáu trăm triệu đồng)": a number told again in words as another. */
const spelledOtherwise = (parsed: ParsedReport): Outcome[] =>
  parsed.blocks.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => {
      if (mention.kind !== "quantity" || mention.spelled === null || mention.second !== null) return NOTHING;
      const digits = scaleExact(mention.numeral.exact, mention.scale);
      // "12 (mười hai) triệu đồng" tells the number without what multiplies it.
      const spelled = mention.spelled.exact;
      if (spelled === digits || spelled === mention.numeral.exact) return NOTHING;
      // "khung đào tạo 4+2 (năm)": years, not five.
      if (fold(mention.spelled.text) === YEARS) return NOTHING;
      return [
        told("warning", mention.spelled.span, mention.spelled.text, {
          vi: `Bằng số là ${mention.numeral.text}, bằng chữ là “${mention.spelled.text}” (${spelled}).`,
          en: `The digits say ${mention.numeral.text}, the words “${mention.spelled.text}” (${spelled}).`,
        }),
      ];
    }),
  );

const COMPARED_IN_BRACKET = /^\s*%\s*\(\s*(?:cao|thấp)\s+hơn\s*$/iu;
/** What a figure is held against stands so many figures before it at most: of a province, of the country, of its region. */
const AMOUNTS_BEFORE = 4;

const isAmount = ({ kind }: Figure): boolean => kind === "money" || kind === "measure";

const printed = ({ exact }: Figure): Rational => parseDecimal(exact);

/** Whether the digits of two figures are so far apart, whatever they are told in. */
const areApart = (one: Figure, other: Figure, by: Figure): boolean =>
  compare(absolute(subtract(printed(one), printed(other))), printed(by)) === 0;

/**
 * "120.500 % (cao hơn 779.500 đồng)", "bình quân chung 7,1 ngày … bình quân vùng 7,0 % (cao hơn 0,1)": a percentage held against
 * an amount that it cannot be of. Where no unit is told, only what comes out to the digit shows which amount is meant.
 */
const unfitUnit = ({ parsed, figures }: RuleContext): Outcome[] =>
  figures.flatMap((figure, index) => {
    const next = figures[index + 1];
    if (figure.kind !== "percentage" || figure.comparison || !next) return NOTHING;
    const between = parsed.source.text.slice(figure.span.end, next.span.start);
    if (!COMPARED_IN_BRACKET.test(between.normalize("NFC"))) return NOTHING;
    const other = isAmount(next)
      ? next
      : figures
          .slice(Math.max(0, index - AMOUNTS_BEFORE), index)
          .findLast((each) => each.span.block === figure.span.block && isAmount(each) && areApart(each, figure, next));
    if (!other) return NOTHING;
    const against = `${other.text} ${other.unit ?? ""}`.trim();
    return [
      told("warning", figure.span, figure.text, {
        vi: `“${figure.text} %” được so với ${against}: đơn vị của một trong hai số có thể nhầm.`,
        en: `“${figure.text} %” is held against ${against}: the unit of one of them may be wrong.`,
      }),
    ];
  });

const RATE_OF_RATIO = /^[^;.()\d]{0,60}(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)\s*$/iu;

/** "Đến 12/8 vụ mùa đã gieo đạt 95 %" */
const mayBeDay = ({ numerator, denominator }: Figure): boolean => (numerator ?? 0) <= 31 && (denominator ?? 0) <= 12;

/** "903/715 hộ, đạt 98,75 %": more than there are, at a rate that says fewer. */
const moreThanWhole = ({ parsed, figures }: RuleContext): Outcome[] =>
  figures.flatMap((figure, index) => {
    const next = figures[index + 1];
    if (figure.kind !== "ratio" || figure.value <= 1 || mayBeDay(figure) || next?.kind !== "percentage") return NOTHING;
    if (next.comparison || next.qualifier !== null || next.value >= 100) return NOTHING;
    const between = parsed.source.text.slice(figure.span.end, next.span.start);
    if (!RATE_OF_RATIO.test(between.normalize("NFC"))) return NOTHING;
    return [
      told("warning", figure.span, figure.text, {
        vi: `“${figure.text}”: phần nhiều hơn tổng, trong khi tỷ lệ ghi ${next.text}%; có thể nhầm một trong hai số.`,
        en: `“${figure.text}”: more than there are, while the rate says ${next.text}%; one of the two may be wrong.`,
      }),
    ];
  });

const misprint = (figure: Figure): Outcome[] => {
  const message = misprintOf(figure);
  return message ? [told("note", figure.span, figure.text, message)] : [];
};

const AVERAGE = cueSet("average");

const check = (context: RuleContext): Outcome[] => {
  const { parsed, figures, reading } = context;
  const averages = new Set(
    reading.places.flatMap((place) => ((place.leadCues | place.leftCues) & AVERAGE ? [place.figure.id] : [])),
  );
  const points = figures.some((figure) => figure.kind === "count" && GROUPED_BY_POINT.test(figure.text));
  return [
    ...impossibleYears(parsed),
    ...spelledOtherwise(parsed),
    ...unfitUnit(context),
    ...moreThanWhole(context),
    ...figures.flatMap((figure) =>
      [
        points ? mixedSeparator(figure, averages.has(figure.id)) : NOTHING,
        doubleScale(figure),
        millions(figure),
        misprint(figure),
      ].flat(),
    ),
  ];
};

export const implausibleValue: Rule = {
  id: "implausible-value",
  severity: "warning",
  title: { vi: "Giá trị không thể có", en: "A value that cannot be meant" },
  description: {
    vi: `Giá trị mà không báo cáo nào có thể muốn nói: năm sau ${LAST_YEAR}, số đếm ngăn hàng nghìn bằng dấu phẩy trong báo cáo dùng dấu chấm, hàng nghìn nhân hai lần ("42.000 nghìn lượt"), số đếm hoặc tỷ lệ thừa số 0 ở đầu ("031 đơn"), số đếm hoặc số tiền ngăn hàng nghìn sai chỗ ("1287.440 lượt", "12.50.000 đồng"), số tiền bằng chữ khác bằng số, tỷ lệ được so với một số tiền, phần nhiều hơn tổng ("903/715 hộ, đạt 98,75%").

Không báo với số bình quân, với tiền và đại lượng đo.`,
    en: `Values that no report can mean: a year after ${LAST_YEAR}, a count grouped by a comma in a report that groups by points, thousands of thousands ("42.000 nghìn lượt"), a count or percentage with a zero in front ("031 đơn"), a count or an amount grouped in the wrong places ("1287.440 lượt", "12.50.000 đồng"), an amount in words that differs from its digits, a percentage held against an amount, a part that is more than its whole ("903/715 hộ, đạt 98,75%").

Silent on averages, money and measures.`,
  },
  correct: [
    { text: "Năm 2023 thụ lý 1.193 vụ, bình quân mỗi thẩm phán 7,125 vụ.", why: null },
    { text: "Sản lượng đạt 12.646,2 nghìn tấn.", why: null },
    { text: "Tiếp 08 lượt, 104 người, đạt 0,9%.", why: null },
    { text: "Kết nạp 36/35 đảng viên, đạt 102,9%.", why: null },
    { text: "Ngày điều trị bình quân 7,1 ngày, công suất giường bình quân: 95,2 % (cao hơn 3,1 %).", why: null },
  ],
  incorrect: [
    { text: "Kế hoạch năm 20230 của Sở đã được phê duyệt.", why: null },
    { text: "Tòa án thụ lý 7.990 vụ, giảm 1,193 vụ so với cùng kỳ.", why: null },
    { text: "Tiếp nhận 1287.440 lượt người, 031 đơn.", why: null },
    { text: "Đã cấp điện cho 903/715 hộ, đạt 98,75%.", why: null },
    { text: "Bình quân chung 7,1 ngày, bình quân vùng: 7,0 % (cao hơn 0,1).", why: null },
  ],
  check,
};
