import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { AuditOutput } from "@doichieu/metrics";
import type { Io } from "../terminal/io.ts";
import type { Messages } from "../terminal/messages.ts";
import { visibleLine } from "../terminal/visible.ts";
import { type Accepted, withoutAccepted } from "./baseline.ts";

/** The day as people here count it, not as Greenwich does. */
export const today = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

const name = ({ report, fingerprint }: Accepted): string =>
  report === null ? fingerprint : `${report}: ${fingerprint}`;

/** Takes what the baseline accepts out of a result, and tells on stderr what the baseline has that no longer counts. */
export const applyBaseline = async (
  output: AuditOutput,
  file: string,
  io: Io,
  messages: Messages,
): Promise<AuditOutput> => {
  const { readBaseline } = await import("./baseline-file.ts");
  const baseline = await readBaseline(file, messages, "error");
  const result = withoutAccepted(output, baseline, {
    folder: dirname(file),
    cwd: io.cwd,
    today: today(io.now()),
    exists: existsSync,
  });
  const tell = async (text: string): Promise<void> => io.stderr.write(`doichieu: ${visibleLine(text)}\n`);
  if (result.left > 0) await tell(messages.baseline.left(result.left));
  for (const entry of result.expired) await tell(messages.baseline.expired(name(entry), entry.until ?? ""));
  for (const entry of result.unmatched) await tell(messages.baseline.unmatched(name(entry)));
  return result.output;
};
