/**
 * Writes docs/rules from the rule files.
 *
 *   pnpm docs:rules
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allRules } from "../packages/metrics/src/across/index.ts";
import { rulePages } from "./rule-pages.ts";

const folder = join(import.meta.dirname, "..", "docs", "rules");
mkdirSync(folder, { recursive: true });
const pages = rulePages(allRules);
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, page] of pages) writeFileSync(join(folder, name), page);
