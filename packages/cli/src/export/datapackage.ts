import type { Column, ColumnType, ForeignKey } from "@doichieu/metrics/tables";

/** A table as it lies in a file. */
export interface FiledTable {
  readonly name: string;
  readonly description: string;
  readonly key: string | null;
  readonly columns: readonly Column[];
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
  time: "datetime",
  decimal: "number",
  list: "array",
};

const foreignKey = (field: string, to: ForeignKey): object => ({
  fields: [field],
  reference: { resource: to.table, fields: [to.column] },
});

/** The Frictionless descriptor (Data Package 2.0) of a folder of CSV files. */
export const dataPackage = (tables: readonly FiledTable[], version: string): object => ({
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "doichieu",
  title: "Figures and document references of administrative reports",
  sources: [{ title: `doichieu ${version}` }],
  resources: tables.map(({ name, description, key, columns }) => ({
    name,
    type: "table",
    path: `${name}.csv`,
    description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: TYPES[column.type],
        description: column.description,
        constraints: { required: column.required, ...(column.name === key ? { unique: true } : {}) },
      })),
      missingValues: [""],
      ...(key === null ? {} : { primaryKey: [key] }),
      foreignKeys: columns.flatMap((column) => (column.references ? [foreignKey(column.name, column.references)] : [])),
    },
  })),
});
