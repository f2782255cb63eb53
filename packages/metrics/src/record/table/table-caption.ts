import { wordsAt, type ParsedReport } from "@doichieu/parser";
import type { Unit } from "../figure/figure.ts";
import { nounIn } from "./noun-unit.ts";
import type { ReportTable } from "./table-model.ts";
import { behindUnitTold, explicitUnit, readSoleUnit, readTitleUnit, unitToldAt, type TableUnit } from "./table-unit.ts";

/** What the lines above a table say of its numbers. */
export interface TableCaption {
  readonly unit: TableUnit | null;
  /** "ĐVT: Diện tích: ha; Năng suất: tạ/ha": the units of what is named, folded to lower case. */
  readonly named: ReadonlyArray<{ readonly words: string; readonly unit: TableUnit }>;
  /** "Số lượng doanh nghiệp đăng ký mới": what is counted where nothing in the table says it. */
  readonly noun: Unit | null;
}

/** Blocks and lines above a table that are looked at. */
const REACH = 3;
const MOST_LINES = 5;
/** A title is short; of a paragraph only its end speaks of the table below. */
const LONGEST_TITLE = 240;

/** "Bảng 2.", "KẾT QUẢ", "BÁO CÁO TỔNG HỢP": what a table is is not counted in it. */
const TITLE_HEAD =
  /^(?:(?:(?:phụ\s+)?bảng|(?:phụ\s+)?biểu|phụ lục|kết quả|báo cáo|tình hình|danh sách|so sánh)(?!\p{L})[\s,]*)+/iu;

/** The lines above a table, the nearest first. */
const linesAbove = ({ source }: ParsedReport, firstBlock: number): string[] => {
  const lines: string[] = [];
  for (let index = firstBlock - 1; index >= Math.max(0, firstBlock - REACH); index--) {
    const block = source.blocks[index];
    if (!block || block.cell) break;
    const text = wordsAt(source, block.span).slice(-2000);
    lines.push(
      ...text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .reverse(),
    );
  }
  return lines.slice(0, MOST_LINES);
};

/** A line that only names the table below it. */
const TITLE = /^(?:(?:phụ\s+)?bảng|(?:phụ\s+)?biểu)(?!\p{L})/iu;
const LONGEST_SHOWN = 120;

/** The line that names a table, by the index of the table's first block; null where none does. */
export const titleAbove = (parsed: ParsedReport, firstBlock: number): string | null => {
  const title = linesAbove(parsed, firstBlock).find((line) => TITLE.test(line) && line.length <= LONGEST_SHOWN);
  return title?.replaceAll(/\s+/gu, " ") ?? null;
};

const unitOfLine = (line: string): TableUnit | null => {
  const said = unitToldAt(line);
  if (said >= 0) return explicitUnit(line.slice(said));
  if (line.length > LONGEST_TITLE) return null;
  const sole = readTitleUnit(line.replace(/^\((.*)\)$/u, "$1"));
  // "BÁO CÁO" alone on a line is a title: what is counted there would be said in a sentence of it.
  if (sole && (sole.kind !== "count" || line !== line.toUpperCase())) return sole;
  if (/\)\s*$/u.test(line)) return explicitUnit(line);
  // "Thu, chi ngân sách (2018 - 2021), triệu đồng"
  const behind = readSoleUnit(line.slice(line.lastIndexOf(",") + 1));
  return line.includes(",") && behind?.kind === "money" ? behind : null;
};

/** "Diện tích: ha; nguyên giá, giá trị còn lại - triệu đồng": each of the units behind "ĐVT:" with what it is of. */
const namedUnits = (line: string): TableCaption["named"] => {
  const said = behindUnitTold(line);
  if (said === null) return [];
  return said
    .replaceAll(/[().]/gu, " ")
    .split(";")
    .flatMap((part) => {
      const [, words, written] = /^(.{2,120}?)\s*(?::|\s[-–]\s)\s*([^:]{1,40})$/u.exec(part.trim()) ?? [];
      const unit = written === undefined ? null : readSoleUnit(written);
      return unit && words !== undefined ? [{ words: words.toLowerCase(), unit }] : [];
    });
};

/** "Ghi chú: Đơn vị tính là người.", "* Đơn vị: triệu đồng": what explains the table above it. */
const NOTE = /^(?:[*(]|ghi chú|chú thích|chú ý|lưu ý|nguồn)/iu;

/** The unit that a note right below a table tells, where no other table begins there. */
const unitBelow = ({ source }: ParsedReport, lastBlock: number): TableUnit | null => {
  const [note, next] = [source.blocks[lastBlock + 1], source.blocks[lastBlock + 2]];
  if (!note || note.cell || next?.cell) return null;
  const line = wordsAt(source, note.span).slice(0, LONGEST_TITLE).trim();
  const said = NOTE.test(line) ? unitToldAt(line) : -1;
  return said < 0 ? null : explicitUnit(line.slice(said));
};

/**
 * "Đơn vị tính: triệu đồng", "(tỷ đồng)" above a table is the unit of its bare numbers; so is what the head of the
 * column of names holds in brackets ("Vật nuôi (con)") and what a note below it says.
 */
export const captionOf = (
  parsed: ParsedReport,
  { firstBlock, lastBlock, headers, names, unit: unitColumn }: ReportTable,
): TableCaption => {
  const lines = linesAbove(parsed, firstBlock);
  const head = (headers.get(names) ?? []).map(explicitUnit).find((told) => told !== null) ?? null;
  const above = lines.reduce<TableUnit | null>((found, line) => found ?? unitOfLine(line), null);
  const unit = head ?? above ?? unitBelow(parsed, lastBlock);
  const noun = lines.reduce<Unit | null>((found, line) => {
    const counted =
      found || line.length > LONGEST_TITLE || /[.;:]$/u.test(line) ? null : nounIn(line.replace(TITLE_HEAD, ""));
    return found ?? (counted && (counted.counted || counted.unit.unitClass !== "place") ? counted.unit : null);
  }, null);
  return { unit, named: lines.flatMap(namedUnits), noun: unitColumn < 0 ? noun : null };
};
