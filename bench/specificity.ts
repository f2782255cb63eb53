/**
 * How often a sound report is found fault with.
 *
 *   node --conditions=@doichieu/source bench/specificity.ts [COUNT] [--show]
 *
 * Writes COUNT reports (1.000) whose figures are all true and audits them: no finding above a note may come out.
 */
import { auditReport } from "../packages/metrics/src/audit-report.ts";
import { textSource } from "../packages/parser/src/reader/text/index.ts";
import { consistentReport } from "./consistent-report.ts";

const count = Number(process.argv[2] ?? 1000);
const show = process.argv.includes("--show");
const say = (line: string): void => void process.stdout.write(`${line}\n`);
let alarms = 0;
let reports = 0;
let checks = 0;
const byRule: Record<string, number> = {};
for (let seed = 1; seed <= count; seed++) {
  const text = consistentReport(seed);
  const audit = auditReport(textSource(text), { path: `${seed}.txt`, sha256: "", bytes: text.length });
  const raised = audit.findings.filter((finding) => finding.severity !== "note");
  checks += audit.checks.length;
  alarms += raised.length;
  if (raised.length > 0) reports++;
  for (const finding of raised) {
    byRule[finding.rule] = (byRule[finding.rule] ?? 0) + 1;
    if (show)
      say(
        `${seed} ${finding.rule}: ${finding.message}\n   ${text.slice(Math.max(0, finding.span.start - 160), finding.span.end + 60).replaceAll("\n", "⏎")}`,
      );
  }
}
say(JSON.stringify({ reports: count, checks, alarms, reportsWithAlarm: reports, byRule }));
