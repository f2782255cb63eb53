import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Io } from "../terminal/io.ts";
import type { Messages } from "../messages/index.ts";
import { visibleLine } from "../terminal/visible.ts";
import { type Accepted, baselineFilter, type BaselineFilter } from "./baseline.ts";

/** The day as people here count it, not as Greenwich does. */
export const today = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

const name = ({ report, fingerprint }: Accepted): string =>
  report === null ? fingerprint : `${report}: ${fingerprint}`;

/** A baseline at work; `end` tells on stderr how much was let stand, and what the baseline has that no longer counts. */
export interface AppliedBaseline extends Pick<BaselineFilter, "document" | "crossFindings"> {
  readonly end: () => Promise<void>;
}

/** Reads a baseline that sets what it accepts apart in the results of a run. */
export const applyBaseline = async (file: string, io: Io, messages: Messages): Promise<AppliedBaseline> => {
  const { readBaseline } = await import("./baseline-file.ts");
  const baseline = await readBaseline(file, messages, "error");
  const { document, crossFindings, use } = baselineFilter(baseline, {
    folder: dirname(file),
    cwd: io.cwd,
    today: today(io.now()),
    exists: existsSync,
  });
  const tell = async (text: string): Promise<void> => io.stderr.write(`doichieu: ${visibleLine(text)}\n`);
  return {
    document,
    crossFindings,
    end: async () => {
      const { accepted, expired, unmatched } = use();
      if (accepted > 0) await tell(messages.baseline.accepted(accepted));
      for (const entry of expired) await tell(messages.baseline.expired(name(entry), entry.until ?? ""));
      for (const entry of unmatched) await tell(messages.baseline.unmatched(name(entry)));
    },
  };
};
