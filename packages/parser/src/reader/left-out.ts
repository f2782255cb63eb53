import type { Diagnostic } from "../source/diagnostic.ts";
import type { Block } from "../source/block.ts";

/** Why text of a file is not in the text that was read. */
export type LeftOutReason =
  | "field-code"
  | "hidden"
  | "alternative"
  | "reading-aid"
  | "deleted"
  | "unknown"
  | "unmarked-note"
  | "unshown-header";

/** Text that was left out at one place, by reason, as far as it comes. */
export type LeftOut = Map<LeftOutReason, string>;

const WORDS: Readonly<Record<LeftOutReason, readonly [string, string]>> = {
  "field-code": ["nằm trong mã trường", "inside the code of a field"],
  hidden: ["chữ ẩn", "hidden text"],
  alternative: ["bản thay thế cho phần mềm cũ", "an alternative for older programs"],
  "reading-aid": ["chữ chú âm", "a reading aid"],
  deleted: ["sửa đổi chưa được duyệt xóa đi", "taken out by a pending change"],
  unknown: ["thành phần không rõ", "an element that is not known"],
  "unmarked-note": ["chú thích không nơi nào dẫn tới", "a note that nothing leads to"],
  "unshown-header": ["đầu hoặc chân trang không trang nào dùng", "a header or footer that no page bears"],
};

/** Reasons for which a reader of the file would not see the text either. */
const UNSEEN: ReadonlySet<LeftOutReason> = new Set(["alternative", "reading-aid", "unshown-header"]);

const MOST_CHARACTERS = 60;
/** More places than this are counted together, not told one by one. */
const MOST_SHOWN = 20;

/** How many characters a text has, spaces not counted. */
export const charactersOf = (text: string): number => text.replaceAll(/\s+/gu, "").normalize("NFC").length;

/** Notes that text is left out; what is only space is nobody's loss. */
export const leaveOut = (leftOut: LeftOut, reason: LeftOutReason, text: string): void => {
  if (text.trim() !== "") leftOut.set(reason, (leftOut.get(reason) ?? "") + text);
};

/** The beginning of a text on one line, in quotes. */
export const quote = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, " ").trim().normalize("NFC");
  return `"${line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line}"`;
};

interface LeftOutAt {
  readonly leftOut: LeftOut;
  /** The block that the text stood in or before; null where it stood in none that is read. */
  readonly block: Block | null;
}

/** Says what text was left out, where and how much: a report is not to be judged by less than it says. */
export const leftOutDiagnostics = (places: readonly LeftOutAt[]): Diagnostic[] => {
  const all = places.flatMap(({ leftOut, block }) => [...leftOut].map(([reason, text]) => ({ reason, text, block })));
  const shown = all.slice(0, MOST_SHOWN).map(({ reason, text, block }): Diagnostic => {
    const characters = charactersOf(text);
    const [vi, en] = WORDS[reason];
    return {
      code: "text-left-out",
      severity: UNSEEN.has(reason) ? "note" : "warning",
      page: block?.page ?? null,
      span: block?.span ?? null,
      characters,
      message: `không đọc ${characters} ký tự (${vi}): ${quote(text)}`,
      messageEn: `${characters} characters are not read (${en}): ${quote(text)}`,
    };
  });
  const rest = all.slice(MOST_SHOWN);
  if (rest.length === 0) return shown;
  const characters = rest.reduce((sum, { text }) => sum + charactersOf(text), 0);
  return [
    ...shown,
    {
      code: "text-left-out",
      severity: "warning",
      page: null,
      span: null,
      characters,
      message: `còn ${rest.length} chỗ nữa không đọc, ${characters} ký tự`,
      messageEn: `${rest.length} more places are not read, ${characters} characters`,
    },
  ];
};
