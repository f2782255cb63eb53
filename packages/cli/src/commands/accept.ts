import { userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import { type Accepted, reportName } from "../config/baseline.ts";
import { isDay, readBaseline, withEntries, writeBaseline } from "../config/baseline-file.ts";
import { today } from "../config/baseline-of.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Run } from "./command.ts";

const BASELINE_NAME = "doichieu.baseline.json";

const whoAmI = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return "";
  }
};

/** `doichieu accept FINDING… --reason TEXT`: writes down who lets a finding stand, why, and until when. */
export const run: Run = async (invocation) => {
  const { positionals, messages, io } = invocation;
  const words = messages.baseline;
  const reason = invocation.value("reason")?.trim();
  if (positionals.length === 0) throw new UsageError(words.missingFinding);
  if (!reason) throw new UsageError(words.missingReason);
  const until = invocation.value("until") ?? null;
  if (until !== null && !isDay(until)) throw new UsageError(words.noDay(until));
  if (until !== null && until < today(io.now())) throw new UsageError(words.pastDay(until));
  const config = await invocation.configOf(io.cwd);
  const named = invocation.value("baseline");
  const file = named === undefined ? (config?.baseline ?? resolve(io.cwd, BASELINE_NAME)) : resolve(io.cwd, named);
  const report = invocation.value("report");
  const entries = positionals.map((fingerprint): Accepted => ({
    fingerprint,
    report: report === undefined ? null : reportName(dirname(file), resolve(io.cwd, report)),
    reason,
    by: invocation.value("by") ?? whoAmI(),
    on: today(io.now()),
    until,
  }));
  await writeBaseline(file, withEntries(await readBaseline(file, messages, "empty"), entries), io, messages);
  await io.stdout.write(`${visibleLine(words.written(entries.length, named ?? file))}\n`);
  return 0;
};
