import { columnsOf } from "../terminal/wrap.ts";
import type { Messages } from "../messages/index.ts";
import { COMMON_OPTIONS, type Command, type OptionSpec } from "./command.ts";

const INDENT = "  ";

/** What an option is where it is not given, unless its command says otherwise. */
const STANDARD: Readonly<Record<string, string>> = {
  lang: "vi",
  format: "text",
  "fail-on": "error",
  port: "0",
  as: "baseline",
};

/** Two columns, the first as wide as its widest entry. */
const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...rows.map(([left]) => columnsOf(left)));
  return rows
    .map(([left, right]) => `${INDENT}${left}${" ".repeat(width - columnsOf(left) + 2)}${right}`.trimEnd())
    .join("\n");
};

const optionRow = (option: OptionSpec, messages: Messages): readonly [string, string] => {
  const flags = `${option.short ? `-${option.short}, ` : "    "}--${option.name}${option.value ? ` ${option.value}` : ""}`;
  const choices = option.choices ? ` (${messages.help.oneOf}: ${option.choices.join(", ")})` : "";
  const fallback = option.value && option.standard !== false && STANDARD[option.name];
  const standard = fallback ? `; ${messages.help.byDefault}: ${fallback}` : "";
  return [flags, `${messages.options[option.name]}${choices}${standard}`];
};

const exampleLines = (examples: readonly (readonly [string, string])[]): string =>
  examples.map(([line, meaning]) => `${INDENT}# ${meaning}\n${INDENT}${line}`).join("\n");

const section = (title: string, body: string): string => `${title}:\n${body}\n`;

/** What a command's exit code can be: only one that judges tells that something was found. */
const exitCodes = ({ options }: Command, { help }: Messages): readonly string[] =>
  options.some(({ name }) => name === "fail-on") ? help.exitCodeList : [help.exitDone, help.exitCodeList.at(-1) ?? ""];

/** What `doichieu COMMAND --help` prints. */
export const commandHelp = (command: Command, messages: Messages): string => {
  const { help } = messages;
  const examples = messages.examples[command.name] ?? [];
  return [
    `doichieu ${command.name}: ${messages.commands[command.name]}\n`,
    section(help.usage, `${INDENT}doichieu ${command.name} ${command.operands}`.trimEnd()),
    section(
      help.options,
      columns([...command.options, ...COMMON_OPTIONS].map((option) => optionRow(option, messages))),
    ),
    ...(examples.length > 0 ? [section(help.examples, exampleLines(examples))] : []),
    section(
      help.exitCodes,
      exitCodes(command, messages)
        .map((line) => INDENT + line)
        .join("\n"),
    ),
  ].join("\n");
};

/** What `doichieu --help` prints. */
export const generalHelp = (commands: readonly Command[], messages: Messages): string => {
  const { help } = messages;
  return [
    `doichieu: ${messages.tagline}\n`,
    section(help.usage, `${INDENT}doichieu ${help.commandOperand} …`),
    section(help.commands, columns(commands.map((command) => [command.name, messages.commands[command.name]]))),
    section(
      help.options,
      columns(
        [...COMMON_OPTIONS, { name: "version", short: "V" } as const].map((option) => optionRow(option, messages)),
      ),
    ),
    section(help.examples, exampleLines((messages.examples["audit"] ?? []).slice(0, 2))),
    `${help.more}\n`,
  ].join("\n");
};
