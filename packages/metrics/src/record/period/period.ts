/** A stretch of time that a figure or a report speaks of. */
export interface Period {
  /** "2026-Q1", "2023-H1", "2021", "2022-M05", or "2022-01-01/2022-05-19". */
  readonly key: string;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** As written. */
  readonly text: string;
}
