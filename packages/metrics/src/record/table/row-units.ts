import type { Unit } from "../figure/figure.ts";
import { plainUnit, type RowUnits } from "./cell-unit.ts";
import { nounOfName } from "./noun-unit.ts";
import type { ReportTable } from "./table-model.ts";
import type { TableRow } from "./table-cell.ts";
import { explicitUnit, readTitleUnit, type TableUnit } from "./table-unit.ts";

/** The words of a row that tells no value and has one cell beside its number: "B. Cơ cấu (%)". */
const groupOf = (row: TableRow, table: ReportTable): string | null => {
  const filled = row.filter(({ place }) => place.column !== table.numbering);
  const [only] = filled;
  return filled.length === 1 && only && !only.value && /\p{L}/u.test(only.text) ? only.text : null;
};

/** How deep a row stands by its number or mark: "I", "1", "1.1", "-"; null where it bears none. */
const depthOf = (row: TableRow, name: string, table: ReportTable): number | null => {
  const number = row.find(({ place }) => place.column === table.numbering)?.text ?? "";
  const mark = (number === "" ? /^(?:[-+•]|[\dIVXA-ZĐ]+(?:\.\d+)*[.)])/u.exec(name)?.[0] : number)?.replace(
    /[.)]$/u,
    "",
  );
  if (mark === undefined || mark === "") return null;
  if (/^[-+•]$/u.test(mark)) return DEEPEST;
  return /^\d/u.test(mark) ? mark.split(".").length : 0;
};

const DEEPEST = 9;

/** "Theo giới tính", "Phân theo loại hình": by what the rows below break down what is counted above. */
const CLASSIFIES = /^(?:(?:phân|chia|tính|xếp)(?:\s+\p{L}+)?\s+)?theo(?!\p{L})/iu;

/** What each row says of its units, with what the rows above hand down to it. */
export const rowUnitsOf = (
  table: ReportTable,
  nameOf: (row: TableRow) => string | null,
  unitOf: (row: TableRow) => TableUnit | null,
): RowUnits[] => {
  let group: string | null = null;
  let groupUnit: TableUnit | null = null;
  let carried: TableUnit | null = null;
  let noun: { readonly unit: Unit; readonly depth: number } | null = null;
  // "Số giảng viên (người)", "Nam", "Nữ": told of the rows below that name nothing counted, or only sort it.
  let bracketed: { readonly unit: Unit; readonly sorted: boolean } | null = null;
  return table.rows.map((row): RowUnits => {
    const title = groupOf(row, table);
    const name = nameOf(row);
    const told = name === null ? null : plainUnit(name);
    if (title !== null && CLASSIFIES.test(title)) {
      // "Theo giới tính" below "Cơ cấu (%)": what is counted goes on.
      group = null;
      bracketed &&= { ...bracketed, sorted: true };
    } else if (title !== null) {
      group = title;
      groupUnit = plainUnit(title) ?? readTitleUnit(title);
      bracketed = null;
      if (groupUnit) {
        carried = null;
        noun = null;
      }
    } else if (name !== null) {
      if (explicitUnit(name)) groupUnit = null;
      if (told) carried = told.kind === "percentage" || (told.kind === "count" && told.scale === 0) ? null : told;
    }
    const depth = name === null ? null : depthOf(row, name, table);
    const handed = noun !== null && depth !== null && depth > noun.depth ? noun.unit : null;
    if (title === null && name !== null && handed === null) {
      const own = told?.kind === "count" ? told.unit : nounOfName(name);
      noun = own && { unit: own, depth: depth ?? 0 };
    }
    if (title === null && name !== null) {
      const explicit = explicitUnit(name);
      const counted = explicit?.kind === "count" && explicit.scale === 0 ? explicit.unit : null;
      if (explicit) bracketed = counted && { unit: counted, sorted: false };
    }
    const grouped = table.unit < 0;
    return {
      name,
      nameUnit: told,
      unit: unitOf(row),
      group: grouped ? group : null,
      groupUnit: grouped ? groupUnit : null,
      carried,
      carriedNoun:
        handed ?? (depth === null && (bracketed?.sorted || !nounOfName(name ?? "")) ? (bracketed?.unit ?? null) : null),
    };
  });
};
