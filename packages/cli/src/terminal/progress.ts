import type { ReadProgress } from "@doichieu/parser/reader";
import type { Io } from "./io.ts";
import type { Messages } from "../messages/index.ts";
import { visibleLine } from "./visible.ts";

/** Tells on stderr what is being read and how long it will take. */
export interface Progress {
  readonly start: (path: string) => void;
  readonly page: (progress: ReadProgress) => void;
  readonly done: () => void;
  readonly end: () => Promise<void>;
}

/** Shorter than this and the line would only flicker. */
const QUIET_MS = 400;
const REDRAW_MS = 100;

const durationText = (ms: number, { progress }: Messages): string => {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? progress.seconds(seconds) : progress.minutes(Math.round(seconds / 60));
};

const NONE: Progress = { start: () => {}, page: () => {}, done: () => {}, end: async () => {} };

/**
 * A line that is drawn over itself, on a terminal only: a log file gains nothing by it. `total` is null where nobody
 * knows how many files there will be.
 */
export const progressOn = (io: Io, messages: Messages, total: number | null, quiet: boolean): Progress => {
  if (quiet || !io.stderr.isTTY) return NONE;
  const began = io.now().getTime();
  let drawn = 0;
  let finished = 0;
  let current = "";
  let within = 0;
  let shown = false;
  const draw = (detail: string): void => {
    const now = io.now().getTime();
    if (now - began < QUIET_MS || now - drawn < REDRAW_MS) return;
    drawn = now;
    shown = true;
    const share = total === null ? 0 : (finished + within) / total;
    const left =
      share > 0.02 ? messages.progress.left(durationText(((now - began) * (1 - share)) / share, messages)) : "";
    const line = [
      messages.progress.reading(Math.min(finished + 1, total ?? finished + 1), total, visibleLine(current)),
      detail,
      left,
    ];
    const width = (io.stderr.columns ?? 80) - 1;
    void io.stderr.write(`\r\u001B[K${line.filter(Boolean).join(" · ").slice(0, width)}`);
  };
  return {
    start: (path) => {
      current = path;
      within = 0;
      draw("");
    },
    page: ({ stage, done, total: pages }) => {
      within = pages > 0 ? done / pages : 0;
      draw(stage === "ocr" ? messages.progress.ocr(done, pages) : messages.progress.page(done, pages));
    },
    done: () => {
      finished++;
      within = 0;
    },
    end: async () => {
      if (shown) await io.stderr.write("\r\u001B[K");
    },
  };
};
