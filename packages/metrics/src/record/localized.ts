/**
 * One text for readers, in Vietnamese and in English.
 *
 * @example
 * ```ts
 * import type { Localized } from "@doichieu/metrics";
 *
 * const title: Localized = { vi: "Tốc độ tăng, giảm", en: "Growth" };
 * console.log(title.en); // → Growth
 * ```
 */
export interface Localized {
  readonly vi: string;
  readonly en: string;
}

/**
 * The languages that messages are written in.
 *
 * @example
 * ```ts
 * import { auditText, type Language } from "@doichieu/metrics";
 *
 * const language: Language = "en";
 * console.log(auditText("Giải quyết 85/92 vụ việc, đạt 94,2%.", { lang: language }).findings[0]?.message.slice(0, 21));
 * // → The rate does not fit
 * ```
 */
export type Language = keyof Localized;
