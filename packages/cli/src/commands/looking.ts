import { resolve } from "node:path";
import type { DocumentAudit } from "@doichieu/metrics";
import type { RunOptions } from "../batch/audit-run.ts";
import { errorRecord } from "../batch/result/input-error.ts";
import { LOOKS } from "../batch/task/look-file.ts";
import { type Stretch, temporaryFile } from "../batch/store/append-file.ts";
import type { Look } from "../look/look.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Invocation } from "./command.ts";
import { maxPagesOf } from "./reading.ts";

/** Asks of each report what it looks like, and keeps the answers on disk until its page is written. */
export interface Looking {
  readonly each: NonNullable<RunOptions["each"]>;
  readonly of: (document: DocumentAudit) => Look | null;
  readonly close: () => void;
}

export const looking = (invocation: Invocation): Looking => {
  const { io, messages, flag } = invocation;
  const file = temporaryFile(messages);
  const known = new Map<string, Stretch>();
  const maxPages = maxPagesOf(invocation);
  return {
    each: async ({ source: { path, mediaType, sha256 } }, run) => {
      const look = LOOKS.get(mediaType);
      // What came from standard input is no longer there to be looked at.
      if (look === undefined || invocation.positionals.includes("-")) return;
      const task = { path, file: resolve(io.cwd, path), name: path, ocr: flag("ocr"), maxPages, sha256, look };
      const result = await run(task);
      if (result?.failure) {
        // The text as it was read says enough without it.
        const { message } = errorRecord(result.failure, messages);
        await io.stderr.write(`doichieu: ${visibleLine(messages.html.noLook(path, message))}\n`);
      } else if (result && "packed" in result && result.packed) known.set(path, file.append(result.packed));
    },
    of: ({ source }) => {
      const stretch = known.get(source.path);
      const bytes = stretch && file.read(stretch);
      return bytes ? (JSON.parse(bytes.toString("utf8")) as Look) : null;
    },
    close: file.close,
  };
};
