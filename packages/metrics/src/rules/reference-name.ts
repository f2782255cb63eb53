import type { DocumentReference } from "../record/reference/document-reference.ts";

/** How a message names a document: "Kế hoạch số 17/KH-UBND". */
export const nameOf = (
  reference: Pick<DocumentReference, "documentType" | "number" | "year" | "symbol" | "system" | "text">,
): string => {
  const { documentType, number, year, symbol, system } = reference;
  if (number === null) return reference.text.replaceAll(/\s+/gu, " ");
  const separator = system === "party" && year === null ? "-" : "/";
  const written = [[number, year].filter((part) => part !== null).join("/"), symbol]
    .filter((part) => part !== null)
    .join(separator);
  return documentType === null ? written : `${documentType} số ${written}`;
};

/** "2022-03-01" as it is written in a report: 01/3/2022. */
export const dayText = (iso: string): string => {
  const [year, month, day] = iso.split("-") as [string, string, string];
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
};
