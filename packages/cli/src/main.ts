/**
 * The command as a function.
 *
 * @module @doichieu/cli
 */

import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { COMMON_OPTIONS, type Command, type ExitCode, type Invocation } from "./commands/command.ts";
import { COMMANDS } from "./commands/index.ts";
import { parseArguments } from "./commands/parse.ts";
import { configFinder, type ConfigOf } from "./config/find-config.ts";
import type { Io } from "./terminal/io.ts";
import type { Lang } from "./messages/both.ts";
import { messagesOf } from "./messages/index.ts";
import { nearest } from "@doichieu/parser/internal/nearest";
import { visibleLine } from "./terminal/visible.ts";
import { UsageError } from "./terminal/usage-error.ts";
import { VERSION } from "./terminal/version.ts";

export type { Io, Sink } from "./terminal/io.ts";
export { VERSION };

/** The language asked for, wherever it stands: errors about other arguments must speak it too. */
const langOf = (argv: readonly string[]): Lang => {
  const at = argv.lastIndexOf("--lang");
  const value = at >= 0 ? argv[at + 1] : argv.findLast((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  return value === "en" ? "en" : "vi";
};

const usageError = async (io: Io, lang: Lang, text: string, command?: Command): Promise<ExitCode> => {
  const messages = messagesOf(lang);
  const hint = messages.usage.hint(`doichieu ${command ? `${command.name} ` : ""}--help`);
  await io.stderr.write(`doichieu: ${messages.usage.prefix}: ${visibleLine(text)}. ${hint}\n`);
  return 2;
};

const findCommand = (word: string, lang: Lang): Command => {
  const command = COMMANDS.find((candidate) => candidate.name === word);
  if (command) return command;
  const { usage } = messagesOf(lang);
  const names = COMMANDS.map((candidate) => candidate.name);
  if (/[./\\*]/u.test(word)) throw new UsageError(usage.pathWithoutCommand(word));
  throw new UsageError(usage.unknownCommand(word, nearest(word, [...names, "help"])));
};

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );

/** The folders that a call names, or that hold the files that it names. */
const rootsOf = (positionals: readonly string[], io: Io): Promise<readonly string[]> =>
  Promise.all(
    positionals.map(async (operand) => {
      const path = resolve(io.cwd, operand);
      return (await isFolder(path)) ? path : dirname(path);
    }),
  );

/** The language that the configuration above the first path asks for; `--lang` goes before it. */
const configuredLang = async ([first]: readonly string[], io: Io, configOf: ConfigOf): Promise<Lang | null> => {
  if (first === undefined) return null;
  const path = resolve(io.cwd, first);
  return (await configOf((await isFolder(path)) ? path : dirname(path)))?.lang ?? null;
};

const invoke = async (command: Command, argv: readonly string[], io: Io, lang: Lang): Promise<ExitCode> => {
  const options = [...command.options, ...COMMON_OPTIONS];
  const { positionals, values } = parseArguments(argv, options, messagesOf(lang));
  const file = values.get("config")?.at(-1);
  const configOf = configFinder(messagesOf(lang), file === undefined ? undefined : resolve(io.cwd, file), {
    roots: command.takesPaths ? await rootsOf(positionals, io) : [],
    passedOver: (path, why) => {
      const line = visibleLine(messagesOf(lang).config.passedOver(path, why));
      void io.stderr.write(`doichieu: ${line}\n`);
    },
  });
  const told = values.has("lang") || !command.takesPaths ? null : await configuredLang(positionals, io, configOf);
  const spoken = told ?? lang;
  const messages = messagesOf(spoken);
  const invocation: Invocation = {
    positionals,
    commands: COMMANDS,
    lang: spoken,
    messages,
    io,
    configOf,
    flag: (name) => values.has(name),
    value: (name) => values.get(name)?.at(-1),
    values: (name) => values.get(name) ?? [],
  };
  if (invocation.flag("help")) {
    const { commandHelp } = await import("./commands/help.ts");
    await io.stdout.write(commandHelp(command, messages));
    return 0;
  }
  const { run } = await command.load();
  return run(invocation);
};

/**
 * Runs the tool: takes the arguments after the program's name, and resolves to the exit code.
 * Touches nothing of the outside world but `io` and the files that the arguments name.
 *
 * @example
 * ```ts
 * import { type Io, main } from "@doichieu/cli";
 *
 * const told: string[] = [];
 * const sink = { write: async (text: string) => void told.push(text), isTTY: false, columns: undefined };
 * const io: Io = {
 *   stdin: process.stdin,
 *   stdinIsTTY: false,
 *   stdout: sink,
 *   stderr: sink,
 *   env: {},
 *   cwd: process.cwd(),
 *   now: () => new Date(),
 *   signal: new AbortController().signal,
 * };
 * console.log(await main(["--version"], io), told[0]?.startsWith("doichieu")); // → 0 true
 * ```
 */
export const main = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  // `pnpm doichieu -- audit x` hands the first dashes on.
  const words = argv[0] === "--" ? argv.slice(1) : argv;
  const lang = langOf(words);
  let command: Command | undefined;
  try {
    const commandAt = words.findIndex((word, index) => !word.startsWith("-") && words[index - 1] !== "--lang");
    const name = words[commandAt];
    if (name === undefined || name === "help") {
      const { positionals, values } = parseArguments(
        words,
        [...COMMON_OPTIONS, { name: "version", short: "V" }],
        messagesOf(lang),
      );
      if (values.has("version")) {
        await io.stdout.write(`doichieu ${VERSION}\n`);
        return 0;
      }
      const { commandHelp, generalHelp } = await import("./commands/help.ts");
      const topic = positionals[1];
      const text =
        topic === undefined
          ? generalHelp(COMMANDS, messagesOf(lang))
          : commandHelp(findCommand(topic, lang), messagesOf(lang));
      if (name === "help" || values.has("help")) {
        await io.stdout.write(text);
        return 0;
      }
      await io.stderr.write(text);
      return 2;
    }
    command = findCommand(name, lang);
    return await invoke(command, [...words.slice(0, commandAt), ...words.slice(commandAt + 1)], io, lang);
  } catch (error) {
    if (error instanceof UsageError) return usageError(io, lang, error.message, command);
    const { usage } = messagesOf(lang);
    const cause = error instanceof Error ? error.message : String(error);
    await io.stderr.write(`doichieu: ${usage.prefix}: ${visibleLine(usage.internal(cause))}\n`);
    if (io.env["DOICHIEU_DEBUG"] && error instanceof Error) await io.stderr.write(`${error.stack}\n`);
    return 2;
  }
};
