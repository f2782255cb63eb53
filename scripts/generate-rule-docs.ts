/**
 * Writes docs/rules from the rule files.
 *
 *   pnpm docs:rules
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../packages/metrics/src/rules/index.ts";
import { rulePages } from "./rule-pages.ts";

const folder = join(import.meta.dirname, "..", "docs", "rules");
mkdirSync(folder, { recursive: true });
const pages = rulePages(rules);
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, page] of pages) writeFileSync(join(folder, name), page);
