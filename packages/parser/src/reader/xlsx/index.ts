import type { Diagnostic } from "../../source/diagnostic.ts";
import { plainParagraph } from "../doc/tables.ts";
import { writeDocx } from "../docx/text.ts";
import type { DocxItem } from "../docx/tree.ts";
import { leaveOut, leftOutDiagnostics, type LeftOut } from "../left-out.ts";
import { legacyDecoder, legacyDiagnostics } from "../text/legacy-fonts.ts";
import { openOffice } from "../office/package.ts";
import type { Reader } from "../reader.ts";
import { ReadError } from "../read-error.ts";
import { sheetItems } from "./layout.ts";
import { formatsOf, sheetOf, stringsOf, type Workbook } from "./sheet.ts";
import { child } from "../office/xml-tree.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const refuse = (cause: unknown): never => {
  if (cause instanceof ReadError) throw cause;
  throw new ReadError("xlsx-invalid", "tệp Excel hỏng hoặc không đầy đủ", "the Excel file is damaged or incomplete", {
    cause,
  });
};

/** How many cells a diagnostic names. */
const MOST_NAMED = 5;

const uncomputedCells = (cells: readonly string[]): Diagnostic[] => {
  if (cells.length === 0) return [];
  const named = `${cells.slice(0, MOST_NAMED).join(", ")}${cells.length > MOST_NAMED ? ", …" : ""}`;
  return [
    {
      code: "cells-uncomputed",
      severity: "warning",
      page: null,
      span: null,
      message: `${cells.length} ô công thức không có giá trị được lưu hoặc báo lỗi (${named}): mở bằng Excel, tính lại và lưu`,
      messageEn: `${cells.length} cells have a formula without a kept value, or an error (${named}): open it in Excel, calculate and save`,
    },
  ];
};

/** Workbooks (ISO/IEC 29500): every sheet's tables, with the values that were kept of its formulas. */
export const xlsxReader: Reader = {
  read: async (bytes, options) => {
    const office = await openOffice(bytes, "xl/workbook.xml", options).catch(refuse);
    const { main } = office;
    if (main?.name !== "workbook") return refuse(new Error("no workbook"));
    const workbook: Workbook = {
      strings: stringsOf(await office.ofType("sharedStrings").catch(refuse)),
      formats: formatsOf(await office.ofType("styles").catch(refuse)),
      since1904: /^(?:1|true)$/u.test(child(main, "workbookPr")?.attributes["date1904"] ?? ""),
    };
    const body: DocxItem[] = [];
    const names: string[] = [];
    const hidden: LeftOut = new Map();
    const uncomputed: string[] = [];
    for (const { attributes } of child(main, "sheets")?.children ?? []) {
      options.signal?.throwIfAborted();
      const root = await office.byId(attributes["r:id"] ?? "").catch(refuse);
      // A sheet may be a chart or a dialogue.
      if (root?.name !== "worksheet") continue;
      const name = attributes["name"] ?? "";
      const sheet = sheetOf(root, workbook);
      if ((attributes["state"] ?? "visible") !== "visible") {
        leaveOut(hidden, "hidden", sheet.cells.map(({ text }) => text).join(" "));
        continue;
      }
      names.push(name);
      uncomputed.push(...sheet.uncomputed.map((address) => `${name}!${address}`));
      body.push(...sheetItems(sheet.cells, name));
    }
    const legacy = legacyDecoder(workbook.strings.map((text) => ({ text, font: "" })));
    const written = writeDocx({
      body,
      note: () => null,
      // A sheet's name is on its tab, not on its paper.
      furniture: [names.map(plainParagraph)],
      paged: false,
      decode: legacy.decode,
    });
    if (written.blocks.every((block) => block.kind === "furniture"))
      throw new ReadError(
        "no-text",
        "tệp Excel không có ô nào có chữ hay số",
        "the Excel file has no cell that shows anything",
      );
    const diagnostics = [
      ...legacyDiagnostics(legacy.encodings),
      ...leftOutDiagnostics([{ leftOut: hidden, block: null }]),
      ...uncomputedCells(uncomputed),
      ...written.diagnostics,
    ];
    return { ...written, diagnostics, mediaType: MEDIA_TYPE, ocr: false };
  },
};
