import { isOfOneOffice } from "@doichieu/parser";
import { relateIssuers, symbolLetters } from "../record/document-identity.ts";
import type { CitedDocument, DocumentReference } from "../record/document-reference.ts";
import type { ReportProfile } from "../record/profile.ts";
import { dayText, nameOf } from "./reference-name.ts";
import type { Outcome, Rule } from "./rule.ts";

/** One document of a series: its number as an integer, and its day as a count of days. */
interface Numbered {
  readonly number: number;
  readonly day: number;
  readonly reference: DocumentReference;
}

const DAY = 86_400_000;

/** Days on which the offices of provinces and communes were joined or founded, and numbering began anew. */
const ANEW: readonly string[] = ["2025-07-01"];

/** Key of the series that a document is numbered in; null where its number says nothing of its date. */
const seriesOf = (reference: DocumentReference): string | null => {
  const { number, date, symbol, year } = reference;
  if (number === null || date === null || symbol === null || !/^\d+$/u.test(number)) return null;
  if (/QH/u.test(symbol) || symbol.startsWith("TTLT")) return null;
  const told = date.slice(0, 4);
  if (year !== null && year !== told) return null;
  // Party numbers begin anew with each congress: a number that falls back may well be right.
  if (reference.system === "party") return null;
  const anew = !isOfOneOffice(symbol) && ANEW.some((day) => day.startsWith(told) && date >= day);
  return `${symbolLetters(symbol)} ${told} ${year === null ? "" : "legislation"}${anew ? " anew" : ""}`;
};

const firstOf = (document: CitedDocument, byId: ReadonlyMap<string, DocumentReference>): DocumentReference | null => {
  if (document.variants.some(({ field }) => field === "date")) return null;
  for (const id of document.mentions) {
    const reference = byId.get(id);
    if (reference?.date) return reference;
  }
  return null;
};

const officeOf = (symbol: string | null): string | null => /-([^-]+)$/u.exec(symbol ?? "")?.[1] ?? null;

/** In a district's report "KH-UBND" is the district's own, and "KH-UBND của UBND tỉnh" is not. */
const ownIssuer = (reference: DocumentReference, { symbol, issuer }: ReportProfile): string | null =>
  reference.issuer ?? (officeOf(symbol) === officeOf(reference.symbol) ? issuer : null);

const numberedTogether = (first: DocumentReference, second: DocumentReference, profile: ReportProfile): boolean => {
  const [a, b] = [ownIssuer(first, profile), ownIssuer(second, profile)];
  return a === null || b === null || relateIssuers(a, b) !== "different";
};

/** The longest run of documents whose numbers rise with their dates. */
const rising = (documents: readonly Numbered[]): Set<Numbered> => {
  const best: number[] = [];
  const from: number[] = [];
  for (let at = 0; at < documents.length; at++) {
    best[at] = 1;
    from[at] = -1;
    for (let before = 0; before < at; before++) {
      if ((documents[before] as Numbered).number > (documents[at] as Numbered).number) continue;
      if ((best[before] as number) + 1 > (best[at] as number)) {
        best[at] = (best[before] as number) + 1;
        from[at] = before;
      }
    }
  }
  let at = best.indexOf(Math.max(0, ...best));
  const kept = new Set<Numbered>();
  while (at >= 0) {
    kept.add(documents[at] as Numbered);
    at = from[at] as number;
  }
  return kept;
};

/** A document that stands out of order, with the one that shows it best and how far they are apart. */
interface Disorder {
  readonly outlier: Numbered;
  readonly against: Numbered;
  readonly days: number;
}

const disordersOf = (documents: readonly Numbered[]): Disorder[] => {
  const sorted = documents.toSorted((a, b) => a.day - b.day || a.number - b.number);
  const kept = rising(sorted);
  return sorted.flatMap((outlier) => {
    if (kept.has(outlier)) return [];
    let worst: Disorder | null = null;
    for (const other of kept) {
      const inverted =
        (other.number < outlier.number && other.day > outlier.day) ||
        (other.number > outlier.number && other.day < outlier.day);
      const days = Math.abs(other.day - outlier.day);
      if (inverted && (!worst || days > worst.days)) worst = { outlier, against: other, days };
    }
    return worst ? [worst] : [];
  });
};

/** Papers are numbered when they are stamped: a few days of disorder happen, weeks do not. */
const GROSS_DAYS = 10;
/** A number this many times its neighbours' is a slip of the pen, however few days lie between. */
const GROSS_RATIO = 4;

const isGross = ({ outlier, against, days }: Disorder): boolean =>
  days >= GROSS_DAYS ||
  outlier.number > against.number * GROSS_RATIO ||
  against.number > outlier.number * GROSS_RATIO * 5;

const outcomeOf = (disorder: Disorder): Outcome => {
  const { outlier, against } = disorder;
  const [a, b] = [outlier.reference, against.reference];
  const told = `${nameOf(a)} ngày ${dayText(a.date as string)}; ${nameOf(b)} ngày ${dayText(b.date as string)}`;
  return {
    check: {
      status: "inconsistent",
      operands: { references: [a.id, b.id] },
      stated: null,
      expected: null,
      fits: null,
      explanation: { vi: told, en: told },
    },
    finding: {
      severity: isGross(disorder) ? "warning" : "note",
      message: {
        vi: `Số và ngày của ${nameOf(a)} (${dayText(a.date as string)}) không theo thứ tự: ${nameOf(b)} ban hành ngày ${dayText(b.date as string)}.`,
        en: `Number and date of ${nameOf(a)} (${dayText(a.date as string)}) are out of order: ${nameOf(b)} is of ${dayText(b.date as string)}.`,
      },
      span: a.span,
      related: [{ span: b.span, message: { vi: "văn bản cùng loạt", en: "of the same series" } }],
      suggestion: null,
      about: [a.key, a.date as string, b.key, b.date as string],
    },
  };
};

export const referenceSequence: Rule = {
  id: "reference-sequence",
  severity: "warning",
  title: { vi: "Thứ tự số và ngày trong một loạt văn bản", en: "Order of number and date within a series" },
  description: {
    vi: `Trong một năm, văn bản cùng loại của cùng cơ quan được đánh số theo ngày. Văn bản có số và ngày không thể cùng đúng bên cạnh các văn bản khác của loạt được nêu ra; lệch vài ngày chỉ là ghi chú. Không xét văn bản Quốc hội, liên tịch, và văn bản của Đảng (số đánh lại theo nhiệm kỳ).`,
    en: `Within a year, documents of one kind of one office are numbered by date. One whose number and date cannot both be right beside the others is pointed out; a few days of disorder are only noted. Silent on the National Assembly's, joint, and party documents (numbered anew each term).`,
  },
  correct: [
    {
      text: "Kế hoạch số 04/KH-SNV ngày 10/01/2022; Kế hoạch số 06/KH-SNV ngày 17/01/2022; Kế hoạch số 13/KH-SNV ngày 20/01/2022.",
      why: null,
    },
  ],
  incorrect: [
    {
      text: "Kế hoạch số 02/KH-SNV ngày 26/02/2022; Kế hoạch số 04/KH-SNV ngày 10/01/2022; Kế hoạch số 06/KH-SNV ngày 17/01/2022; Kế hoạch số 13/KH-SNV ngày 20/01/2022.",
      why: null,
    },
  ],
  check: ({ references, citedDocuments, profile }) => {
    const byId = new Map(references.map((reference) => [reference.id, reference]));
    const series = new Map<string, Numbered[]>();
    for (const document of citedDocuments) {
      const reference = firstOf(document, byId);
      const key = reference && seriesOf(reference);
      if (!reference || key === null) continue;
      const entry = { number: Number(reference.number), day: Date.parse(reference.date as string) / DAY, reference };
      series.set(key, [...(series.get(key) ?? []), entry]);
    }
    return [...series.values()].flatMap((documents) => {
      // Offices of one abbreviation ("QĐ-UBND" of a province and of a district) number apart.
      const offices: Numbered[][] = [];
      for (const entry of documents) {
        const home = offices.find((members) =>
          members.every((member) => numberedTogether(member.reference, entry.reference, profile)),
        );
        if (home) home.push(entry);
        else offices.push([entry]);
      }
      return offices.flatMap((members) => (members.length < 2 ? [] : disordersOf(members).map(outcomeOf)));
    });
  },
};
