import type { ConfigOf } from "../config/find-config.ts";
import type { Io } from "../terminal/io.ts";
import { type Lang, LANGS } from "../messages/both.ts";
import type { Messages } from "../messages/index.ts";

/** One option of a command. What it does is told in the catalogue under its name. */
export interface OptionSpec {
  readonly name: keyof Messages["options"];
  /** One letter: `-o`. */
  readonly short?: string;
  /** What stands for its value in the help ("FILE"); without it the option is a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly choices?: readonly string[];
  /** False where the catalogue's default for this name does not hold: what is taken follows from something else. */
  readonly standard?: boolean;
}

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: "lang", value: "LANG", choices: LANGS },
  { name: "help", short: "h" },
];

/** What a command is called with. */
export interface Invocation {
  readonly positionals: readonly string[];
  /** All commands that there are, for the one that tells a shell of them. */
  readonly commands: readonly Command[];
  readonly lang: Lang;
  readonly messages: Messages;
  readonly io: Io;
  /** The configuration in force for the files of a folder. */
  readonly configOf: ConfigOf;
  readonly flag: (name: keyof Messages["options"]) => boolean;
  readonly value: (name: keyof Messages["options"]) => string | undefined;
  readonly values: (name: keyof Messages["options"]) => readonly string[];
}

/** Exit codes: 0 nothing found, 1 something found, 2 an input could not be read or the call was wrong. */
export type ExitCode = 0 | 1 | 2;

export type Run = (invocation: Invocation) => Promise<ExitCode>;

/** One line of the command table. Help, completion and the user's guide derive from it. */
export interface Command {
  readonly name: keyof Messages["commands"];
  /** What stands after the name in the usage line. */
  readonly operands: string;
  /** Whether the operands are paths, for shell completion. */
  readonly takesPaths: boolean;
  readonly options: readonly OptionSpec[];
  readonly load: () => Promise<{ readonly run: Run }>;
}
