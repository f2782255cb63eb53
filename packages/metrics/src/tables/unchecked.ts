import type { UncheckedRecord } from "../record/finding.ts";
import { documentColumn, globalId, owned, placeColumns, type DocumentContext, type Owned } from "./context.ts";
import { column, defineTable } from "./table.ts";

export const unchecked = defineTable<DocumentContext, Owned<UncheckedRecord>>({
  name: "unchecked",
  description: "A claim that was not judged, and why",
  sources: owned((document) => document.unchecked),
  columns: [
    column("unchecked_id", "text", "Identity", (row) => globalId(row.documentId, row.record.id)),
    documentColumn(),
    column("figure_id", "text", "The figure that claims", (row) => globalId(row.documentId, row.record.figure), {
      to: "figures.figure_id",
    }),
    column("kind", "text", "share, level, total, rest, change…", (row) => row.record.kind),
    column(
      "reason",
      "text",
      "whole-not-found, several-readings, approximate, target, average or table-not-read",
      (row) => row.record.reason,
    ),
    column("message", "text", "The reason as readers are told", (row) => row.record.message),
    ...placeColumns<Owned<UncheckedRecord>>((row) => row.record.span),
  ],
});
