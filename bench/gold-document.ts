import { readFileSync } from "node:fs";
import { blockAt, parseReport, type ParsedReport } from "../packages/parser/src/index.ts";
import type { Figure, FigureKind } from "../packages/metrics/src/index.ts";
import { decodeText, textSource } from "../packages/parser/src/reader/text.ts";

/** One numeric token of a gold annotation. */
interface GoldNumber {
  readonly at: number;
  readonly text: string;
  readonly class: string;
  readonly value?: number | null;
  readonly unit?: string | null;
  readonly approx?: string | null;
  readonly of?: string | null;
  readonly decimals?: number;
}

export interface GoldRelation {
  readonly kind: string;
  readonly holds: boolean;
  readonly optional?: boolean;
  readonly why: string;
  readonly [role: string]: unknown;
}

/** A gold annotation as the audit would see it if extraction were perfect. */
export interface GoldDocument {
  readonly name: string;
  readonly report: ParsedReport;
  readonly figures: readonly Figure[];
  readonly idAt: ReadonlyMap<number, string>;
  readonly relations: readonly GoldRelation[];
}

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
      if (value !== null && Math.abs(scaled - value) > 1e-6 * Math.max(1, Math.abs(value))) continue;
      const digits = (whole + fraction).replace(/^0+(?=\d)/u, "");
      const shift = scale - fraction.length;
      const exact = shift >= 0 ? digits + "0".repeat(shift) : `${whole.replace(/^0+(?=\d)/u, "")}.${fraction}`;
      return { exact, decimals: fraction.length, scale };
    }
  }
  return { exact: String(value ?? 0), decimals: 0, scale: 0 };
};

export const goldDocument = (name: string, textFile: string, goldFile: string): GoldDocument => {
  const text = decodeText(readFileSync(textFile));
  const gold = JSON.parse(readFileSync(goldFile, "utf8")) as { numbers: GoldNumber[]; relations: GoldRelation[] };
  const source = textSource(text);
  const report = parseReport(source);
  const figures: Figure[] = [];
  const idAt = new Map<number, string>();
  const numbers = gold.numbers.filter((item) => KINDS[item.class]);
  for (let index = 0; index < numbers.length; index++) {
    const item = numbers[index] as GoldNumber;
    const kind = KINDS[item.class] as FigureKind;
    let unit = item.unit ?? null;
    let scaleWord = 0;
    for (const [pattern, scale] of MAGNITUDES) {
      if (unit && kind !== "money" && pattern.test(unit)) {
        unit = unit.replace(pattern, "");
        scaleWord = scale;
      }
    }
    const next = numbers[index + 1];
    const pair = kind === "ratio" && next?.class === "ratio" ? next : null;
    const end = pair ? pair.at + pair.text.length : item.at + item.text.length;
    const printed =
      item.value == null || scaleWord > 0
        ? readDigits(item.text, Number(item.text.replaceAll(".", "").replace(",", ".")) * 10 ** scaleWord)
        : readDigits(item.text, item.value);
    const id = `fig-${figures.length + 1}`;
    const written = unit;
    figures.push({
      id,
      kind,
      span: { start: item.at, end, page: null, block: blockAt(source, item.at) },
      text: text.slice(item.at, end),
      value: pair ? (item.value ?? 0) / (pair.value || 1) : Number(printed.exact),
      exact: printed.exact,
      decimals: item.decimals ?? printed.decimals,
      scale: printed.scale,
      numerator: pair ? (item.value ?? 0) : null,
      denominator: pair ? (pair.value ?? 0) : null,
      upper: null,
      currency: kind === "money" ? "VND" : null,
      unit: written,
      unitInfo:
        written === null
          ? null
          : {
              written,
              canonical: written === "hs" ? "hồ sơ" : written,
              unitClass: PERSONS.some((word) => written.startsWith(word)) ? "person" : null,
            },
      unitInherited: false,
      qualifier: item.approx ?? null,
      label: item.of ?? null,
      indicator: null,
      period: null,
      scope: null,
      comparison: null,
      otherReadings: [],
      noteOf: null,
      source: "body",
      confidence: null,
    });
    idAt.set(item.at, id);
    if (pair) {
      idAt.set(pair.at, id);
      index++;
    }
  }
  return { name, report, figures, idAt, relations: gold.relations };
};
