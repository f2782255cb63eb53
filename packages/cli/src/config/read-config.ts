import { dirname, resolve } from "node:path";
import { z } from "zod";
import { NoOwnFile, readSmallFile } from "../files/own-file.ts";
import { pathBelow } from "../files/path-below.ts";
import type { Messages } from "../messages/index.ts";
import { nearest } from "@doichieu/parser/internal/nearest";
import { UsageError } from "../terminal/usage-error.ts";
import type { Config } from "./config.ts";
import { configJsonSchema, configSchema } from "./config-schema.ts";

type Issue = z.core.$ZodIssue;

/** "units.0.nam": where in the file, as its writer would look for it. */
const pathText = (path: readonly PropertyKey[]): string => path.map(String).join(".");

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

/** Keys that are known at a place of the file. */
const knownKeys = (path: readonly PropertyKey[]): string[] => {
  let node: SchemaNode | undefined = configJsonSchema() as SchemaNode;
  for (const step of path) node = typeof step === "number" ? node?.items : node?.properties?.[String(step)];
  return Object.keys(node?.properties ?? {});
};

const issueText = (issue: Issue, { config }: Messages): string => {
  const where = pathText(issue.path);
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const close = nearest(key, knownKeys(issue.path));
    return config.unknownKey(where ? `${where}.${key}` : key, close && (where ? `${where}.${close}` : close));
  }
  if (issue.code === "invalid_value") return config.wrongValue(where, issue.values.map(String));
  return config.wrongType(where || "{}", issue.message);
};

/**
 * Reads and checks a configuration file.
 * @throws {UsageError} naming the file, the key and what would be right
 */
export const readConfig = async (file: string, messages: Messages): Promise<Config> => {
  const fail = (cause: string): never => {
    throw new UsageError(messages.config.invalid(file, cause));
  };
  let text = "";
  try {
    text = readSmallFile(file);
  } catch (error) {
    if (error instanceof NoOwnFile) fail(messages.config.noFile);
    fail(error instanceof Error ? error.message : String(error));
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    // What JSON.parse says quotes the file, which may be any.
    fail(messages.config.noJson);
  }
  const locale = messages.locale === "vi-VN" ? z.locales.vi() : z.locales.en();
  const parsed = configSchema().safeParse(content, { error: locale.localeError });
  if (!parsed.success) return fail(parsed.error.issues.map((issue) => issueText(issue, messages)).join("; "));
  const { data } = parsed;
  const folder = dirname(file);
  const baseline = data.baseline === undefined ? null : resolve(folder, data.baseline);
  // A configuration speaks for its own folder: what else is read and written is for the call to say.
  if (baseline !== null && !pathBelow(folder, baseline)) fail(messages.config.baselineOutside);
  const own = data.units.length + data.documentTypes.length + data.issuers.length > 0;
  return {
    file,
    folder,
    lang: data.lang ?? null,
    rules: data.rules ?? {},
    exclude: data.exclude,
    baseline,
    indicators: data.indicators,
    words: own
      ? {
          units: data.units.map(({ name, aliases, class: unitClass }) => ({ name, aliases, unitClass })),
          documentTypes: data.documentTypes,
          issuers: data.issuers,
        }
      : null,
  };
};
