import { resolve } from "node:path";
import type { RunOptions } from "../batch/audit-run.ts";
import { applyBaseline } from "../config/baseline-of.ts";
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
