import { allRules } from "@doichieu/metrics";
import { UNIT_CLASSES } from "@doichieu/parser/internal";
import { z } from "zod";
import { LANGS } from "../messages/both.ts";

const name = z.string().trim().min(1).max(200);
const names = z.array(name).max(1000).default([]);

const ruleSetting = z.enum(["off", "on", "error", "warning", "note"]);

/** The rules by name, so that an editor completes them and a wrong one is told. */
const ruleSettings = (): z.ZodType<Readonly<Record<string, z.infer<typeof ruleSetting>>>> =>
  z.strictObject(
    Object.fromEntries(allRules.map(({ id, title }) => [id, ruleSetting.optional().describe(title.vi)])),
  ) as never;

/** `doichieu.config.json`. Unknown keys are errors: a misspelt one would silently do nothing. */
export const configSchema = () =>
  z.strictObject({
    $schema: z.string().optional().describe("JSON Schema của tệp này"),
    lang: z.enum(LANGS).optional().describe("ngôn ngữ của kết quả"),
    rules: ruleSettings().optional().describe("tắt, bật hoặc đổi mức của quy tắc"),
    exclude: names.describe("tệp bỏ qua khi đọc thư mục, tính từ thư mục của tệp này: nhap/, **/*-cu.docx"),
    baseline: z.string().min(1).optional().describe("tệp ghi các vấn đề đã chấp nhận, tính từ thư mục của tệp này"),
    units: z
      .array(z.strictObject({ name, aliases: names, class: z.enum(UNIT_CLASSES).default("thing") }))
      .max(1000)
      .default([])
      .describe("đơn vị đếm riêng"),
    documentTypes: z
      .array(z.strictObject({ name, abbreviations: names }))
      .max(1000)
      .default([])
      .describe("loại văn bản riêng"),
    issuers: z
      .array(z.strictObject({ name, abbreviations: names }))
      .max(1000)
      .default([])
      .describe("cơ quan ban hành riêng"),
    indicators: z
      .array(z.strictObject({ name, unit: name.nullable().default(null), labels: names }))
      .max(1000)
      .default([])
      .describe("chỉ tiêu riêng: tên, đơn vị và những từ đứng cạnh số liệu"),
  });

/** The JSON Schema of the file, for editors. */
export const configJsonSchema = (): object => z.toJSONSchema(configSchema(), { io: "input" });
