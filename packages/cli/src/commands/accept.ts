import { mkdir } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import type { Acceptance, DocumentAudit, Finding } from "@doichieu/metrics";
import { type Accepted, reportName } from "../config/baseline.ts";
import { isDay, readBaseline, withEntries, writeBaseline } from "../config/baseline-file.ts";
import { today } from "../config/baseline-of.ts";
import { obstacleText } from "../files/obstacle-text.ts";
import { replaceFile } from "../files/replace-file.ts";
import { tellStale } from "../files/tell-stale.ts";
import { annotatedPassage } from "../passage/annotated-passage.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Invocation, Run } from "./command.ts";
import { withReading } from "./reading.ts";

const BASELINE_NAME = "doichieu.baseline.json";
/** Beside the baseline: passages for a corpus of the office's own. */
const PASSAGES_NAME = "doichieu.passages";

const whoAmI = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return "";
  }
};

/** A finding that the call names, in a report that has it. */
interface Found {
  readonly fingerprint: string;
  /** Path of the report as the run tells it. */
  readonly path: string;
  /** Null for what stands between reports. */
  readonly inReport: { readonly document: DocumentAudit; readonly finding: Finding } | null;
}

/** Reads the reports and looks the findings up. One that none of them has is a mistake, and nothing is written. */
const findAll = async (invocation: Invocation, reports: readonly string[]): Promise<readonly Found[]> => {
  const wanted = new Set(invocation.positionals);
  const found: Found[] = [];
  await withReading({ ...invocation, positionals: reports }, async (reading) => {
    const paths: string[] = [];
    for await (const { document } of reading.results()) {
      if (!document) continue;
      const { path } = document.source;
      paths.push(path);
      for (const finding of document.findings)
        if (wanted.has(finding.fingerprint))
          found.push({ fingerprint: finding.fingerprint, path, inReport: { document, finding } });
    }
    for (const { fingerprint, places } of (await reading.end()).crossFindings)
      if (wanted.has(fingerprint))
        found.push({ fingerprint, path: paths[places[0]?.document ?? 0] ?? "", inReport: null });
  });
  const unknown = [...wanted].filter((fingerprint) => !found.some((each) => each.fingerprint === fingerprint));
  if (unknown.length > 0) throw new UsageError(invocation.messages.baseline.unknownFinding(unknown.join(", ")));
  return found;
};

/** Saves what a reader rejects as annotated passages, on this machine alone. */
const savePassages = async (
  found: readonly Found[],
  acceptance: Acceptance,
  folder: string,
  { io, messages }: Invocation,
): Promise<void> => {
  const passages = found.flatMap(({ fingerprint, inReport }) => (inReport ? [{ fingerprint, ...inReport }] : []));
  if (passages.length === 0) throw new UsageError(messages.baseline.noPassage);
  try {
    await mkdir(folder, { recursive: true });
    for (const { fingerprint, document, finding } of passages) {
      const { text, annotation } = annotatedPassage(document, { ...finding, acceptance });
      const name = join(folder, fingerprint.replaceAll(/[^\p{L}\p{N}-]/gu, "-"));
      await replaceFile(`${name}.txt`, { text: () => [text] }, tellStale(io, messages));
      const json = `${JSON.stringify(annotation, null, 2)}\n`;
      await replaceFile(`${name}.json`, { text: () => [json] }, tellStale(io, messages));
    }
  } catch (error) {
    throw new UsageError(messages.usage.outNotWritten(folder, obstacleText(error, messages)));
  }
  await io.stderr.write(
    `doichieu: ${visibleLine(messages.baseline.passages(passages.length, relative(io.cwd, folder)))}\n`,
  );
};

/** `doichieu accept FINDING… --report PATH --reason TEXT`: writes down who lets a finding stand, why, and until when. */
export const run: Run = async (invocation) => {
  const { positionals, messages, io, value } = invocation;
  const words = messages.baseline;
  const reason = value("reason")?.trim();
  const reports = invocation.values("report");
  if (positionals.length === 0) throw new UsageError(words.missingFinding);
  if (!reason) throw new UsageError(words.missingReason);
  const until = value("until") ?? null;
  if (until !== null && !isDay(until)) throw new UsageError(words.noDay(until));
  if (until !== null && until < today(io.now())) throw new UsageError(words.pastDay(until));
  if (reports.length === 0) throw new UsageError(words.missingReport);
  const config = await invocation.configOf(io.cwd);
  const named = value("baseline");
  const file = named === undefined ? (config?.baseline ?? resolve(io.cwd, BASELINE_NAME)) : resolve(io.cwd, named);
  const before = await readBaseline(file, messages, "empty");
  const found = await findAll(invocation, reports);
  const acceptance: Acceptance = { reason, by: value("by") ?? whoAmI(), on: today(io.now()), until };
  const entries = found.map(({ fingerprint, path }): Accepted => ({
    fingerprint,
    report: reportName(dirname(file), resolve(io.cwd, path)),
    ...acceptance,
  }));
  await writeBaseline(file, withEntries(before, entries), io, messages);
  await io.stderr.write(`doichieu: ${visibleLine(words.written(entries.length, relative(io.cwd, file)))}\n`);
  if (value("as") === "passage") await savePassages(found, acceptance, join(dirname(file), PASSAGES_NAME), invocation);
  return 0;
};
