import { parseArgs, type ParseArgsOptionDescriptor } from "node:util";
import { nearest } from "@doichieu/parser/internal/nearest";
import type { Messages } from "../messages/index.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { OptionSpec } from "./command.ts";

export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes the arguments of one command apart. `node:util` finds the tokens; what is wrong with them is told here,
 * in the user's words, with the nearest option that exists.
 *
 * @throws {UsageError}
 */
export const parseArguments = (
  argv: readonly string[],
  options: readonly OptionSpec[],
  messages: Messages,
): ParsedArguments => {
  const descriptors: Record<string, ParseArgsOptionDescriptor> = {};
  for (const option of options)
    descriptors[option.name] = {
      type: option.value === undefined ? "boolean" : "string",
      multiple: true,
      ...(option.short === undefined ? {} : { short: option.short }),
    };
  const { tokens } = parseArgs({
    args: [...argv],
    options: descriptors,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const byName = new Map<string, OptionSpec>(options.map((option) => [option.name, option]));
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const option = byName.get(token.name);
    if (!option) {
      const close = nearest(token.name, [...byName.keys()]);
      throw new UsageError(messages.usage.unknownOption(token.rawName, close && `--${close}`));
    }
    if (option.value === undefined) {
      if (token.value !== undefined) throw new UsageError(messages.usage.unexpectedValue(token.rawName));
      values.set(option.name, ["true"]);
      continue;
    }
    // "--out --lang en" forgot the file's name; a name that does start with a dash is given as --out=-name.
    if (token.value === undefined || (!token.inlineValue && /^-./u.test(token.value)))
      throw new UsageError(messages.usage.missingValue(token.rawName, option.value));
    if (option.choices && !option.choices.includes(token.value))
      throw new UsageError(messages.usage.wrongChoice(token.rawName, token.value, option.choices));
    const told = values.get(option.name);
    if (told && option.multiple) told.push(token.value);
    else values.set(option.name, [token.value]);
  }
  return { positionals, values };
};
