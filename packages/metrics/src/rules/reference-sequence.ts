import { isOfOneOffice } from "@doichieu/parser/internal";
import { officeName, relateIssuers, symbolLetters } from "../record/reference/document-identity.ts";
import type { CitedDocument, DocumentReference } from "../record/reference/document-reference.ts";
import type { ReportProfile } from "../record/profile/profile.ts";
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

const numberedTogether = (a: string | null, b: string | null): boolean =>
  a === null || b === null || relateIssuers(a, b) !== "different";

/** Documents that are numbered together, and who issued them: each issuer once. */
interface Office {
  readonly members: Numbered[];
  readonly issuers: (string | null)[];
}

/** No report cites more offices of one abbreviation; those beyond are told apart by their names alone. */
const MOST_OFFICES = 100;

/**
 * Parts documents by who numbers them: offices of one abbreviation ("QĐ-UBND" of a province and of a district) number
 * apart. A document belongs to the first office all of whose issuers may be its own. What was compared once is not
 * compared again: an office only ever gains issuers.
 */
const officesOf = (documents: readonly Numbered[], profile: ReportProfile): Numbered[][] => {
  const offices: Office[] = [];
  const beyond = new Map<string, Numbered[]>();
  const known = new Map<string | null, { office: number; compared: number }>();
  for (const entry of documents) {
    const issuer = ownIssuer(entry.reference, profile);
    const at = known.get(issuer) ?? { office: 0, compared: 0 };
    known.set(issuer, at);
    for (; at.office < offices.length; at.office++, at.compared = 0) {
      const { issuers } = offices[at.office] as Office;
      while (at.compared < issuers.length && numberedTogether(issuers[at.compared] as string | null, issuer))
        at.compared++;
      if (at.compared === issuers.length) break;
    }
    const home = offices[at.office];
    if (home) {
      home.members.push(entry);
      if (!home.issuers.includes(issuer) && home.issuers.length < MOST_OFFICES) home.issuers.push(issuer);
    } else if (offices.length < MOST_OFFICES) offices.push({ members: [entry], issuers: [issuer] });
    else {
      const name = officeName(issuer ?? "");
      const members = beyond.get(name) ?? [];
      members.push(entry);
      beyond.set(name, members);
    }
  }
  return [...offices.map(({ members }) => members), ...beyond.values()];
};

/** The longest run of documents whose numbers rise with their dates, in their order. */
const rising = (documents: readonly Numbered[]): Numbered[] => {
  const numbers = [...new Set(documents.map(({ number }) => number))].sort((a, b) => a - b);
  const rankOf = new Map(numbers.map((number, rank) => [number, rank + 1]));
  /** For each rank and below (a Fenwick tree), the document that ends the longest run, the earliest of several. */
  const longest = new Int32Array(numbers.length + 1).fill(-1);
  const length = new Int32Array(documents.length);
  const before = new Int32Array(documents.length).fill(-1);
  const better = (one: number, other: number): number => {
    if (one < 0 || other < 0) return Math.max(one, other);
    const [a, b] = [length[one] as number, length[other] as number];
    return a > b || (a === b && one < other) ? one : other;
  };
  let end = -1;
  for (let at = 0; at < documents.length; at++) {
    const rank = rankOf.get((documents[at] as Numbered).number) as number;
    let found = -1;
    for (let to = rank; to > 0; to -= to & -to) found = better(found, longest[to] as number);
    before[at] = found;
    length[at] = found < 0 ? 1 : (length[found] as number) + 1;
    for (let to = rank; to < longest.length; to += to & -to) longest[to] = better(longest[to] as number, at);
    end = better(end, at);
  }
  const run: Numbered[] = [];
  for (let at = end; at >= 0; at = before[at] as number) run.push(documents[at] as Numbered);
  return run.reverse();
};

/** The first place from which on a test holds; it holds from there to the end. */
const firstFrom = <Item>(items: readonly Item[], test: (item: Item) => boolean): number => {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (test(items[middle] as Item)) to = middle;
    else from = middle + 1;
  }
  return from;
};

/** A document that stands out of order, with the one that shows it best and how far they are apart. */
interface Disorder {
  readonly outlier: Numbered;
  readonly against: Numbered;
  readonly days: number;
}

/** The document of a rising run that is furthest in time from one whose number it contradicts. */
const worstAgainst = (run: readonly Numbered[], outlier: Numbered): Disorder | null => {
  const later = run[firstFrom(run, ({ number }) => number >= outlier.number) - 1];
  const next = firstFrom(run, ({ number }) => number > outlier.number);
  // Of several of one day the last stands nearest.
  const earlier = run[next] && run[firstFrom(run, ({ day }) => day > (run[next] as Numbered).day) - 1];
  const late = later ? later.day - outlier.day : 0;
  const early = earlier ? outlier.day - earlier.day : 0;
  if (later && late > 0 && late >= early) return { outlier, against: later, days: late };
  return earlier && early > 0 ? { outlier, against: earlier, days: early } : null;
};

const disordersOf = (documents: readonly Numbered[]): Disorder[] => {
  const sorted = documents.toSorted((a, b) => a.day - b.day || a.number - b.number);
  const run = rising(sorted);
  const kept = new Set(run);
  return sorted.flatMap((outlier) => (kept.has(outlier) ? [] : (worstAgainst(run, outlier) ?? [])));
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
      const entries = series.get(key);
      if (entries) entries.push(entry);
      else series.set(key, [entry]);
    }
    return [...series.values()].flatMap((documents) =>
      officesOf(documents, profile).flatMap((members) =>
        members.length < 2 ? [] : disordersOf(members).map(outcomeOf),
      ),
    );
  },
};
