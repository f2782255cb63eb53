import type { Diagnostic } from "../source/diagnostic.ts";
import type { Block } from "../source/source-text.ts";
import type { PendingChanges } from "./docx-tree.ts";

interface ChangedBlock {
  readonly changes: PendingChanges;
  /** The block that holds the change or follows it; null where the document holds no text. */
  readonly block: Block | null;
}

/** More places than this are counted, not shown one by one. */
const MOST_SHOWN = 20;
const MOST_CHARACTERS = 60;

const quote = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, " ").trim().normalize("NFC");
  return `"${line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line}"`;
};

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
            message: `chữ gạch ngang, không đọc: ${quote(struck)}`,
            messageEn: `struck-out text, not read: ${quote(struck)}`,
          },
        ]
      : [],
  );

/** Says where a document still holds changes that nobody accepted or rejected, and text that is struck out. */
export const trackedChanges = (all: readonly ChangedBlock[]): Diagnostic[] => {
  const changed = all.filter(({ changes }) => changes.inserted !== "" || changes.deleted !== "");
  const shown = changed.slice(0, MOST_SHOWN).map(({ changes, block }): Diagnostic => ({
    code: "tracked-changes",
    severity: "warning",
    page: block?.page ?? null,
    span: block?.span ?? null,
    message: `sửa đổi chưa được duyệt, đọc như đã chấp nhận: ${listed(changes, "thêm", "bỏ")}`,
    messageEn: `pending tracked change, read as if accepted: ${listed(changes, "inserts", "deletes")}`,
  }));
  const more = changed.length - shown.length;
  if (more > 0)
    shown.push({
      code: "tracked-changes",
      severity: "warning",
      page: null,
      span: null,
      message: `còn ${more} chỗ sửa đổi chưa được duyệt nữa, đọc như đã chấp nhận`,
      messageEn: `${more} more pending tracked changes, read as if accepted`,
    });
  return [...shown, ...struckText(all).slice(0, MOST_SHOWN)];
};
