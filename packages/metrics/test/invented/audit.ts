import { createHash } from "node:crypto";
import type {
  AuditOutput,
  Check,
  CitedDocument,
  DocumentAudit,
  DocumentReference,
  Figure,
  Finding,
  OutlineEntry,
  Period,
} from "../../src/index.ts";
import { inventFigure } from "./figure.ts";
import { seededRandom } from "./random.ts";
import { textBuilder } from "./text-builder.ts";

/** What a report is invented from: the same input gives the same report. */
export interface Invention {
  readonly seed: number;
  readonly path: string;
  readonly office: string;
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

const OFFICES = [
  "Sở Thủy lợi tỉnh Hòa An",
  "Sở Du lịch tỉnh Bình Lâm",
  "UBND huyện Đông Khê",
  "Ban Dân tộc tỉnh Hòa An",
];
const INDICATORS = [
  { label: "tiếp nhận", unit: "đơn", key: "received/don", name: "Đơn tiếp nhận" },
  { label: "hoàn thành", unit: "công trình", key: "completed/cong-trinh", name: "Công trình hoàn thành" },
  { label: "tập huấn", unit: "lượt người", key: "trained/luot-nguoi", name: "Lượt người tập huấn" },
  { label: "kiểm tra", unit: "cơ sở", key: "checked/co-so", name: "Cơ sở kiểm tra" },
] as const;
const TYPES = [
  { name: "Quyết định", symbol: "QĐ-UBND", legislation: false },
  { name: "Kế hoạch", symbol: "KH-STL", legislation: false },
  { name: "Nghị định", symbol: "NĐ-CP", legislation: true },
] as const;

const LAST_DAY = ["03-31", "06-30", "09-30", "12-31"];
const FIRST_DAY = ["01-01", "04-01", "07-01", "10-01"];

const within = (year: number, quarter: number): Period => ({
  key: `${year}-Q${quarter}`,
  from: `${year}-${FIRST_DAY[quarter - 1]}`,
  to: `${year}-${LAST_DAY[quarter - 1]}`,
  text: `quý ${["I", "II", "III", "IV"][quarter - 1]} năm ${year}`,
});

const sinceNewYear = (year: number, quarter: number): Period => ({
  key: `${year}-01-01/${year}-${LAST_DAY[quarter - 1]}`,
  from: `${year}-01-01`,
  to: `${year}-${LAST_DAY[quarter - 1]}`,
  text: `từ đầu năm ${year}`,
});

const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ".");

const plain = { source: "body", confidence: null } as const;

/** Invents everything that an audit tells of one report; every span fits its text and every id joins. */
export const inventDocument = ({ seed, path, office, year, quarter }: Invention): DocumentAudit => {
  const random = seededRandom(seed);
  const builder = textBuilder();
  const figures: Figure[] = [];
  const references: DocumentReference[] = [];
  const cited = new Map<string, CitedDocument>();
  const checks: Check[] = [];
  const findings: Finding[] = [];
  const outline: OutlineEntry[] = [];
  const reported = within(year, quarter);

  builder.open("heading");
  const dateSpan = builder.add(`${office}, ngày 05 tháng ${String(quarter * 3).padStart(2, "0")} năm ${year}`);
  builder.open("heading");
  outline.push({ number: "I", title: "KẾT QUẢ THỰC HIỆN", level: 1, span: builder.add("I. KẾT QUẢ THỰC HIỆN") });

  for (const indicator of INDICATORS) {
    const period = random.chance(0.3) ? sinceNewYear(year, quarter) : reported;
    builder.open("paragraph");
    builder.add(`${period.text[0]?.toUpperCase()}${period.text.slice(1)}, đã ${indicator.label} `);
    const whole = 20 + random.below(20_000);
    const unitInfo = { written: indicator.unit, canonical: indicator.unit, unitClass: null };
    const common = { unit: indicator.unit, unitInfo, period };
    const wholeText = grouped(whole);
    const wholeFigure = inventFigure(`fig-${figures.length + 1}`, builder.add(wholeText), wholeText, {
      ...common,
      value: whole,
      exact: String(whole),
      label: indicator.label,
      indicator: indicator.key,
      indicatorName: indicator.name,
      otherReadings: wholeText.length === 5 ? [wholeText] : [],
      noteOf: null,
    });
    figures.push(wholeFigure);
    builder.add(` ${indicator.unit}, trong đó `);
    const part = 1 + random.below(whole);
    const partFigure = inventFigure(`fig-${figures.length + 1}`, builder.add(grouped(part)), grouped(part), {
      ...common,
      value: part,
      exact: String(part),
      label: "đúng hạn",
      indicator: `${indicator.key}/on-time`,
      indicatorName: `${indicator.name} đúng hạn`,
      scope: random.chance(0.2) ? "cấp xã" : null,
    });
    figures.push(partFigure);
    builder.add(` ${indicator.unit} đúng hạn (chiếm `);
    const right = Math.round((part * 10_000) / whole);
    const wrong = random.chance(0.15);
    const stated = wrong ? right + 7 : right;
    const percentText = `${Math.floor(stated / 100)},${String(stated % 100).padStart(2, "0")}`;
    const percentSpan = builder.add(percentText);
    const percentFigure = inventFigure(`fig-${figures.length + 1}`, percentSpan, percentText, {
      kind: "percentage",
      value: stated / 100,
      exact: percentText.replace(",", "."),
      decimals: 2,
      unit: "%",
      label: "đúng hạn",
      indicator: `${indicator.key}/on-time/share`,
      indicatorName: `Tỷ lệ ${indicator.name.toLowerCase()} đúng hạn`,
      period,
    });
    figures.push(percentFigure);
    builder.add("%).");
    const explanation = `${grouped(part)} / ${grouped(whole)} = ${right / 100}%`;
    checks.push({
      id: `check-${checks.length + 1}`,
      rule: "percent-of-whole",
      status: wrong ? "inconsistent" : "consistent",
      binding: null,
      operands: { part: partFigure.id, whole: wholeFigure.id, percent: percentFigure.id },
      stated: stated / 100,
      expected: right / 100,
      fits: null,
      explanation,
      kind: "share",
      fit: wrong ? "misfit" : "rounded",
      probability: 0.99,
      margin: random.chance(0.5) ? 3.2 : null,
      alternative: null,
      derived: {},
      pattern: null,
      evidence: [{ feature: "list-head", weight: 1.83, message: "đầu danh sách" }],
    });
    if (wrong) {
      findings.push({
        id: `finding-${findings.length + 1}`,
        rule: "percent-of-whole",
        severity: random.pick(["error", "warning", "note"]),
        message: `Số liệu không khớp: ${explanation}`,
        span: percentSpan,
        related: [{ span: wholeFigure.span, message: "tổng số" }],
        check: `check-${checks.length}`,
        otherChecks: [],
        explanation,
        suggestion: null,
        probability: 0.94,
        fingerprint: `${path}:${checks.length}`,
      });
    }
  }

  builder.open("paragraph");
  const spent = 100 + random.below(900_000);
  const spentText = `${Math.floor(spent / 100)},${String(spent % 100).padStart(2, "0")}`;
  builder.add("Kinh phí ");
  figures.push(
    inventFigure(`fig-${figures.length + 1}`, builder.add(spentText), spentText, {
      kind: "money",
      value: spent * 10_000_000,
      exact: `${BigInt(spent) * 10_000_000n}`,
      decimals: 2,
      scale: 9,
      currency: "VND",
      unit: "tỷ đồng",
      unitInfo: { written: "tỷ đồng", canonical: "đồng", unitClass: "money" },
      label: "kinh phí",
      indicator: "kinh-phi/dong",
      indicatorName: "Kinh phí",
      period: reported,
    }),
  );
  builder.add(" tỷ đồng.");

  const mentions = 2 + random.below(5);
  for (let index = 0; index < mentions; index++) {
    const type = random.pick(TYPES);
    const number = String(1 + random.below(60)).padStart(2, "0");
    const issued = type.legislation ? `${year - 1 - random.below(5)}` : null;
    const key = [number, issued, type.symbol].filter((piece) => piece !== null).join("/");
    const id = cited.get(key)?.id ?? `doc-${cited.size + 1}`;
    const reference = `ref-${references.length + 1}` as const;
    builder.open("paragraph");
    builder.add("Căn cứ ");
    const text = `${type.name} số ${key}`;
    const parts = { documentType: type.name, number, year: issued, symbol: type.symbol, key, system: "state" } as const;
    references.push({
      ...plain,
      ...parts,
      id: reference,
      span: builder.add(text),
      text,
      symbolWritten: type.symbol,
      date: null,
      dateWritten: null,
      dateSpan: null,
      issuer: null,
      issuerBefore: null,
      provision: null,
      title: null,
      citedDocument: id,
    });
    const before = cited.get(key);
    cited.set(key, {
      ...parts,
      id,
      date: null,
      issuer: null,
      title: null,
      mentions: [...(before?.mentions ?? []), reference],
      shortMentions: [],
      variants: [],
      ambiguous: false,
    });
  }

  const text = builder.text();
  const inconsistent = checks.filter((check) => check.status === "inconsistent").length;
  return {
    source: {
      path,
      mediaType: "application/pdf",
      sha256: createHash("sha256").update(`${path}\n${text}`).digest("hex"),
      bytes: Buffer.byteLength(text),
      pages: 2,
      ocr: false,
    },
    text,
    profile: {
      documentType: "Báo cáo",
      number: String(seed % 400).padStart(2, "0"),
      symbol: "BC-STL",
      place: "Hòa An",
      date: `${year}-${String(quarter * 3).padStart(2, "0")}-05`,
      title: `Kết quả công tác ${reported.text}`,
      issuer: office,
      period: reported.key,
      recipients: ["Như trên", "Lưu: VT"],
      signer: { capacity: "GIÁM ĐỐC", name: "Lê Thị Mẫu" },
      dateSpan,
    },
    outline,
    blocks: builder.blocks(),
    tables: [],
    references,
    citedDocuments: [...cited.values()],
    figures,
    checks,
    findings,
    accepted: [],
    frames: [],
    patterns: [],
    unchecked: [],
    diagnostics: random.chance(0.2)
      ? [{ code: "page-without-text", severity: "warning", page: 2, span: null, message: "Trang 2 không có chữ" }]
      : [],
    coverage: {
      references: references.length,
      figures: figures.length,
      percentages: INDICATORS.length,
      percentagesChecked: INDICATORS.length,
      sums: 0,
      sumsChecked: 0,
      checks: checks.length,
      inconsistent,
      kinds: { share: { claims: checks.length, checked: checks.length, inconsistent } },
      tables: [],
    },
  };
};

/** Invents the output of a run over `count` reports: four offices, one report a quarter. */
export const inventAudit = (count: number, seed = 1): AuditOutput => ({
  schemaVersion: 2,
  tool: { name: "doichieu", version: "0.1.0" },
  documents: Array.from({ length: count }, (_, index) => {
    const quarters = Math.floor(index / OFFICES.length);
    return inventDocument({
      seed: seed * 100_003 + index,
      path: `bao-cao/${String(index + 1).padStart(4, "0")}.pdf`,
      office: OFFICES[index % OFFICES.length] as string,
      year: 2019 + Math.floor(quarters / 4),
      quarter: (quarters % 4) + 1,
    });
  }),
  crossFindings: [],
  acceptedCrossFindings: [],
  errors: [{ path: "bao-cao/hong.pdf", code: "pdf-invalid", message: "Không đọc được tệp PDF" }],
});
