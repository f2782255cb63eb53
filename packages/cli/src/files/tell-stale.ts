import type { Io } from "../terminal/io.ts";
import type { Messages } from "../messages/index.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Holder } from "./lock-holder.ts";

/** Tells on standard error whose lock was taken over. The lock may have been written by anybody. */
export const tellStale =
  (io: Io, { batch }: Messages) =>
  (holder: Holder): void => {
    void io.stderr.write(`doichieu: ${visibleLine(batch.staleLock(holder))}\n`);
  };
