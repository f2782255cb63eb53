import { expectOneOf, expectThat } from "@doichieu/parser/internal";
import type { Language } from "../record/localized.ts";
import { rules } from "../rules/index.ts";
import type { RuleSetting, RuleSettings } from "./run-rules.ts";

interface Settings {
  readonly lang?: Language;
  readonly rules?: RuleSettings;
}

const LANGUAGES: readonly Language[] = ["vi", "en"];
const SETTINGS: readonly RuleSetting[] = ["off", "error", "warning", "note"];

/**
 * Holds what a caller sets to what there is.
 * @throws {TypeError} where it is no object
 * @throws {RangeError} that names the nearest rule, severity or language
 */
export const expectSettings = (call: string, { lang, rules: settings }: Settings): void => {
  if (lang !== undefined) expectOneOf(call, "language", lang, LANGUAGES);
  if (settings === undefined) return;
  expectThat(typeof settings === "object" && settings !== null, call, "rules must be an object", settings);
  const ids = rules.map(({ id }) => id);
  for (const [id, setting] of Object.entries(settings)) {
    expectOneOf(call, "rule", id, ids);
    expectOneOf(call, "severity", setting, SETTINGS);
  }
};
