import { styleText } from "node:util";
import type { Io, Sink } from "./io.ts";

type Format = Parameters<typeof styleText>[0];

/** Whether to colour what goes to a sink: https://no-color.org and FORCE_COLOR, then whether it is a terminal. */
export const wantsColor = (sink: Sink, env: Io["env"]): boolean => {
  if (env["NO_COLOR"]) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return sink.isTTY && env["TERM"] !== "dumb";
};

/** Paints text, or leaves it as it is. */
export type Paint = (format: Format, text: string) => string;

export const paintWith = (color: boolean): Paint =>
  color ? (format, text) => styleText(format, text, { validateStream: false }) : (_format, text) => text;
