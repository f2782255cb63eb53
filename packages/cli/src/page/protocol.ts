import type { ReadProgress } from "@doichieu/parser/reader";
import type { Verdict } from "../renderers/view/report-view.ts";
import type { Lang } from "../messages/both.ts";

/** What the list of all reports can be taken away as. */
export type ListFormat = "json" | "csv" | "xlsx";

/** What the page's list tells of a report, or why its file was not read. */
export type Told =
  | {
      readonly title: string;
      readonly verdict: Verdict;
      readonly tally: string;
      /** Whether its own file can bear its findings as comments. */
      readonly marks: boolean;
      readonly failed?: never;
    }
  | { readonly failed: string };

/** What the page asks its worker for, and what comes back. */
export interface Requests {
  /** The first, which tells the address that recognition is loaded from when a scan comes; null where there is none. */
  readonly begin: { readonly ask: { ocrFrom: string | null }; readonly answer: null };
  readonly add: { readonly ask: { id: number; path: string; file: Blob; lang: Lang }; readonly answer: Told };
  /** A file that the worker before this one ended over. */
  readonly crashed: { readonly ask: { id: number; path: string; lang: Lang }; readonly answer: Told };
  readonly remove: { readonly ask: { id: number }; readonly answer: null };
  readonly told: { readonly ask: { id: number; lang: Lang }; readonly answer: Told };
  readonly page: { readonly ask: { id: number | null; lang: Lang }; readonly answer: string };
  /** A page of a report as a picture, in a data URI. */
  readonly picture: { readonly ask: { id: number; page: number }; readonly answer: string };
  readonly list: { readonly ask: { format: ListFormat; lang: Lang }; readonly answer: Blob };
  readonly marked: { readonly ask: { id: number; lang: Lang }; readonly answer: Blob };
}

export type RequestKind = keyof Requests;

/** A request as it goes to the worker. */
export type Sent = {
  readonly [Kind in RequestKind]: { readonly call: number; readonly kind: Kind } & Requests[Kind]["ask"];
}[RequestKind];

/** What comes from the worker: an answer, a failure of ours, or how far a file is read. */
export type Received =
  | { readonly call: number; readonly answer: Requests[RequestKind]["answer"] }
  | { readonly call: number; readonly error: string }
  | { readonly progress: ReadProgress };
