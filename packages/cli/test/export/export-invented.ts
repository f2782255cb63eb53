// Run as a process of its own, so that it can be killed: exports reports of our invention, and says when it begins.
import { writeSync } from "node:fs";
import { exportTables } from "../../src/export/index.ts";
import type { ExportFormat } from "../../src/export/target.ts";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";

const [target, format, count, seed] = process.argv.slice(2) as [string, ExportFormat, string, string];
const output = inventAudit(Number(count), Number(seed));
writeSync(1, "begin\n");
await exportTables(target, format, output, { pathOf: (path) => path });
writeSync(1, "end\n");
