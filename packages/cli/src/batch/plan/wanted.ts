import { dirname } from "node:path";
import type { ConfigOf } from "../../config/find-config.ts";
import { leftOut } from "../../config/left-out.ts";
import { UsageError } from "../../terminal/usage-error.ts";
import type { Wanted } from "./discover.ts";
import { EXCLUDED, type InputFailure } from "../result/input-error.ts";

/** What a configuration that cannot be read does to a file that it would have held for. */
export const invalidConfig = (error: unknown): Omit<InputFailure, "path"> => {
  if (!(error instanceof UsageError)) throw error;
  return { code: "config-invalid", cause: { vi: error.message, en: error.message } };
};

/**
 * Asks a file's configuration whether it is to be read. A configuration that is wrong is told of each file that it would
 * have held for: it takes down no other.
 */
export const wantedBy =
  (configOf: ConfigOf): Wanted =>
  async (file) => {
    try {
      const config = await configOf(dirname(file));
      if (config === null || !leftOut(config.exclude, config.folder)(file)) return true;
      return { code: EXCLUDED, cause: null };
    } catch (error) {
      return invalidConfig(error);
    }
  };
