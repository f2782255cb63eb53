import { RULE_ROWS } from "@doichieu/metrics/internal/tables";
import { TABLES, type Row } from "@doichieu/metrics/tables";
import type { Database } from "./database.ts";
import { quoted, toStored } from "./sql.ts";

const RULES = TABLES.find(({ name }) => name === "rules") as (typeof TABLES)[number];

const sorted = (rows: readonly Row[]): string =>
  JSON.stringify(rows.toSorted((a, b) => (String(a["rule"]) < String(b["rule"]) ? -1 : 1)));

/** Brings `rules` up to date; rules that only older findings name stay. Whether anything changed. */
export const mergeRules = async (database: Database): Promise<boolean> => {
  const ours: ReadonlySet<unknown> = new Set(RULE_ROWS.map((row) => row["rule"]));
  const known = await database.read(RULES);
  if (sorted(known.filter((row) => ours.has(row["rule"]))) === sorted(RULE_ROWS)) return false;
  const there: ReadonlySet<unknown> = new Set(known.map((row) => row["rule"]));
  const names = RULES.columns.map(({ name }) => name);
  const update = `UPDATE rules SET ${names.map((name) => `${quoted(name)} = ?`).join(", ")} WHERE rule = ?`;
  await database.whole(async () => {
    for (const row of RULE_ROWS)
      if (there.has(row["rule"]))
        await database.run(update, [...names.map((name) => toStored(row[name])), String(row["rule"])]);
    await database.insert(
      "rules",
      RULE_ROWS.filter((row) => !there.has(row["rule"])),
    );
  });
  return true;
};
