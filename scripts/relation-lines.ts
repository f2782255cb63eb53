import type { DocumentAudit } from "../packages/metrics/src/index.ts";

/** A figure as a line names it. */
interface Named {
  readonly start: number;
  /** 1-based line of the text. */
  readonly line: number;
  /** Its text, and the how-manieth of that text on its line, where it is not the first: "5#2". */
  readonly shown: string;
}

const namedFigures = ({ text, figures }: Pick<DocumentAudit, "text" | "figures">): ReadonlyMap<string, Named> => {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const seen = new Map<string, number>();
  return new Map(
    figures
      .toSorted((a, b) => a.span.start - b.span.start)
      .map(({ id, span: { start }, text: own }) => {
        const line = starts.findLastIndex((at) => at <= start) + 1;
        const key = `${line} ${own}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        const count = seen.get(key) as number;
        return [id, { start, line, shown: own.replaceAll(/\s+/gu, " ") + (count > 1 ? `#${count}` : "") }];
      }),
  );
};

/**
 * The relations of a report, one a line, in the order of its text: line of its first figure, rule, status, and figures
 * by role: "12 percent-of-whole inconsistent: part 1.240, whole 4.236@11, percent 23,9". A figure of another line tells
 * its line. Nothing hangs on ids and wording.
 */
export const relationLines = (audit: Pick<DocumentAudit, "text" | "checks" | "figures">): string[] => {
  const named = namedFigures(audit);
  return audit.checks
    .flatMap(({ rule, status, operands }) => {
      const roles = Object.entries(operands)
        .filter(([, ids]) => ids !== null)
        .map(([role, ids]) => [role, [ids].flat().map(String)] as const);
      const figures = roles.flatMap(([, ids]) => ids.flatMap((id) => named.get(id) ?? []));
      if (figures.length === 0) return [];
      const first = figures.reduce((one, other) => (other.start < one.start ? other : one));
      const nameOf = (id: string): string => {
        const figure = named.get(id);
        return figure ? figure.shown + (figure.line === first.line ? "" : `@${figure.line}`) : id;
      };
      const told = roles.map(([role, ids]) => `${role} ${ids.map(nameOf).join(" + ")}`).join(", ");
      return [{ start: first.start, told: `${first.line} ${rule} ${status}: ${told}` }];
    })
    .sort((a, b) => a.start - b.start)
    .map(({ told }) => told);
};
