import type { CrossFinding, DocumentAudit } from "../record/audit-result.ts";
import type { Figure } from "../record/figure.ts";
import type { Language, Localized } from "../record/localized.ts";
import type { PlacedSpan } from "../record/place.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** A place in one of the documents of a run. */
interface Spot {
  readonly document: number;
  readonly span: PlacedSpan;
  readonly message: Localized;
}

interface Draft {
  readonly rule: string;
  readonly message: Localized;
  readonly places: readonly Spot[];
  readonly about: readonly string[];
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
};

/** One document of one number and year cited with two dates in two reports. */
const datesOfReferences = (documents: readonly DocumentAudit[]): Draft[] => {
  const cited = documents.flatMap((audit, document) =>
    audit.references
      .filter((reference) => reference.number !== null && reference.symbol !== null && reference.date !== null)
      .map((reference) => ({ document, reference, date: reference.date as string })),
  );
  // Numbers begin anew each year: only dates of one year can be dates of one document.
  return groupBy(cited, (item) => `${item.reference.key} ${item.date.slice(0, 4)}`).flatMap((group) => {
    const dates = [...new Set(group.map((item) => item.date))];
    const inside = new Set(group.map((item) => item.document));
    const [first, other] = [
      group[0],
      group.find((item) => item.date !== group[0]?.date && item.document !== group[0]?.document),
    ];
    if (dates.length < 2 || inside.size < 2 || !first || !other) return [];
    const key = first.reference.key;
    return [
      {
        rule: "cross-reference-date",
        message: {
          vi: `Văn bản ${key} được dẫn với hai ngày khác nhau ở hai báo cáo: ${first.date} và ${other.date}.`,
          en: `${key} is cited with two dates in two reports: ${first.date} and ${other.date}.`,
        },
        places: [first, other].map((item) => ({
          document: item.document,
          span: item.reference.span,
          message: { vi: `ghi ngày ${item.date}`, en: `dated ${item.date}` },
        })),
        about: [key, ...dates.sort()],
      },
    ];
  });
};

interface Told {
  readonly document: number;
  readonly figure: Figure;
}

/** Counts that a document tells once under their indicator and period: only these can be compared across reports. */
const toldOnce = (documents: readonly DocumentAudit[]): Told[] =>
  documents.flatMap((audit, document) =>
    groupBy(
      audit.figures.filter(
        (figure) =>
          figure.kind === "count" && figure.indicator !== null && figure.period !== null && figure.label !== null,
      ),
      (figure) => `${figure.indicator} ${figure.period?.key}`,
    ).flatMap((group) => (group.length === 1 && group[0] ? [{ document, figure: group[0] }] : [])),
  );

const sameOffice = (documents: readonly DocumentAudit[], a: Told, b: Told): boolean => {
  const [one, other] = [documents[a.document]?.profile.issuer, documents[b.document]?.profile.issuer];
  return one !== null && one !== undefined && one === other;
};

const spotOf = ({ document, figure }: Told): Spot => ({
  document,
  span: figure.span,
  message: {
    vi: `ghi ${figure.text} ${figure.unit ?? ""}`.trim(),
    en: `says ${figure.text} ${figure.unit ?? ""}`.trim(),
  },
});

/** One indicator of one period with two values, and running totals of one year that fall. */
const figuresAcross = (documents: readonly DocumentAudit[]): Draft[] => {
  const drafts: Draft[] = [];
  for (const group of groupBy(toldOnce(documents), (item) => `${item.figure.indicator} ${item.figure.unit}`)) {
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1)) {
        if (a.document === b.document || !sameOffice(documents, a, b) || a.figure.scope !== b.figure.scope) continue;
        const [p, q] = [a.figure.period, b.figure.period];
        if (!p || !q || a.figure.qualifier || b.figure.qualifier || a.figure.exact === b.figure.exact) continue;
        const label = a.figure.label ?? "";
        const about = [a.figure.indicator ?? "", p.key, q.key, a.figure.exact, b.figure.exact];
        if (p.key === q.key && label.split(" ").length > 1) {
          drafts.push({
            rule: "cross-indicator",
            message: {
              vi: `Cùng một số liệu (${label}, ${p.text}) có hai giá trị ở hai báo cáo: ${a.figure.text} và ${b.figure.text}.`,
              en: `One figure (${label}, ${p.text}) has two values in two reports: ${a.figure.text} and ${b.figure.text}.`,
            },
            places: [spotOf(a), spotOf(b)],
            about,
          });
          continue;
        }
        const [early, late] = p.to <= q.to ? [a, b] : [b, a];
        const running = p.from === q.from && p.from.endsWith("-01-01") && p.to !== q.to;
        // What is pending or left may well fall.
        if (!running || /đang|còn|chưa|tồn|giảm/iu.test(label) || label.split(" ").length < 2) continue;
        if (Number(late.figure.exact) >= Number(early.figure.exact)) continue;
        drafts.push({
          rule: "cross-cumulative",
          message: {
            vi: `Số lũy kế giảm dần: ${label} ${early.figure.text} (${early.figure.period?.text}) nhưng ${late.figure.text} (${late.figure.period?.text}).`,
            en: `A running total falls: ${label} ${early.figure.text} (${early.figure.period?.text}) but ${late.figure.text} (${late.figure.period?.text}).`,
          },
          places: [spotOf(early), spotOf(late)],
          about,
        });
      }
    });
  }
  return drafts;
};

const yearOf = (audit: DocumentAudit): string | null =>
  audit.profile.period?.slice(0, 4) ?? audit.profile.date?.slice(0, 4) ?? null;

/** Blocks of a report by their text, long ones without a citation only. */
const paragraphsOf = (audit: DocumentAudit): Map<string, PlacedSpan> =>
  new Map(
    audit.blocks
      .filter((block) => {
        const { start, end } = block.span;
        return end - start >= 60 && !audit.references.some((item) => item.span.start < end && start < item.span.end);
      })
      .map((block) => [audit.text.slice(block.span.start, block.span.end).replaceAll(/\s+/g, " "), block.span]),
  );

/** A paragraph of last year's report told again word for word, the old year left in. */
const oldYears = (documents: readonly DocumentAudit[]): Draft[] => {
  const drafts: Draft[] = [];
  documents.forEach((old, before) => {
    const year = yearOf(old);
    if (year === null) return;
    const paragraphs = paragraphsOf(old);
    documents.forEach((recent, document) => {
      const now = yearOf(recent);
      if (now === null || Number(now) !== Number(year) + 1 || recent.profile.issuer !== old.profile.issuer) return;
      for (const [text, span] of paragraphsOf(recent)) {
        const source = paragraphs.get(text);
        if (!source || !text.includes(`năm ${year}`) || text.includes(`năm ${now}`)) continue;
        drafts.push({
          rule: "cross-old-year",
          message: {
            vi: `Đoạn văn lấy nguyên từ báo cáo năm trước, còn để “năm ${year}”.`,
            en: `This paragraph is last year's word for word, with "năm ${year}" left in.`,
          },
          places: [
            { document, span, message: { vi: "báo cáo này", en: "this report" } },
            { document: before, span: source, message: { vi: "báo cáo năm trước", en: "last year's report" } },
          ],
          about: [text],
        });
      }
    });
  });
  return drafts;
};

/** Holds the documents of one run against each other. */
export const findAcross = (documents: readonly DocumentAudit[], lang: Language): CrossFinding[] =>
  [...datesOfReferences(documents), ...figuresAcross(documents), ...oldYears(documents)].map((draft, index) => ({
    id: `cross-${index + 1}`,
    rule: draft.rule,
    severity: "warning",
    message: draft.message[lang],
    places: draft.places.map(({ document, span, message }) => ({ document, span, message: message[lang] })),
    fingerprint: fingerprintOf([draft.rule, ...draft.about]),
  }));
