/// <reference lib="dom" />
import type { ReadProgress } from "@doichieu/parser/reader";
import type { Received, RequestKind, Requests } from "./protocol.ts";

/** The page's worker. */
export interface Client {
  readonly ask: <Kind extends RequestKind>(kind: Kind, ask: Requests[Kind]["ask"]) => Promise<Requests[Kind]["answer"]>;
  /** Ends the worker and whatever it is at: what was asked of it is refused. */
  readonly end: () => void;
}

/**
 * Starts a worker of the script's own text: a page from a disk may load none from anywhere.
 * @param onDeath told where the worker cannot go on
 */
export const startClient = (
  script: string,
  onProgress: (progress: ReadProgress) => void,
  onDeath: () => void,
): Client => {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  const waiting = new Map<
    number,
    { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void }
  >();
  let calls = 0;
  const end = (): void => {
    worker.terminate();
    URL.revokeObjectURL(address);
    for (const { reject } of waiting.values()) reject(new Error("the worker was ended"));
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Received>) => {
    if ("progress" in data) {
      onProgress(data.progress);
      return;
    }
    const call = waiting.get(data.call);
    waiting.delete(data.call);
    if ("error" in data) call?.reject(new Error(data.error));
    else call?.resolve(data.answer as never);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    end();
    onDeath();
  });
  return {
    ask: (kind, ask) =>
      new Promise((resolve, reject) => {
        const call = ++calls;
        waiting.set(call, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
        worker.postMessage({ call, kind, ...ask });
      }),
    end,
  };
};
