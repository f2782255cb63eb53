import type { Severity } from "@doichieu/metrics";
import type { OwnWords } from "@doichieu/parser";
import type { Lang } from "../messages/both.ts";

/** What a configuration says of a rule: not at all, as it is, or with another severity. */
export type RuleSetting = "off" | "on" | Severity;

/** A quantity that an office follows under its own name. */
export interface OwnIndicator {
  readonly name: string;
  /** Canonical unit that the figure must have, or null. */
  readonly unit: string | null;
  readonly labels: readonly string[];
}

/** A configuration file, read and checked. */
export interface Config {
  /** Absolute path of the file. */
  readonly file: string;
  /** Folder that holds it: its patterns and paths count from here. */
  readonly folder: string;
  readonly lang: Lang | null;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly exclude: readonly string[];
  /** Absolute path of the baseline, or null. */
  readonly baseline: string | null;
  readonly indicators: readonly OwnIndicator[];
  /** The office's own words, or null where it adds none. */
  readonly words: OwnWords | null;
}

export const CONFIG_NAME = "doichieu.config.json";
