/** Writes docs/reference from the lexicon: types of documents, abbreviations, issuers, names of laws. */
import { writeFileSync } from "node:fs";
import { DOCUMENT_TYPES } from "../packages/parser/src/lexicon/document-types.ts";
import { ISSUERS } from "../packages/parser/src/lexicon/issuers.ts";
import { LAW_NAMES } from "../packages/parser/src/lexicon/law-names.ts";

const FOLDER = new URL("../docs/reference/", import.meta.url);
const NOTE = "<!-- Written by `pnpm docs:reference` from the lexicon; do not edit. -->";

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const types = (): string[] => [
  NOTE,
  "# Loại văn bản và chữ viết tắt",
  "",
  row(["Loại", "Cách viết khác", "Viết tắt trong ký hiệu", "Hệ thống", "Nguồn", "Ví dụ"]),
  row(["---", "---", "---", "---", "---", "---"]),
  ...DOCUMENT_TYPES.filter(({ cased }) => cased !== true).map(({ canonical, forms, fields }) =>
    row([
      canonical,
      forms.slice(1).join(", "),
      fields.abbreviations.join(", "),
      fields.systems.join(", "),
      fields.source,
      fields.example,
    ]),
  ),
  "",
];

const issuers = (): string[] => [
  NOTE,
  "# Cơ quan ban hành",
  "",
  "Tên cơ quan được nhận ra theo cấu tạo: từ mở đầu dưới đây, rồi tên riêng và địa danh.",
  "",
  row(["Tên hoặc từ mở đầu", "Cách viết khác", "Viết tắt trong ký hiệu", "Cấp"]),
  row(["---", "---", "---", "---"]),
  ...ISSUERS.map(({ canonical, forms, fields }) =>
    row([
      canonical,
      forms.slice(1).join(", "),
      fields.abbreviations.join(", "),
      fields.person ? "người ký" : fields.level,
    ]),
  ),
  "",
];

const laws = (): string[] => [
  NOTE,
  "# Tên luật",
  "",
  Object.entries(LAW_NAMES)
    .map(([type, names]) => [`## ${type}`, "", names.map((name) => `- ${type} ${name}`).join("\n"), ""].join("\n"))
    .join("\n"),
];

/** The pages that come from the lexicon, by name. */
export const referencePages = (): ReadonlyMap<string, string> =>
  new Map([
    ["document-types.md", types().join("\n")],
    ["issuers.md", issuers().join("\n")],
    ["laws.md", laws().join("\n")],
  ]);

if (import.meta.main) for (const [name, page] of referencePages()) writeFileSync(new URL(name, FOLDER), page);
