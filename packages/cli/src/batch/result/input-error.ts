import { beyondStack } from "@doichieu/parser/internal";
import { ReadError } from "@doichieu/parser/reader";
import type { AuditError, AuditErrorCode } from "@doichieu/metrics";
import { wordFor } from "../../messages/both.ts";
import type { ReportMessages } from "../../messages/reports.ts";

/** An input that cannot be read, told by a stable code; plain data, so that another thread can tell it. */
export interface InputFailure {
  readonly path: string;
  readonly code: AuditErrorCode;
  /** What the reader or the system says, where it knows more than the code. */
  readonly cause: { readonly vi: string; readonly en: string } | null;
}

/** The code of a file that a configuration leaves out: it is told, and no fault. */
export const EXCLUDED = "excluded";

/** Whether a file could not be read, and was not left out on purpose. */
export const isUnread = ({ code }: Pick<InputFailure, "code">): boolean => code !== EXCLUDED;

const CODES: Readonly<Record<string, AuditErrorCode>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EACCES: "permission-denied",
  EPERM: "permission-denied",
  ENAMETOOLONG: "not-found",
};

/** Node tells a name's bytes that are no UTF-8 by this sign, and finds nothing under it. */
const NO_UTF8 = "\uFFFD";
const RENAME = {
  vi: "tên tệp hoặc thư mục không viết bằng UTF-8, không mở được: đổi tên rồi chạy lại",
  en: "the name of the file or folder is not UTF-8 and cannot be opened: rename it and run again",
};

const told = (error: unknown): { vi: string; en: string } => {
  const message = error instanceof Error ? error.message : String(error);
  return { vi: message, en: message };
};

/** The stable code of whatever was thrown while a file was read or audited. */
export const failureOf = (path: string, thrown: unknown, stage: "read" | "audit" = "read"): InputFailure => {
  const error = beyondStack(thrown) ?? thrown;
  // What V8 says of an allocation that the system refused, and of a text or list longer than any can be.
  if (error instanceof RangeError && /allocation failed|invalid (?:string|array) length/iu.test(error.message))
    return { path, code: "out-of-memory", cause: null };
  if (error instanceof ReadError) return { path, code: error.code, cause: { vi: error.message, en: error.messageEn } };
  if (stage === "audit") return { path, code: "internal-error", cause: told(error) };
  const system = error instanceof Error && "code" in error ? String(error.code) : "";
  const code = Object.hasOwn(CODES, system) ? CODES[system] : undefined;
  if (code === undefined) return { path, code: "read-failed", cause: told(error) };
  return { path, code, cause: code === "not-found" && path.includes(NO_UTF8) ? RENAME : null };
};

/** The failure as it stands in the JSON and on stderr: one line, in the user's language. */
export const errorRecord = ({ path, code, cause }: InputFailure, messages: ReportMessages): AuditError => {
  const known = wordFor(messages.inputErrors, code, "");
  const detail = cause && (messages.locale === "vi-VN" ? cause.vi : cause.en);
  // A reader's own words say it best; the system's need the code's words before them.
  const unclear = code === "read-failed" || code === "internal-error";
  return { path, code, message: detail === null ? known || code : unclear ? `${known}: ${detail}` : detail };
};
