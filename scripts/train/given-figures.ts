import { type ParsedReport } from "../../packages/parser/src/index.ts";
import { blockAt } from "../../packages/parser/src/internal.ts";
import type { Figure, FigureKind } from "../../packages/metrics/src/index.ts";
import type { GoldNumber } from "./gold.ts";

const KINDS: Readonly<Record<string, FigureKind>> = {
  count: "count",
  percent: "percentage",
  ratio: "ratio",
  money: "money",
  measure: "measure",
  rate: "rate",
};
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:ngàn|nghìn)\s+/u, 3],
  [/^triệu\s+/u, 6],
  [/^t[ỷỉ]\s+/u, 9],
];
const PERSONS = [
  "người",
  "học viên",
  "công chức",
  "viên chức",
  "đại biểu",
  "đảng viên",
  "cán bộ",
  "học sinh",
  "công dân",
];

/** Reads printed digits the way the value says: "." as grouping or as decimal mark. */
const readDigits = (text: string, value: number | null): { exact: string; decimals: number; scale: number } => {
  const grouped = text.replaceAll(".", "").replace(",", ".");
  const plain = text.replace(",", ".");
  for (const candidate of [grouped, plain]) {
    if (candidate.split(".").length > 2) continue;
    const [whole = "0", fraction = ""] = candidate.split(".");
    for (const scale of [0, 3, 6, 9, 12]) {
      const scaled = Number(candidate) * 10 ** scale;
      if (value !== null && Math.abs(scaled - Math.abs(value)) > 1e-6 * Math.max(1, Math.abs(value))) continue;
      const digits = (whole + fraction).replace(/^0+(?=\d)/u, "");
      const shift = scale - fraction.length;
      const exact = shift >= 0 ? digits + "0".repeat(shift) : `${whole.replace(/^0+(?=\d)/u, "")}.${fraction}`;
      return { exact: value !== null && value < 0 ? `-${exact}` : exact, decimals: fraction.length, scale };
    }
  }
  return { exact: String(value ?? 0), decimals: 0, scale: 0 };
};

/** Figures as an annotation tells them: what the audit would see if its reading were perfect. */
export const givenFigures = ({ source }: ParsedReport, all: readonly GoldNumber[]): Figure[] => {
  const figures: Figure[] = [];
  const numbers = all.filter((item) => KINDS[item.class]);
  for (let index = 0; index < numbers.length; index++) {
    const item = numbers[index] as GoldNumber;
    const kind = KINDS[item.class] as FigureKind;
    let unit = item.unit ?? null;
    for (const [pattern] of MAGNITUDES) if (unit && kind !== "money") unit = unit.replace(pattern, "");
    const next = numbers[index + 1];
    const pair = kind === "ratio" && next?.class === "ratio" ? next : null;
    const end = pair ? pair.at + pair.text.length : item.at + item.text.length;
    const printed = readDigits(item.text, item.value ?? null);
    const block = source.blocks[blockAt(source, item.at)];
    figures.push({
      id: `fig-${figures.length + 1}`,
      kind,
      span: { start: item.at, end, page: null, block: blockAt(source, item.at) },
      text: source.text.slice(item.at, end),
      value: pair ? (item.value ?? 0) / (pair.value || 1) : Number(printed.exact),
      exact: printed.exact,
      decimals: item.decimals ?? printed.decimals,
      scale: printed.scale,
      numerator: pair ? (item.value ?? 0) : null,
      denominator: pair ? (pair.value ?? 0) : null,
      upper: null,
      currency: kind === "money" ? "VND" : null,
      unit,
      unitInfo:
        unit === null
          ? null
          : {
              written: unit,
              canonical: unit === "hs" ? "hồ sơ" : unit,
              unitClass: PERSONS.some((word) => unit.startsWith(word)) ? "person" : null,
            },
      unitInherited: false,
      qualifier: item.approx ?? null,
      label: item.of ?? null,
      indicator: null,
      indicatorName: null,
      period: null,
      scope: null,
      comparison: null,
      otherReadings: [],
      noteOf: null,
      source: block?.cell ? "table" : "body",
      confidence: null,
    });
    if (pair) index++;
  }
  return figures;
};
