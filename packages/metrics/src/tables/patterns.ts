import type { PatternRecord } from "../record/finding.ts";
import { documentColumn, globalId, owned, type DocumentContext, type Owned } from "./context.ts";
import { column, defineTable, listCell } from "./table.ts";

export const patterns = defineTable<DocumentContext, Owned<PatternRecord>>({
  name: "patterns",
  description: "One way in which a row or column of a table follows from others",
  sources: owned((document) => document.patterns),
  columns: [
    column("pattern_id", "text", "Identity", (row) => globalId(row.documentId, row.record.id)),
    documentColumn(),
    column("table_index", "integer", "Index of the table in the report, from 0", (row) => row.record.table),
    column("kind", "text", "total, difference, share or growth", (row) => row.record.kind),
    column("axis", "text", "row: rows follow from rows; column: columns from columns", (row) => row.record.axis),
    column("line", "integer", "Index of the row or column that is claimed", (row) => row.record.total),
    column("parts", "list", "Indexes of those that it is made of", (row) => listCell(row.record.parts)),
    column("instances", "integer", "Columns or rows that it runs through", (row) => row.record.instances),
    column("fitting", "integer", "Those in which it holds", (row) => row.record.fitting),
    column("probability", "number", "That the table means it, 0 to 1", (row) => row.record.probability),
  ],
});
