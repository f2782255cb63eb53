import type { AuditOutput } from "@doichieu/metrics";
import { VERSION } from "../terminal/version.ts";

/** What every result begins with. */
export const RESULT_HEAD: Pick<AuditOutput, "schemaVersion" | "tool"> = {
  schemaVersion: 2,
  tool: { name: "doichieu", version: VERSION },
};
