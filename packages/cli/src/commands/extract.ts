import type { DocumentAudit, DocumentReference, Figure } from "@doichieu/metrics";
import { type Cell, csvHeader, csvRows } from "../renderers/csv-table.ts";
import { jsonItems } from "../renderers/json-items.ts";
import type { Stream } from "../renderers/renderer.ts";
import { placeText } from "../renderers/view/place.ts";
import { percentText } from "../renderers/view/report-view.ts";
import { dayName } from "../messages/time-names.ts";
import type { Messages } from "../messages/index.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Run } from "./command.ts";
import { formatOf, LIST_FORMATS } from "./format-of.ts";
import { withReading } from "./reading.ts";
import { streamRun } from "./stream-result.ts";

const HEADER = [
  "path",
  "record",
  "id",
  "page",
  "start",
  "end",
  "text",
  "kind",
  "value",
  "unit",
  "label",
  "qualifier",
  "documentType",
  "number",
  "year",
  "symbol",
  "date",
  "issuer",
  "key",
] as const;

const referenceRow = (path: string, reference: DocumentReference): readonly Cell[] => [
  path,
  "reference",
  reference.id,
  reference.span.page,
  reference.span.start,
  reference.span.end,
  reference.text,
  reference.system,
  null,
  null,
  null,
  null,
  reference.documentType,
  reference.number,
  reference.year,
  reference.symbol,
  reference.date,
  reference.issuer,
  reference.key,
];

const figureRow = (path: string, figure: Figure): readonly Cell[] => [
  path,
  "figure",
  figure.id,
  figure.span.page,
  figure.span.start,
  figure.span.end,
  figure.text,
  figure.kind,
  figure.value,
  figure.unit,
  figure.label,
  figure.qualifier,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
];

/** References and figures of one report in the order of the text. */
const inOrder = (document: DocumentAudit): readonly (DocumentReference | Figure)[] =>
  [...document.references, ...document.figures].sort((a, b) => a.span.start - b.span.start);

const isFigure = (record: DocumentReference | Figure): record is Figure => "kind" in record;

const rowsOf = (document: DocumentAudit): (readonly Cell[])[] =>
  inOrder(document).map((record) =>
    isFigure(record) ? figureRow(document.source.path, record) : referenceRow(document.source.path, record),
  );

function* textOf(document: DocumentAudit, messages: Messages): Iterable<string> {
  const { extract } = messages;
  yield `${visibleLine(document.source.path)}\n`;
  for (const record of inOrder(document)) {
    const place = placeText(document, record.span, messages);
    const told = isFigure(record)
      ? [extract.kinds[record.kind], record.unit, record.label, record.qualifier]
      : [extract.reference, record.documentType, record.date && dayName(record.date), record.issuer];
    const details = told.filter((word) => word !== null).join(" · ");
    yield `  ${place}: ${visibleLine(isFigure(record) ? percentText(record) : record.text)}  (${visibleLine(details)})\n`;
  }
  yield `${extract.counts(document.references.length, document.figures.length)}\n\n`;
}

function* linesOf(document: DocumentAudit): Iterable<string> {
  for (const record of inOrder(document)) {
    const kind = isFigure(record) ? "figure" : "reference";
    yield `${JSON.stringify({ path: document.source.path, record: kind, ...record })}\n`;
  }
}

const NOTHING = (): readonly string[] => [];

const STREAMS: Readonly<Record<string, Stream<Messages>>> = {
  text: (_head, messages) => ({ begin: NOTHING, document: (document) => textOf(document, messages), end: NOTHING }),
  ndjson: () => ({ begin: NOTHING, document: linesOf, end: NOTHING }),
  csv: () => ({ begin: () => csvHeader(HEADER), document: (document) => csvRows(rowsOf(document)), end: NOTHING }),
  json: (head) => {
    const documents = jsonItems();
    return {
      begin: () => [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "documents": [`],
      document: ({ source, profile, references, figures }) => documents.item({ source, profile, references, figures }),
      end: ({ errors }) => [
        `${documents.end()}],\n  "errors": ${JSON.stringify(errors, null, 2).replaceAll("\n", "\n  ")}\n}\n`,
      ],
    };
  },
};

/** `doichieu extract PATH…`: what stands in the reports, without checking it. */
export const run: Run = async (invocation) => {
  const kind = invocation.value("dump");
  if (kind === "text" || kind === "layout") return (await import("../dump/dump.ts")).dump(invocation, kind);
  const { name, extension } = formatOf(invocation, LIST_FORMATS);
  const stream = STREAMS[name] as Stream<Messages>;
  const end = await withReading(invocation, (reading) =>
    streamRun(invocation, reading, stream(reading.head, invocation.messages), extension),
  );
  return end.unread > 0 ? 2 : 0;
};
