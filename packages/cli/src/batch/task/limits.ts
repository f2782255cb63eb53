/** What one file may take. Null: as much as it likes. */
export interface Limits {
  readonly seconds: number | null;
  /** Resident memory of the process that reads it, in megabytes. */
  readonly megabytes: number | null;
  readonly pages: number | null;
}

/** Limits that a call asks for; undefined where it says nothing. */
export type AskedLimits = { readonly [Name in keyof Limits]: number | undefined };

/** Nothing that a report does takes this long: a file that does is stuck. Recognising pictures takes seconds a page. */
const SECONDS = 300;
const SECONDS_WITH_OCR = 3600;
const MEGABYTES = 2048;

/** What holds in a run over many files, where nobody watches; 0 asks for no limit. */
export const limitsOf = (asked: AskedLimits, ocr: boolean): Limits => {
  const seconds = asked.seconds ?? (ocr ? SECONDS_WITH_OCR : SECONDS);
  const megabytes = asked.megabytes ?? MEGABYTES;
  return { seconds: seconds || null, megabytes: megabytes || null, pages: asked.pages || null };
};

/** Whether a limit is asked for that only holds from outside of the process that reads. */
export const needsProcess = ({ seconds, megabytes }: AskedLimits): boolean => Boolean(seconds) || Boolean(megabytes);
