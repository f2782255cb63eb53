import { allRules } from "@doichieu/metrics";
import type { Log, ReportingDescriptor } from "sarif";
import type { AuditSet } from "../batch/result/documents.ts";
import { isUnread } from "../batch/result/input-error.ts";
import { jsonItems } from "./json-items.ts";
import type { RenderContext, RenderedFile, Renderer } from "./renderer.ts";
import { artifactsOf, sidecarPath } from "./sarif/artifacts.ts";
import { notificationsOf, placesIn, resultsOf } from "./sarif/results.ts";
import { messageOf } from "./sarif/texts.ts";
import { type Totals, totalsOf } from "./view/totals.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Stands in the log where a list goes that is too long to be in memory: `mark` as its only item. */
const mark = (name: string): string => `@doichieu:${name}`;

/** The log, with marks in place of all that grows with the number of reports. */
const frameOf = (output: AuditSet, totals: Totals, { lang }: RenderContext): Log => ({
  $schema: SCHEMA,
  version: "2.1.0",
  runs: [
    {
      tool: { driver: { name: output.tool.name, version: output.tool.version, language: lang, rules: rulesOf(lang) } },
      language: lang,
      columnKind: "utf16CodeUnits",
      artifacts: [mark("artifacts")] as never,
      invocations: [
        {
          executionSuccessful: !output.errors.some(isUnread),
          toolExecutionNotifications: [mark("notifications")] as never,
        },
      ],
      results: [mark("results")] as never,
      properties: { coverage: totals },
    },
  ],
});

const rulesOf = (lang: RenderContext["lang"]): ReportingDescriptor[] =>
  allRules.map(({ id, title, description, severity }) => ({
    id,
    shortDescription: messageOf(title[lang]),
    fullDescription: messageOf(description[lang]),
    defaultConfiguration: { level: severity },
  }));

function* text(output: AuditSet, context: RenderContext): Iterable<string> {
  const places = placesIn(output, context.messages);
  const ruleIndex = new Map(allRules.map(({ id }, index) => [id, index]));
  const lists: Readonly<Record<string, () => Iterable<unknown>>> = {
    artifacts: () => artifactsOf(output.documents),
    notifications: () => notificationsOf(output),
    results: () => resultsOf(output, places, ruleIndex),
  };
  const frame = JSON.stringify(frameOf(output, totalsOf(output), context), null, 2);
  // "[ <indent>"@doichieu:name" <indent>]": what is captured is the indentation of the closing bracket.
  const parts = frame.split(/\[\n +"@doichieu:(\w+)"\n( +)\]/u);
  for (let at = 0; at < parts.length; at += 3) {
    yield parts[at] as string;
    const name = parts[at + 1];
    if (name === undefined) break;
    const items = jsonItems(parts[at + 2]);
    yield "[";
    for (const item of lists[name]?.() ?? []) yield* items.item(item);
    yield `${items.end()}]`;
  }
  yield "\n";
}

function* folder(output: AuditSet, context: RenderContext): Iterable<RenderedFile> {
  yield { path: "doichieu.sarif", content: text(output, context) };
  let index = 0;
  for (const document of output.documents) {
    const path = sidecarPath(document, index++);
    if (path !== null) yield { path, content: [document.text.replace(/\p{Cs}/gu, "\uFFFD")] };
  }
}

/** SARIF 2.1.0, for code scanning and viewers of results. A folder also holds the texts that results point into. */
export const sarifRenderer: Renderer = { render: text, renderFolder: folder };
