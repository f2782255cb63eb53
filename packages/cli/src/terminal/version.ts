/** The version that `--version`, the JSON and every report name. */
export const VERSION = "0.1.0";
