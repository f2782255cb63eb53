/**
 * The version that `--version`, the JSON and every report name.
 *
 * @example
 * ```ts
 * import { VERSION } from "@doichieu/cli";
 *
 * console.log(/^\d+\.\d+\.\d+/.test(VERSION)); // → true
 * ```
 */
export const VERSION = "0.1.0";
