import { z } from "zod";
import { obstacleText } from "../files/obstacle-text.ts";
import { NoOwnFile, readSmallFile, standsAt } from "../files/own-file.ts";
import { replaceFile } from "../files/replace-file.ts";
import { tellStale } from "../files/tell-stale.ts";
import type { Io } from "../terminal/io.ts";
import type { Messages } from "../messages/index.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { Accepted, Baseline } from "./baseline.ts";
import { EMPTY_BASELINE } from "./baseline.ts";

const day = z.iso.date();

const baselineSchema = z.strictObject({
  version: z.literal(1),
  accepted: z.array(
    z.strictObject({
      fingerprint: z.string().min(1),
      report: z.string().min(1).nullable(),
      reason: z.string().min(1),
      by: z.string(),
      on: day,
      until: day.nullable(),
    }),
  ),
});

/**
 * Reads a baseline. `missing` says what a file that is not there means.
 * @throws {UsageError}
 */
export const readBaseline = async (file: string, messages: Messages, missing: "empty" | "error"): Promise<Baseline> => {
  let text: string;
  try {
    text = readSmallFile(file);
  } catch (error) {
    const absent = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (absent && missing === "empty") return EMPTY_BASELINE;
    const told =
      error instanceof NoOwnFile ? messages.config.noFile : error instanceof Error ? error.message : String(error);
    const cause = absent ? messages.inputErrors["not-found"] : told;
    throw new UsageError(messages.baseline.invalid(file, cause));
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    // What JSON.parse says quotes the file, which may be any.
    throw new UsageError(messages.baseline.invalid(file, messages.config.noJson));
  }
  const parsed = baselineSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(messages.baseline.invalid(file, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`));
};

const same = (a: Accepted, b: Accepted): boolean => a.fingerprint === b.fingerprint && a.report === b.report;

const order = (a: Accepted, b: Accepted): number => {
  const [left, right] = [a, b].map(({ report, fingerprint }) => `${report ?? ""}\n${fingerprint}`) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** A baseline with more entries; one told again replaces what was said before. Sorted, so that a diff shows what is new. */
export const withEntries = (baseline: Baseline, entries: readonly Accepted[]): Baseline => ({
  version: 1,
  accepted: [...baseline.accepted.filter((old) => !entries.some((entry) => same(old, entry))), ...entries].sort(order),
});

/** Writes a baseline in the place of the old one, which is a file and no link. */
export const writeBaseline = async (file: string, baseline: Baseline, io: Io, messages: Messages): Promise<void> => {
  try {
    if (standsAt(file) === "other") throw new NoOwnFile(file);
    const text = (): string[] => [`${JSON.stringify(baseline, null, 2)}\n`];
    await replaceFile(file, { text }, tellStale(io, messages));
  } catch (error) {
    throw new UsageError(messages.usage.outNotWritten(file, obstacleText(error, messages)));
  }
};

/** Whether a text is a day that exists, as the file wants it. */
export const isDay = (text: string): boolean => day.safeParse(text).success;
