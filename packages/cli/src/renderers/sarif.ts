import { type AuditOutput, rules } from "@doichieu/metrics";
import type { Log, ReportingDescriptor } from "sarif";
import type { RenderContext, RenderedFile, Renderer } from "./renderer.ts";
import { artifactsOf, sidecarPath } from "./sarif/artifacts.ts";
import { notificationsOf, resultsOf } from "./sarif/results.ts";
import { messageOf } from "./sarif/texts.ts";
import { totalsOf } from "./view/totals.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const logOf = (output: AuditOutput, { messages, lang }: RenderContext): Log => {
  const artifacts = artifactsOf(output.documents);
  const descriptors = rules.map(({ id, title, description, severity }): ReportingDescriptor => ({
    id,
    shortDescription: messageOf(title[lang]),
    fullDescription: messageOf(description[lang]),
    defaultConfiguration: { level: severity },
  }));
  const ruleIndex = new Map(descriptors.map(({ id }, index) => [id, index]));
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: output.tool.name, version: output.tool.version, language: lang, rules: descriptors },
        },
        language: lang,
        columnKind: "utf16CodeUnits",
        artifacts: [...artifacts.list],
        invocations: [
          { executionSuccessful: output.errors.length === 0, toolExecutionNotifications: notificationsOf(output) },
        ],
        results: resultsOf(output, { documents: output.documents, artifacts, messages }, ruleIndex),
        properties: { coverage: totalsOf(output) },
      },
    ],
  };
};

const text = (output: AuditOutput, context: RenderContext): Iterable<string> => [
  `${JSON.stringify(logOf(output, context), null, 2)}\n`,
];

function* folder(output: AuditOutput, context: RenderContext): Iterable<RenderedFile> {
  yield { path: "doichieu.sarif", content: text(output, context) };
  for (const [index, document] of output.documents.entries()) {
    const path = sidecarPath(document, index);
    if (path !== null) yield { path, content: [document.text.replace(/\p{Cs}/gu, "\uFFFD")] };
  }
}

/** SARIF 2.1.0, for code scanning and viewers of results. A folder also holds the texts that results point into. */
export const sarifRenderer: Renderer = { render: text, renderFolder: folder };
