/**
 * Scores relations and rules on perfect figures: the gold's own numbers stand in for extraction, so that what is
 * missed here is missed by the relations.
 *
 *   node --conditions=@doichieu/source bench/binding-on-gold.ts FOLDER [NAME…]
 *
 * FOLDER holds reports/NAME.txt with gold/NAME.json, and passages/NAME.txt with passages/NAME.json.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blockAt } from "../packages/parser/src/internal.ts";
import { runRules } from "../packages/metrics/src/audit/run-rules.ts";
import { relationsOf } from "../packages/metrics/src/relation/relations.ts";
import { rules } from "../packages/metrics/src/rules/index.ts";
import { annotatedDocument } from "../scripts/train/document.ts";

const [folder, ...chosen] = process.argv.slice(2);
if (!folder) throw new Error("usage: binding-on-gold.ts FOLDER [NAME…]");
const verbose = chosen.includes("-v");
const named = chosen.filter((name) => name !== "-v");
const all: [string, string, string][] = [];
for (const file of readdirSync(join(folder, "gold"))) {
  const name = file.replace(/\.json$/u, "");
  const text = join(folder, "reports", `${name}.txt`);
  if (existsSync(text)) all.push([name, text, join(folder, "gold", file)]);
}
for (const file of readdirSync(join(folder, "passages")).filter((entry) => entry.endsWith(".json"))) {
  const name = file.replace(/\.json$/u, "");
  all.push([name, join(folder, "passages", `${name}.txt`), join(folder, "passages", file)]);
}
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const dir = mkdtempSync(join(tmpdir(), "binding-"));
const totals: Record<string, [number, number]> = {};
let caught = 0;
let broken = 0;
let alarms = 0;
for (const [name, textFile, goldFile] of all) {
  if (named.length > 0 && !named.includes(name)) continue;
  const gold = annotatedDocument(textFile, goldFile, true);
  const { source } = gold.report;
  const { reading, relations, open } = relationsOf(gold.report, gold.figures);
  const { checks, findings } = runRules(
    rules,
    {
      source,
      parsed: gold.report,
      reading,
      relations,
      open,
      profile: {
        documentType: null,
        number: null,
        symbol: null,
        place: null,
        date: null,
        title: null,
        issuer: null,
        period: null,
        recipients: [],
        signer: null,
        dateSpan: null,
      },
      outline: [],
      references: [],
      citedDocuments: [],
      figures: gold.figures,
      place: (span) => ({ ...span, page: null, block: blockAt(source, span.start) }),
    },
    { lang: "vi" },
  );
  const output = join(dir, `${name}.json`);
  writeFileSync(
    output,
    JSON.stringify({ documents: [{ text: source.text, figures: gold.figures, checks, findings }] }),
  );
  const scorer = join(folder, "tools", "score.mjs");
  const score = JSON.parse(execFileSync(process.execPath, [scorer, goldFile, output, "--json"], { encoding: "utf8" }));
  for (const [kind, told] of Object.entries(score.checks.byKind as Record<string, string>)) {
    const [hit = 0, of = 0] = told.split("/").map(Number);
    const total = (totals[kind] ??= [0, 0]);
    total[0] += hit;
    total[1] += of;
  }
  caught += score.findings.caught;
  broken += score.findings.inGold;
  alarms += score.findings.falseAlarms;
  if (verbose) {
    const report = execFileSync(process.execPath, [scorer, goldFile, output, "--misses", "40"], { encoding: "utf8" });
    const shown = report.slice(Math.max(0, report.search(/\n\n(?:relations|false|findings outside)/u)));
    say(`## ${name}${shown.startsWith("\n") ? shown : ""}`);
  }
}
say(JSON.stringify(totals));
say(`caught ${caught} of ${broken}, false alarms ${alarms}`);
