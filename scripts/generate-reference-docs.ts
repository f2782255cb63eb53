/** Writes docs/reference from the lexicon: types of documents, abbreviations, issuers. Run with node; nothing else edits them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { DOCUMENT_TYPES } from "../packages/parser/src/lexicon/document-types.ts";
import { ISSUERS } from "../packages/parser/src/lexicon/issuers.ts";
import { LAW_NAMES } from "../packages/parser/src/lexicon/law-names.ts";

const FOLDER = new URL("../docs/reference/", import.meta.url);
const NOTE = "<!-- Written by scripts/generate-reference-docs.ts from the lexicon; do not edit. -->";

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const types = [
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

const issuers = [
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

const laws = [
  NOTE,
  "# Tên luật",
  "",
  Object.entries(LAW_NAMES)
    .map(([type, names]) => [`## ${type}`, "", names.map((name) => `- ${type} ${name}`).join("\n"), ""].join("\n"))
    .join("\n"),
];

mkdirSync(FOLDER, { recursive: true });
writeFileSync(new URL("document-types.md", FOLDER), types.join("\n"));
writeFileSync(new URL("issuers.md", FOLDER), issuers.join("\n"));
writeFileSync(new URL("laws.md", FOLDER), laws.join("\n"));
