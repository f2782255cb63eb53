import { ReadError } from "@doichieu/parser/reader";
import type { AuditError } from "@doichieu/metrics";
import { type Messages, wordFor } from "../terminal/messages.ts";

/** An input that cannot be read, told by a stable code. */
export interface InputFailure {
  readonly path: string;
  readonly code: string;
  /** What the reader says, where it knows more than the code. */
  readonly cause?: unknown;
}

const CODES: Readonly<Record<string, string>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EACCES: "permission-denied",
  EPERM: "permission-denied",
  ENAMETOOLONG: "not-found",
};

/** The stable code of whatever was thrown while a file was read. */
export const failureOf = (path: string, error: unknown): InputFailure => {
  if (error instanceof ReadError) return { path, code: error.code, cause: error };
  const system = error instanceof Error && "code" in error ? String(error.code) : "";
  return { path, code: CODES[system] ?? "read-failed", cause: error };
};

/** The failure as it stands in the JSON and on stderr: one line, in the user's language. */
export const errorRecord = (failure: InputFailure, messages: Messages): AuditError => {
  const { path, code, cause } = failure;
  const known = wordFor(messages.inputErrors, code, "");
  let message = known || code;
  if (cause instanceof ReadError) message = messages.locale === "vi-VN" ? cause.message : cause.messageEn;
  else if ((code === "read-failed" || code === "internal-error") && cause instanceof Error)
    message = `${known}: ${cause.message}`;
  return { path, code, message };
};
