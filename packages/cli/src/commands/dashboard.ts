import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { AuditSet } from "../batch/result/documents.ts";
import { sourceLink } from "../dashboard/source-link.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { Run } from "./command.ts";
import { withReading } from "./reading.ts";
import { writeWhole } from "./stream-result.ts";

/** `doichieu dashboard PATH… --out FILE.html` */
export const run: Run = async (invocation) => {
  const { io, lang, messages } = invocation;
  const out = invocation.value("out");
  if (out === undefined) throw new UsageError(messages.usage.missingOut);
  const file = resolve(io.cwd, out);
  const folder = /[/\\]$/.test(out) || (existsSync(file) && statSync(file).isDirectory()) ? file : dirname(file);
  const { dashboardPage } = await import("../dashboard/dashboard-page.ts");
  const page = (output: AuditSet): Iterable<string> => {
    const files = Array.from(output.documents, ({ source }) => {
      const path = resolve(io.cwd, source.path);
      return existsSync(path) ? path : null;
    });
    return [dashboardPage(output, lang, (document, at) => sourceLink(folder, files[document] ?? null, at))];
  };
  const end = await withReading(invocation, (reading) =>
    writeWhole(invocation, reading, (output) => ({ extension: "html", text: () => page(output) })),
  );
  if (!end.complete) return 2;
  return end.unread > 0 ? 2 : 0;
};
