import { parentPort } from "node:worker_threads";
import { auditFile, type AuditTask } from "./audit-file.ts";

const port = parentPort;

// oxlint-disable unicorn/require-post-message-target-origin -- a thread, no window
/** One thread of the pool: a task comes in, its progress and its result go out. */
const answer = async (task: AuditTask): Promise<void> => {
  const audited = await auditFile(task, (progress) => port?.postMessage({ progress }));
  port?.postMessage({ audited });
};

port?.on("message", (task: AuditTask) => void answer(task));
