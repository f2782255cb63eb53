import type { AuditOutput } from "@doichieu/metrics";
import { auditInputs } from "../batch/audit-inputs.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { Invocation } from "./command.ts";

const jobsOf = ({ value, messages }: Invocation): number | undefined => {
  const text = value("jobs");
  if (text === undefined) return undefined;
  if (!/^[1-9]\d?$/u.test(text)) throw new UsageError(messages.usage.noNumber("--jobs", text));
  return Number(text);
};

/** Reads and audits what a command's operands name, with the options that all such commands share. */
export const auditOperands = (invocation: Invocation): Promise<AuditOutput> =>
  auditInputs({
    operands: invocation.positionals,
    io: invocation.io,
    lang: invocation.lang,
    messages: invocation.messages,
    configOf: invocation.configOf,
    ocr: invocation.flag("ocr"),
    quiet: invocation.flag("quiet"),
    jobs: jobsOf(invocation),
    stdinName: invocation.value("stdin-name"),
  });
