import type { CitedDocument, DocumentAudit } from "@doichieu/metrics";
import { dayName } from "../../messages/time-names.ts";
import type { Lang } from "../../messages/both.ts";

/** A cited document's fullest name: "Kế hoạch số 17/KH-VPUB ngày 09/02/2026 của UBND tỉnh". */
export const citedName = (cited: CitedDocument, lang: Lang): string => {
  const number = [cited.number, cited.year, cited.symbol].filter((part) => part !== null);
  const joined = cited.system === "party" && number.length === 2 ? number.join("-") : number.join("/");
  const words = { vi: ["số", "ngày", "của"], en: ["no.", "of", "by"] }[lang];
  return (
    [
      cited.documentType,
      joined && `${words[0]} ${joined}`,
      cited.date && `${words[1]} ${dayName(cited.date)}`,
      cited.issuer && `${words[2]} ${cited.issuer}`,
    ]
      .filter(Boolean)
      .join(" ") || cited.key
  );
};

/** Pages (or nothing) on which a document is cited, each once. */
export const citedPages = (document: DocumentAudit, cited: CitedDocument): number[] => {
  const mentions = new Set(cited.mentions);
  const pages = [...document.references.filter((reference) => mentions.has(reference.id)), ...cited.shortMentions].map(
    ({ span }) => span.page,
  );
  return [...new Set(pages.filter((page) => page !== null))].sort((a, b) => a - b);
};
