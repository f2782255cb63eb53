import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { sourceLink } from "../dashboard/source-link.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { Run } from "./command.ts";
import { auditOperands } from "./reading.ts";
import { writeResult } from "./write-result.ts";

/** `doichieu dashboard PATH… --out FILE.html` */
export const run: Run = async (invocation) => {
  const { io, lang, messages } = invocation;
  const out = invocation.value("out");
  if (out === undefined) throw new UsageError(messages.dashboard.missingOut);
  const file = resolve(io.cwd, out);
  const folder = /[/\\]$/.test(out) || (existsSync(file) && statSync(file).isDirectory()) ? file : dirname(file);
  const [output, { dashboardPage }] = await Promise.all([
    auditOperands(invocation),
    import("../dashboard/dashboard-page.ts"),
  ]);
  if (io.signal.aborted) return 2;
  const files = output.documents.map(({ source }) => {
    const path = resolve(io.cwd, source.path);
    return existsSync(path) ? path : null;
  });
  const page = dashboardPage(output, lang, (document, at) => sourceLink(folder, files[document] ?? null, at));
  await writeResult({ extension: "html", text: () => [page] }, io, messages, out);
  await io.stdout.write(`${messages.dashboard.written(out, output.documents.length)}\n`);
  return output.errors.length > 0 ? 2 : 0;
};
