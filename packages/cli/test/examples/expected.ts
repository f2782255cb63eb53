import { ruleById, type AuditOutput, type DocumentAudit, type Figure, type Finding } from "@doichieu/metrics";
import { alignSeries, observationsOf, officeTitle, placeTitle, type Point } from "@doichieu/metrics/tables";

/** One row of an answer: only texts, numbers and nothing. */
export type Answer = readonly (string | number | null)[];

const UNKNOWN = "(không rõ)";
export const officeOf = ({ profile }: DocumentAudit): string =>
  profile.issuer === null ? UNKNOWN : officeTitle(profile.issuer);
const placeOf = ({ profile }: DocumentAudit): string | null => profile.place && placeTitle(profile.place);
const titleOf = (rule: Finding["rule"]): string => ruleById(rule)?.title.vi ?? "";

/** Adds numbers up by a key; the key's parts stand before the sums. */
export const summed = (rows: readonly (readonly [key: Answer, ...numbers: number[]])[]): Answer[] => {
  const sums = new Map<string, number[]>();
  for (const [key, ...numbers] of rows) {
    const before = sums.get(JSON.stringify(key)) ?? numbers.map(() => 0);
    sums.set(
      JSON.stringify(key),
      before.map((sum, at) => sum + (numbers[at] ?? 0)),
    );
  }
  return [...sums].map(([key, numbers]) => (JSON.parse(key) as Answer).concat(numbers));
};

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const figure = (document: DocumentAudit, id: unknown): Figure[] => document.figures.filter((each) => each.id === id);

const idsOf = (operands: object, role: string): readonly unknown[] =>
  [new Map<string, unknown>(Object.entries(operands)).get(role)].flat();

const byFrequency = (a: Answer, b: Answer): number =>
  Number(b[1]) - Number(a[1]) || Number(b[2]) - Number(a[2]) || (String(a[0]) < String(b[0]) ? -1 : 1);

/** What the queries must find, counted in what the audit tells and in no table. */
export const expectedOf = ({ documents, errors }: AuditOutput) => {
  const findings = documents.flatMap((document) => document.findings.map((finding) => ({ finding, document })));
  const aligned = alignSeries(documents.flatMap((document, index) => observationsOf(document, String(index))));
  const lines = aligned.series.map(({ first, points }) => ({ first, points }));
  const within = lines.filter(({ first }) => first.basis === "within");
  const perHundred = summed(
    documents.map((document) => [
      [officeOf(document), placeOf(document)],
      document.coverage.figures,
      document.findings.length,
    ]),
  ).map((row) => row.concat(row[2] === 0 ? null : rounded((Number(row[3]) / Number(row[2])) * 100, 2)));
  const cited = documents.flatMap((document) => document.citedDocuments.map((each) => ({ each, document })));
  const citedSums = summed(cited.map(({ each }) => [[each.key], 1, each.mentions.length]));
  return {
    documents: documents.length,
    errors: errors.length,
    figures: documents.reduce((sum, document) => sum + document.coverage.figures, 0),
    inconsistent: documents.reduce((sum, { coverage }) => sum + coverage.inconsistent, 0),
    checkedShare: rounded(
      (100 * documents.reduce((sum, { coverage }) => sum + coverage.percentagesChecked, 0)) /
        documents.reduce((sum, { coverage }) => sum + coverage.percentages, 0),
      1,
    ),
    byOfficeAndSeverity: summed(
      findings.map(({ finding, document }) => [[officeOf(document), placeOf(document), finding.severity], 1]),
    ),
    byOffice: summed(
      findings.map(({ finding: { severity }, document }) => [
        [officeOf(document)],
        Number(severity === "error"),
        Number(severity === "warning"),
        Number(severity === "note"),
      ]),
    ),
    byRule: summed(findings.map(({ finding }) => [[titleOf(finding.rule)], 1])),
    byRuleAndPeriod: summed(
      findings.map(({ finding, document }) => [[document.profile.period, titleOf(finding.rule)], 1]),
    ),
    likeliest: findings.map(({ finding, document }) => [document.source.path, titleOf(finding.rule), finding.message]),
    perHundred,
    series: within.flatMap(({ first, points }) =>
      points.map(({ from, exact }: Point) => [from, first.office, first.indicatorName, Number(exact)]),
    ),
    changes: within.flatMap(({ first, points }) =>
      points.map(({ from, exact }: Point, at) => [
        from,
        first.indicatorName,
        at === 0 ? null : rounded(Number(exact) - Number(points[at - 1]?.exact), 6),
      ]),
    ),
    quarters: within.filter(({ first }) => first.granularity === "quarter"),
    lines,
    percentages: documents.flatMap((document) =>
      document.checks
        .filter(({ rule }) => rule === "percent-of-whole")
        .flatMap(({ operands, status, explanation }) =>
          idsOf(operands, "part").flatMap((part) =>
            idsOf(operands, "whole").flatMap((whole) =>
              idsOf(operands, "percent").flatMap((percent) =>
                figure(document, part).flatMap((a) =>
                  figure(document, whole).flatMap((b) =>
                    figure(document, percent).map((c) => [a.text, b.text, c.text, status, explanation]),
                  ),
                ),
              ),
            ),
          ),
        ),
    ),
    mostCited: citedSums.toSorted(byFrequency).slice(0, 50),
    citedTogether: cited.flatMap(({ each, document }, at) =>
      cited
        .slice(at + 1)
        .filter((other) => other.each.key === each.key)
        .map((other) => [each.key].concat([document.source.path, other.document.source.path].toSorted())),
    ),
    coverage: documents.map(({ source: { path }, coverage }) => [
      path,
      coverage.figures,
      coverage.percentages,
      coverage.percentagesChecked,
      coverage.sums,
      coverage.sumsChecked,
      coverage.inconsistent,
    ]),
    notAligned: summed(aligned.notAligned.map(({ reason }) => [[reason], 1])),
    unread: [
      ...errors.map(({ path, code }) => [path, "error", code]),
      ...documents.flatMap(({ source, diagnostics }) =>
        diagnostics.map(({ severity, code }) => [source.path, severity, code]),
      ),
    ],
    money: summed(
      documents.flatMap((document) =>
        document.figures
          .filter(({ currency, comparison }) => currency === "VND" && comparison === null)
          .map(({ exact }) => [[officeOf(document), placeOf(document)], Number(exact)] as const),
      ),
    ),
  };
};
