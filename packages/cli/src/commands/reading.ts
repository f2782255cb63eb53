import type { AuditOutput } from "@doichieu/metrics";
import { auditInputs } from "../batch/audit-inputs.ts";
import type { Invocation } from "./command.ts";

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
    stdinName: invocation.value("stdin-name"),
  });
