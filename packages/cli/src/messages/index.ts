import { annotate, baseline } from "./accepted.ts";
import { catalogueOf } from "./both.ts";
import { config, mcp } from "./config.ts";
import { dump } from "./dump.ts";
import { examples } from "./examples.ts";
import { commands, help, options, rulesHint, tagline } from "./help.ts";
import { queue } from "./queue.ts";
import { reports } from "./reports.ts";
import { batch, progress } from "./run.ts";
import { tables } from "./tables.ts";
import { serve, usage } from "./usage.ts";

/** Everything that the command says. */
export const messagesOf = catalogueOf({
  ...reports,
  tagline,
  help,
  commands,
  examples,
  options,
  usage,
  serve,
  batch,
  progress,
  export: tables,
  queue,
  annotate,
  baseline,
  config,
  mcp,
  rulesHint,
  dump,
});

/** The same in one language. */
export type Messages = ReturnType<typeof messagesOf>;
