import { allRules } from "@doichieu/metrics";
import type { Lang } from "../messages/both.ts";

/** A rule's title, or its id where the table does not know it (a result written by a later release). */
export const ruleTitle = (id: string, lang: Lang): string => allRules.find((rule) => rule.id === id)?.title[lang] ?? id;
