/// <reference lib="dom" />
import { desk } from "./desk.ts";
import type { Received, RequestKind, Requests, Sent } from "./protocol.ts";

/** Blobs take bytes that no other thread can write. */
const blobOf = (pieces: readonly (string | Uint8Array)[]): Blob => new Blob(pieces as BlobPart[]);

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
const tell = (message: Received): void => (postMessage as (told: Received) => void)(message);

/** Does in a worker what the page asks for, one after the other. */
export const startWorker = (): void => {
  let reports = desk(null);
  const answer = async (asked: Sent): Promise<Requests[RequestKind]["answer"]> => {
    switch (asked.kind) {
      case "begin":
        reports = desk(asked.ocrFrom);
        return null;
      case "add": {
        const { id, path, file, lang } = asked;
        const bytes = async (): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
        await reports.add(id, path, bytes, (progress) => tell({ progress }));
        return reports.told(id, lang);
      }
      case "crashed":
        reports.fail(asked.id, asked.path, "crashed");
        return reports.told(asked.id, asked.lang);
      case "remove":
        reports.remove(asked.id);
        return null;
      case "told":
        return reports.told(asked.id, asked.lang);
      case "page":
        return reports.page(asked.id, asked.lang);
      case "picture":
        return reports.picture(asked.id, asked.page);
      case "list":
        return blobOf(reports.list(asked.format, asked.lang));
      case "marked":
        return blobOf([await reports.marked(asked.id, asked.lang, new Date())]);
    }
  };
  let last: Promise<void> = Promise.resolve();
  addEventListener("message", ({ data }: MessageEvent<Sent>) => {
    last = last.then(async () => {
      try {
        tell({ call: data.call, answer: await answer(data) });
      } catch (error) {
        tell({ call: data.call, error: error instanceof Error ? error.message : String(error) });
      }
    });
  });
};
