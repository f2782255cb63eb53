import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { RunFacts } from "@doichieu/metrics/tables";
import type { RunOptions } from "../batch/audit-run.ts";
import { acceptedBy } from "../config/baseline.ts";
import { applyBaseline, today } from "../config/baseline-of.ts";
import type { Invocation } from "./command.ts";

/** The baseline that the call names, or the configuration of the working folder. */
const baselineFile = async ({ io, configOf, value }: Invocation): Promise<string | null> => {
  const named = value("baseline");
  return named === undefined ? ((await configOf(io.cwd))?.baseline ?? null) : resolve(io.cwd, named);
};

/** What leaves accepted findings out of a run. */
export const adjustmentOf = async (invocation: Invocation): Promise<Pick<RunOptions, "adjustment">> => {
  const baseline = await baselineFile(invocation);
  return baseline === null ? {} : { adjustment: await applyBaseline(baseline, invocation.io, invocation.messages) };
};

/** What says of a finding whether it was accepted; findings stay in the result. */
export const acceptedOf = async (invocation: Invocation): Promise<Pick<RunFacts, "accepted">> => {
  const file = await baselineFile(invocation);
  if (file === null) return {};
  const { io, messages } = invocation;
  const { readBaseline } = await import("../config/baseline-file.ts");
  const context = { folder: dirname(file), cwd: io.cwd, today: today(io.now()), exists: existsSync };
  return { accepted: acceptedBy(await readBaseline(file, messages, "error"), context) };
};
