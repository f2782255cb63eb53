/**
 * How many slips of the pen are noticed.
 *
 *   node --conditions=@doichieu/source bench/sensitivity.ts FILE… [--show]
 *
 * Takes every relation that the audit finds sound in the files (.txt, or .json with sentences), changes one number of it
 * (a digit, two digits swapped, a separator dropped) and audits the changed text. Changes that arithmetic cannot show
 * (the relation still holds) do not count. A change is flagged where a finding speaks of the changed relation.
 *
 * Told apart are relations that are as good as sure and those that are taken for likely: of the second kind a changed
 * number leaves little that the text contradicts.
 */
import { readFileSync } from "node:fs";
import { auditReport, type Check, type DocumentAudit, type Figure } from "../packages/metrics/src/index.ts";
import {
  parseDecimal,
  compare,
  subtract,
  rational,
  type Rational,
} from "../packages/metrics/src/arithmetic/rational.ts";
import { meet, sumIntervals } from "../packages/metrics/src/arithmetic/interval.ts";
import { nearest } from "../packages/metrics/src/arithmetic/literal.ts";
import { fitShare } from "../packages/metrics/src/arithmetic/share.ts";
import { literalOf, wholeOf } from "../packages/metrics/src/record/figure/value.ts";
import { textSource } from "../packages/parser/src/reader/text/index.ts";
import { seeded } from "./consistent-report.ts";

const files = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const show = process.argv.includes("--show");
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const audit = (text: string): DocumentAudit => auditReport(textSource(text), { path: "a.txt", sha256: "", bytes: 0 });

type Change = "digit" | "swap" | "separator";

const change = (literal: string, kind: Change, random: () => number): string | null => {
  const digits = [...literal].flatMap((character, at) => (/\d/u.test(character) ? [at] : []));
  if (kind === "digit") {
    const at = digits[Math.floor(random() * digits.length)] ?? 0;
    const other = String((Number(literal[at]) + 1 + Math.floor(random() * 9)) % 10);
    return literal.slice(0, at) + other + literal.slice(at + 1);
  }
  if (kind === "swap") {
    const pairs = digits.slice(1).filter((at, index) => digits[index] === at - 1 && literal[at] !== literal[at - 1]);
    const at = pairs[Math.floor(random() * pairs.length)];
    if (at === undefined) return null;
    return `${literal.slice(0, at - 1)}${literal[at]}${literal[at - 1]}${literal.slice(at + 1)}`;
  }
  const at = literal.search(/[.,]/u);
  return at < 0 ? null : literal.slice(0, at) + literal.slice(at + 1);
};

const idsOf = (check: Check): string[] =>
  Object.values(check.operands).flatMap((operand) =>
    typeof operand === "string"
      ? [operand]
      : Array.isArray(operand)
        ? operand.filter((id): id is string => typeof id === "string")
        : [],
  );

const exact = (figure: Figure | undefined): Rational => (figure ? parseDecimal(figure.exact) : rational(0n));

/** Whether the relation would still hold with the changed figure in it. */
const stillHolds = (check: Check, figureOf: (id: string) => Figure | undefined): boolean | null => {
  const get = (role: string): Figure | undefined => {
    const id = (check.operands as Readonly<Record<string, unknown>>)[role];
    return typeof id === "string" ? figureOf(id) : undefined;
  };
  if (check.rule === "percent-of-whole") {
    const [part, whole, percent] = [get("part"), get("whole"), get("percent")];
    // A number that is no longer read as one is the extraction's to report.
    if (!part || !whole || percent?.kind !== "percentage") return null;
    return fitShare(literalOf(part), wholeOf(whole), literalOf(percent)) !== "misfit";
  }
  if (check.rule === "sum-of-parts") {
    const parts = check.operands["parts"];
    const total = get("total");
    if (!Array.isArray(parts) || !total) return null;
    const figures = parts.flatMap((id) => figureOf(String(id)) ?? []);
    if (figures.length < parts.length) return null;
    return meet(nearest(literalOf(total)), sumIntervals(figures.map((figure) => nearest(literalOf(figure)))));
  }
  if (check.rule === "difference") {
    const taken = [check.operands["subtrahend"]].flat().map((id) => exact(figureOf(String(id))));
    const [whole, rest] = [get("minuend"), get("rest")];
    if (!whole || !rest || whole.kind !== "count" || taken.length !== 1) return null;
    return compare(subtract(exact(whole), taken[0] as Rational), exact(rest)) === 0;
  }
  return null;
};

const SURE = 0.95;

/** The text that tells a relation, shortened to what stands around its figures. */
const around = (text: string, check: Check, byId: ReadonlyMap<string, Figure>): string => {
  const spans = idsOf(check).flatMap((id) => byId.get(id)?.span ?? []);
  const from = Math.max(0, Math.min(...spans.map(({ start }) => start)) - 100);
  const to = Math.max(...spans.map(({ end }) => end)) + 60;
  const told = text.slice(from, to).replaceAll(/\s*\n\s*/gu, " ⏎ ");
  return told.length > 600 ? `${told.slice(0, 300)} … ${told.slice(-300)}` : told;
};

const totals: Record<string, { shown: number; flagged: number; grave: number }> = {};
const random = seeded(7);
const texts = files.flatMap((file) => {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
  return file.endsWith(".json") ? (JSON.parse(text) as { text: string }[]).map((item) => item.text) : [text];
});
for (const text of texts) {
  const before = audit(text);
  const byId = new Map<string, Figure>(before.figures.map((figure) => [figure.id, figure]));
  for (const check of before.checks.filter((item) => item.status === "consistent")) {
    for (const id of new Set(idsOf(check))) {
      const figure = byId.get(id);
      if (!figure || figure.kind === "ratio") continue;
      for (const kind of ["digit", "swap", "separator"] as const) {
        const literal = change(figure.text, kind, random);
        if (literal === null || literal === figure.text) continue;
        const changed = text.slice(0, figure.span.start) + literal + text.slice(figure.span.end);
        const after = audit(changed);
        const shift = literal.length - figure.text.length;
        const moved = (old: Figure): Figure | undefined =>
          after.figures.find(
            (other) => other.span.start === old.span.start + (old.span.start > figure.span.start ? shift : 0),
          );
        const holds = stillHolds(check, (other) => {
          const old = byId.get(other);
          return old && moved(old);
        });
        if (holds !== false) continue;
        const spots = new Set(
          idsOf(check).flatMap((other) => {
            const old = byId.get(other);
            return old ? [old.span.start + (old.span.start > figure.span.start ? shift : 0)] : [];
          }),
        );
        const hits = after.findings.filter((finding) =>
          [finding.span, ...finding.related.map((place) => place.span)].some((span) => spots.has(span.start)),
        );
        const key = `${(check.probability ?? 0) >= SURE ? "sure" : "likely"} ${check.rule} ${kind}`;
        const total = (totals[key] ??= { shown: 0, flagged: 0, grave: 0 });
        total.shown++;
        if (hits.length > 0) total.flagged++;
        if (hits.some((finding) => finding.severity !== "note")) total.grave++;
        if (show && hits.length === 0)
          say(
            `${key}: ${figure.text} -> ${literal}   ${check.explanation} (${check.probability})\n   ${around(text, check, byId)}`,
          );
      }
    }
  }
}
for (const [key, total] of Object.entries(totals).sort(([a], [b]) => a.localeCompare(b)))
  say(`${key.padEnd(38)} ${total.flagged}/${total.shown} flagged, ${total.grave} above a note`);
for (const group of ["sure", "likely", ""]) {
  const rows = Object.entries(totals).flatMap(([key, total]) => (key.startsWith(group) ? [total] : []));
  const sum = (field: "shown" | "flagged" | "grave"): number => rows.reduce((all, row) => all + row[field], 0);
  const share = (count: number): string => `${((100 * count) / Math.max(1, sum("shown"))).toFixed(1)}%`;
  say(
    `${(group || "all").padEnd(8)} ${sum("flagged")}/${sum("shown")} = ${share(sum("flagged"))} flagged, ${share(sum("grave"))} above a note`,
  );
}
