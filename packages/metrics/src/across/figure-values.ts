import type { DocumentAudit } from "../record/audit-result.ts";
import type { Figure } from "../record/figure.ts";
import { groupedBy } from "../record/grouped-by.ts";
import { firstOfEach, type AcrossDraft, type AcrossRule } from "./across-rule.ts";
import type { Note } from "./note-store.ts";

/** A finding names no more places than a reader would look at. */
const MOST_PLACES = 10;

/** Counts that a report tells once under their indicator and period: only these can be compared across reports. */
const toldOnce = ({ figures }: DocumentAudit): Figure[] => {
  const groups = new Map<string, Figure | null>();
  for (const figure of figures) {
    if (figure.kind !== "count" || figure.indicator === null || figure.period === null || figure.label === null)
      continue;
    const key = `${figure.indicator} ${figure.period.key}`;
    groups.set(key, groups.has(key) ? null : figure);
  }
  return [...groups.values()].filter((figure) => figure !== null);
};

const spotOf = (note: Note): AcrossDraft["places"][number] => {
  const said = `${note.told["text"]} ${note.told["unit"]}`.trim();
  return { note, message: { vi: `ghi ${said}`, en: `says ${said}` } };
};

const isNamed = (note: Note): boolean => (note.told["label"] ?? "").includes(" ");

/** One figure of one period with several values. */
const twoValues = (notes: readonly Note[]): AcrossDraft[] => {
  const [first, second, ...more] = firstOfEach(notes, (note) => note.told["exact"] ?? "").values();
  if (!first || !second || !isNamed(first)) return [];
  const { label, period, key = "", indicator = "" } = first.told;
  const [a, b] = [first.told["text"], second.told["text"]];
  const values = more.length + 2;
  const places = [first, second, ...more].slice(0, MOST_PLACES);
  return [
    {
      rule: "cross-indicator",
      message:
        more.length === 0
          ? {
              vi: `Cùng một số liệu (${label}, ${period}) có hai giá trị ở hai báo cáo: ${a} và ${b}.`,
              en: `One figure (${label}, ${period}) has two values in two reports: ${a} and ${b}.`,
            }
          : {
              vi: `Cùng một số liệu (${label}, ${period}) có ${values} giá trị ở ${values} báo cáo: ${a}, ${b}, …`,
              en: `One figure (${label}, ${period}) has ${values} values in ${values} reports: ${a}, ${b}, …`,
            },
      places: places.map(spotOf),
      about: [indicator, key, key, ...places.map((note) => note.told["exact"] ?? "")],
    },
  ];
};

/** Running totals of one year that fall: each against those of the period that ends before it. */
const fallingTotals = (notes: readonly Note[]): AcrossDraft[] => {
  const running = notes.filter((note) => note.told["from"]?.endsWith("-01-01") && note.told["falls"] === "");
  const years = groupedBy(running, (note) => note.told["from"] ?? "");
  return [...years.values()].flatMap((year) => {
    const ends = [...groupedBy(year, (note) => note.told["to"] ?? "")].sort(([a], [b]) => (a < b ? -1 : 1));
    return ends.flatMap(([, late], index) => {
      const early = ends[index - 1]?.[1] ?? [];
      const before = [...firstOfEach(early, (note) => note.told["exact"] ?? "").values()].slice(0, MOST_PLACES);
      const after = [...firstOfEach(late, (note) => note.told["exact"] ?? "").values()].slice(0, MOST_PLACES);
      for (const one of before)
        for (const other of after) {
          const label = (one.at < other.at ? one : other).told["label"] ?? "";
          // What is pending or left may well fall.
          if (one.document === other.document || /đang|còn|chưa|tồn|giảm/iu.test(label) || !label.includes(" "))
            continue;
          if (Number(other.told["exact"]) >= Number(one.told["exact"])) continue;
          const [was, is] = [one.told, other.told];
          const [first, second] = one.at < other.at ? [was, is] : [is, was];
          return [
            {
              rule: "cross-cumulative",
              message: {
                vi: `Số lũy kế giảm dần: ${label} ${was["text"]} (${was["period"]}) nhưng ${is["text"]} (${is["period"]}).`,
                en: `A running total falls: ${label} ${was["text"]} (${was["period"]}) but ${is["text"]} (${is["period"]}).`,
              },
              places: [one, other].map(spotOf),
              about: [
                first["indicator"] ?? "",
                first["key"] ?? "",
                second["key"] ?? "",
                first["exact"] ?? "",
                second["exact"] ?? "",
              ],
            },
          ];
        }
      return [];
    });
  });
};

const MAY_FALL = /(?:^|\s)(?:đang|còn|chưa|tồn|giảm)\s/iu;
// A clause leads up to its figure in fewer letters than this.
const LEAD = 40;

/** "Hiện đang giải quyết 90 hồ sơ": what is pending or left may well fall. */
const mayFall = (text: string, start: number): boolean =>
  MAY_FALL.test(
    text
      .slice(Math.max(0, start - LEAD), start)
      .normalize("NFC")
      .split(/[,;.:\n]/u)
      .at(-1) ?? "",
  );

/** One indicator of one office: one period with two values, and running totals of one year that fall. */
export const figureValues: AcrossRule = {
  *remarks(document) {
    const { issuer } = document.profile;
    if (issuer === null) return;
    for (const { indicator, unit, scope, span, text, exact, label, period, qualifier } of toldOnce(document))
      if (qualifier === null)
        yield {
          key: JSON.stringify([issuer, indicator, unit, scope]),
          span,
          told: {
            text,
            unit: unit ?? "",
            exact,
            label: label ?? "",
            indicator: indicator ?? "",
            key: period?.key ?? "",
            from: period?.from ?? "",
            to: period?.to ?? "",
            period: period?.text ?? "",
            falls: mayFall(document.text, span.start) ? "yes" : "",
          },
        };
  },
  judge: (notes) => [
    ...[...groupedBy(notes, (note) => note.told["key"] ?? "").values()].flatMap(twoValues),
    ...fallingTotals(notes),
  ],
};
