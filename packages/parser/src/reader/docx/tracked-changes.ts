import type { Diagnostic } from "../../source/diagnostic.ts";
import type { Block } from "../../source/block.ts";
import type { PendingChanges } from "./tree.ts";
import { charactersOf, quote } from "../left-out.ts";

interface ChangedBlock {
  readonly changes: PendingChanges;
  /** The block that holds the change or follows it; null where the document holds no text. */
  readonly block: Block | null;
}

/** More places than this are counted, not shown one by one. */
const MOST_SHOWN = 20;
const listed = (changes: PendingChanges, added: string, removed: string): string =>
  [changes.inserted && `${added} ${quote(changes.inserted)}`, changes.deleted && `${removed} ${quote(changes.deleted)}`]
    .filter((part) => part !== "")
    .join("; ");

/** Says where text is struck out by hand: it is read as taken away. */
const struckText = (changed: readonly ChangedBlock[]): Diagnostic[] =>
  changed.flatMap(({ changes: { struck }, block }): Diagnostic[] =>
    struck?.trim()
      ? [
          {
            code: "struck-text",
            severity: "note",
            page: block?.page ?? null,
            span: block?.span ?? null,
            characters: charactersOf(struck),
            message: `chữ gạch ngang, không đọc: ${quote(struck)}`,
            messageEn: `struck-out text, not read: ${quote(struck)}`,
          },
        ]
      : [],
  );

/** The first of many, and how much the others are together. */
const someOf = (struck: readonly Diagnostic[]): Diagnostic[] => {
  const rest = struck.slice(MOST_SHOWN);
  if (rest.length === 0) return [...struck];
  const characters = rest.reduce((sum, one) => sum + (one.characters ?? 0), 0);
  return [
    ...struck.slice(0, MOST_SHOWN),
    {
      code: "struck-text",
      severity: "note",
      page: null,
      span: null,
      characters,
      message: `còn ${rest.length} chỗ gạch ngang nữa, ${characters} ký tự, không đọc`,
      messageEn: `${rest.length} more places are struck out and not read, ${characters} characters`,
    },
  ];
};

/** Says where a document still holds changes that nobody accepted or rejected, and text that is struck out. */
export const trackedChanges = (all: readonly ChangedBlock[]): Diagnostic[] => {
  const changed = all.filter(({ changes }) => changes.inserted !== "" || changes.deleted !== "");
  const shown = changed.slice(0, MOST_SHOWN).map(({ changes, block }): Diagnostic => ({
    code: "tracked-changes",
    severity: "warning",
    page: block?.page ?? null,
    span: block?.span ?? null,
    characters: charactersOf(changes.deleted),
    message: `sửa đổi chưa được duyệt, đọc như đã chấp nhận: ${listed(changes, "thêm", "bỏ")}`,
    messageEn: `pending tracked change, read as if accepted: ${listed(changes, "inserts", "deletes")}`,
  }));
  const more = changed.length - shown.length;
  const characters = changed.slice(MOST_SHOWN).reduce((sum, { changes }) => sum + charactersOf(changes.deleted), 0);
  if (more > 0)
    shown.push({
      code: "tracked-changes",
      severity: "warning",
      page: null,
      span: null,
      characters,
      message: `còn ${more} chỗ sửa đổi chưa được duyệt nữa (bỏ ${characters} ký tự), đọc như đã chấp nhận`,
      messageEn: `${more} more pending tracked changes (${characters} characters taken out), read as if accepted`,
    });
  return [...shown, ...someOf(struckText(all))];
};
