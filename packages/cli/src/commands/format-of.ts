import type { Invocation } from "./command.ts";

/** A format that a command can write, and the ending of its files, without the dot. */
export interface NamedFormat {
  readonly name: string;
  readonly extension: string;
}

/** The format that the call names, or that the name of its result tells; else text. */
export const formatOf = <Format extends NamedFormat>(
  { value }: Pick<Invocation, "value">,
  formats: readonly Format[],
): Format => {
  const [named, out] = [value("format"), value("out")?.toLowerCase()];
  const found =
    named === undefined
      ? formats.find(({ extension }) => out?.endsWith(`.${extension}`))
      : formats.find(({ name }) => name === named);
  return found ?? (formats.find(({ name }) => name === "text") as Format);
};

/** What lists of records are written as. */
export const LIST_FORMATS: readonly NamedFormat[] = [
  { name: "text", extension: "txt" },
  { name: "json", extension: "json" },
  { name: "ndjson", extension: "ndjson" },
  { name: "csv", extension: "csv" },
];
