import { advice } from "./advice.ts";
import { both, catalogueOf } from "./both.ts";
import { explain } from "./explain.ts";
import { html } from "./html.ts";
import { inputErrors } from "./input.ts";
import { csvHeader, extract, refs, xlsx } from "./lists.ts";
import { report, severity, verdict } from "./report.ts";

const locale = both("vi-VN", "en-GB");

/** All that results say, by the command and by the page in the browser. */
export const reports = {
  locale,
  severity,
  verdict,
  report,
  inputErrors,
  advice,
  explain,
  html,
  csvHeader,
  xlsx,
  extract,
  refs,
};

export const reportMessagesOf = catalogueOf(reports);

export type ReportMessages = ReturnType<typeof reportMessagesOf>;
