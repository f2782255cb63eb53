/**
 * A stretch of time that a figure or a report speaks of.
 *
 * @example
 * ```ts
 * import { auditText, type Period } from "@doichieu/metrics";
 *
 * const days = ({ key, from, to }: Period): string => `${key}: ${from} to ${to}`;
 * const { figures } = auditText("Quý I/2031 đã cấp 1.250 giấy phép.");
 * console.log(figures.map(({ period }) => period && days(period))); // → [ '2031-Q1: 2031-01-01 to 2031-03-31' ]
 * ```
 */
export interface Period {
  /** "2026-Q1", "2023-H1", "2021", "2022-M05", or "2022-01-01/2022-05-19". */
  readonly key: string;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** As written. */
  readonly text: string;
}
