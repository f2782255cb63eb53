import type {
  AuditOutput,
  BlockRecord,
  Check,
  CheckOf,
  CitedDocument,
  DocumentAudit,
  DocumentReference,
  Figure,
  Finding,
  OutlineEntry,
  PlacedSpan,
} from "@doichieu/metrics";
import { inventFigure } from "../../../metrics/test/invented/figure.ts";

/** A report of our own invention: an office, a place and figures that exist nowhere. */
const PARAGRAPHS: readonly { readonly text: string; readonly kind: BlockRecord["kind"]; readonly page: number }[] = [
  { kind: "paragraph", page: 1, text: "Số: 45/BC-SKHCN" },
  { kind: "heading", page: 1, text: "BÁO CÁO\nKết quả tiếp nhận và giải quyết hồ sơ quý I năm 2026" },
  {
    kind: "paragraph",
    page: 1,
    text: "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh, Sở Khoa học và Công nghệ báo cáo như sau:",
  },
  { kind: "heading", page: 1, text: "I. KẾT QUẢ" },
  {
    kind: "paragraph",
    page: 1,
    text:
      "Trong quý, Sở tiếp nhận 1.250 hồ sơ. Trong đó: trực tuyến 1.010 hồ sơ, chiếm 80,8%; trực tiếp 240 hồ sơ, " +
      "chiếm 19,8%. Đã giải quyết 1.175 hồ sơ, đạt 94%.",
  },
  {
    kind: "paragraph",
    page: 2,
    text: "Sở đã cử 36 công chức đi học, gồm 20 công chức học lý luận và 15 công chức học nghiệp vụ.",
  },
  {
    kind: "paragraph",
    page: 2,
    text: "Mức độ hài lòng của người dân đạt 97,5%; Kế hoạch số 12/KH-UBND ngày 16/01/2026 được triển khai kịp thời.",
  },
  { kind: "footnote", page: 2, text: "Tính đến hết ngày 31/3/2026." },
];

export const TEXT = `${PARAGRAPHS.map((paragraph) => paragraph.text).join("\n\n")}\n`;

/** The `nth` place (from 0) where `words` stand. */
const at = (words: string, nth = 0): PlacedSpan => {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  const index = BLOCKS.findLastIndex((candidate) => candidate.span.start <= start);
  return { start, end: start + words.length, page: BLOCKS[index]?.span.page ?? null, block: index };
};

const BLOCKS: readonly BlockRecord[] = (() => {
  let offset = 0;
  return PARAGRAPHS.map(({ kind, text, page }, block) => {
    const span = { start: offset, end: offset + text.length, page, block };
    offset += text.length + 2;
    return {
      kind,
      span,
      cell: null,
      level: kind === "heading" ? 1 : null,
      listLabel: null,
      boxes: [{ page, x: 85, y: 100 + 40 * block, width: 430, height: 32 }],
    };
  });
})();

const provenance = { source: "body", confidence: null } as const;

const figure = (id: Figure["id"], text: string, rest: Partial<Figure> = {}, nth = 0): Figure => {
  const exact = text.replaceAll(".", "").replace(",", ".");
  const decimals = exact.split(".")[1]?.length ?? 0;
  return inventFigure(id, at(text, nth), text, { value: Number(exact), exact, decimals, unit: "hồ sơ", ...rest });
};

const percentage = (id: Figure["id"], text: string): Figure => ({
  ...figure(id, text),
  kind: "percentage",
  unit: null,
});

const reference = (id: DocumentReference["id"], text: string, date: string): DocumentReference => ({
  ...provenance,
  id,
  span: at(text),
  text,
  documentType: "Kế hoạch",
  number: "12",
  year: null,
  symbol: "KH-UBND",
  symbolWritten: "KH-UBND",
  date,
  dateWritten: null,
  dateSpan: null,
  issuer: date === "2026-01-15" ? "UBND tỉnh" : null,
  issuerBefore: null,
  provision: null,
  title: null,
  key: "12/KH-UBND",
  system: "state",
  citedDocument: "doc-1",
});

const check = <Rule extends Check["rule"]>(
  id: string,
  rule: Rule,
  { operands, ...rest }: Partial<CheckOf<Rule>> & Pick<CheckOf<Rule>, "operands">,
): CheckOf<Rule> => ({
  id,
  rule,
  status: "consistent",
  binding: null,
  operands,
  stated: null,
  expected: null,
  fits: null,
  explanation: "",
  kind: null,
  fit: null,
  probability: null,
  margin: null,
  alternative: null,
  derived: {},
  pattern: null,
  evidence: [],
  ...rest,
});

const finding = (id: string, rule: Finding["rule"], rest: Partial<Finding>): Finding => ({
  id,
  rule,
  severity: "error",
  message: "",
  span: at("1.250"),
  related: [],
  check: null,
  otherChecks: [],
  explanation: null,
  suggestion: null,
  probability: null,
  fingerprint: `${rule}:${id}`,
  ...rest,
});

const cited: CitedDocument = {
  id: "doc-1",
  key: "12/KH-UBND",
  documentType: "Kế hoạch",
  number: "12",
  year: null,
  symbol: "KH-UBND",
  date: "2026-01-15",
  issuer: "UBND tỉnh",
  title: null,
  system: "state",
  mentions: ["ref-1", "ref-2"],
  shortMentions: [],
  variants: [{ field: "date", values: ["15/01/2026", "16/01/2026"] }],
  ambiguous: false,
};

const outline: readonly OutlineEntry[] = [{ number: "I", title: "KẾT QUẢ", level: 1, span: at("I. KẾT QUẢ") }];

/** The audit of the invented report: four checks, one wrong percentage, one wrong sum, one reference with two dates. */
export const sampleDocument = (): DocumentAudit => ({
  source: {
    path: "bao-cao/quy-1.pdf",
    mediaType: "application/pdf",
    sha256: "0".repeat(64),
    bytes: 48_213,
    pages: 2,
    ocr: false,
  },
  text: TEXT,
  profile: {
    documentType: "Báo cáo",
    number: "45",
    symbol: "BC-SKHCN",
    place: null,
    date: null,
    title: "Kết quả tiếp nhận và giải quyết hồ sơ quý I năm 2026",
    issuer: "Sở Khoa học và Công nghệ",
    period: "2026-Q1",
    recipients: [],
    signer: null,
    dateSpan: null,
  },
  outline,
  blocks: BLOCKS,
  references: [
    reference("ref-1", "Kế hoạch số 12/KH-UBND ngày 15/01/2026", "2026-01-15"),
    reference("ref-2", "Kế hoạch số 12/KH-UBND ngày 16/01/2026", "2026-01-16"),
  ],
  citedDocuments: [cited],
  figures: [
    figure("fig-1", "1.250", { label: "tiếp nhận" }),
    figure("fig-2", "1.010", { label: "trực tuyến" }),
    percentage("fig-3", "80,8"),
    figure("fig-4", "240", { label: "trực tiếp" }),
    percentage("fig-5", "19,8"),
    figure("fig-6", "1.175", { label: "giải quyết" }),
    percentage("fig-7", "94"),
    figure("fig-8", "36", { unit: "công chức" }),
    figure("fig-9", "20", { unit: "công chức" }, TEXT.slice(0, TEXT.indexOf("20 công chức")).split("20").length - 1),
    figure("fig-10", "15", { unit: "công chức" }, TEXT.slice(0, TEXT.indexOf("15 công chức")).split("15").length - 1),
    percentage("fig-11", "97,5"),
  ],
  checks: [
    check("check-1", "percent-of-whole", {
      operands: { part: "fig-2", whole: "fig-1", percent: "fig-3" },
      stated: 80.8,
      expected: 80.8,
      explanation: "1.010 / 1.250 = 80,8%",
    }),
    check("check-2", "percent-of-whole", {
      status: "inconsistent",
      operands: { part: "fig-4", whole: "fig-1", percent: "fig-5" },
      stated: 19.8,
      expected: 19.2,
      explanation: "240 / 1.250 = 19,2%",
    }),
    check("check-3", "percent-of-whole", {
      operands: { part: "fig-6", whole: "fig-1", percent: "fig-7" },
      stated: 94,
      expected: 94,
      explanation: "1.175 / 1.250 = 94%",
    }),
    check("check-4", "sum-of-parts", {
      status: "inconsistent",
      operands: { total: "fig-8", parts: ["fig-9", "fig-10"] },
      stated: 36,
      expected: 35,
      explanation: "20 + 15 = 35",
    }),
  ],
  findings: [
    finding("finding-1", "percent-of-whole", {
      message: "báo cáo ghi 19,8%, tính lại là 19,2%",
      span: at("19,8"),
      related: [
        { span: at("240"), message: "phần" },
        { span: at("1.250"), message: "tổng" },
      ],
      check: "check-2",
      explanation: "240 / 1.250 = 19,2%",
      suggestion: "19,2%",
    }),
    finding("finding-2", "sum-of-parts", {
      severity: "warning",
      message: "các phần cộng lại là 35, báo cáo ghi 36",
      span: at("36"),
      related: [
        { span: at("20 công chức"), message: "phần" },
        { span: at("15 công chức"), message: "phần" },
      ],
      check: "check-4",
      explanation: "20 + 15 = 35",
    }),
    finding("finding-3", "reference-conflict", {
      severity: "note",
      message: "Kế hoạch số 12/KH-UBND được nêu với hai ngày: 15/01/2026 và 16/01/2026",
      span: at("Kế hoạch số 12/KH-UBND ngày 16/01/2026"),
      related: [{ span: at("Kế hoạch số 12/KH-UBND ngày 15/01/2026"), message: "nêu lần đầu" }],
    }),
  ],
  accepted: [],
  frames: [],
  tables: [],
  patterns: [],
  unchecked: [],
  diagnostics: [
    {
      code: "page-without-text",
      severity: "warning",
      page: 2,
      span: null,
      message: "trang có hình không đọc được chữ",
    },
  ],
  coverage: {
    references: 2,
    figures: 11,
    percentages: 4,
    percentagesChecked: 3,
    sums: 1,
    sumsChecked: 1,
    checks: 4,
    inconsistent: 2,
    kinds: {
      share: { claims: 4, checked: 3, inconsistent: 1 },
      total: { claims: 1, checked: 1, inconsistent: 1 },
    },
    tables: [],
  },
});

/** The result of a run over that report and a file that could not be read. */
export const sampleOutput = (): AuditOutput => ({
  schemaVersion: 2,
  tool: { name: "doichieu", version: "0.1.0" },
  documents: [sampleDocument()],
  crossFindings: [],
  acceptedCrossFindings: [],
  errors: [{ path: "bao-cao/quy-2.pdf", code: "pdf-encrypted", message: "tệp PDF có mật khẩu" }],
});
