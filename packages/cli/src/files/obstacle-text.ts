import type { Messages } from "../messages/index.ts";
import { InUse } from "./lock-file.ts";
import { NoOwnFile } from "./own-file.ts";

/** What stands in the way of a lock, a file or a folder of ours, in the user's words. */
export const obstacleText = (error: unknown, { usage }: Messages): string => {
  if (error instanceof InUse) return usage.inUse(error.holder);
  if (error instanceof NoOwnFile) return usage.noOwnFile(error.message);
  return error instanceof Error ? error.message : String(error);
};
