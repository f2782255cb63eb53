import { entryOf, INDICATORS, tokenize, type ActionEntry } from "@doichieu/parser/internal";
import type { DocumentAudit } from "../record/audit-result.ts";
import type { Figure } from "../record/figure/figure.ts";
import type { AcrossDraft, Remark } from "./across-rule.ts";
import type { Note } from "./note-store.ts";
import { officeOf } from "../record/profile/office.ts";

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

const MAY_FALL = /(?:^|\s)(?:đang|còn|chưa|tồn|giảm)(?:\s|$)/iu;
/** A clause leads up to its figure in fewer letters than this. */
const LEAD = 40;

/** "Hiện đang giải quyết 90 hồ sơ": what is pending or left is a stock. */
const isLeft = ({ text }: DocumentAudit, { span, label }: Figure): boolean =>
  MAY_FALL.test(label ?? "") ||
  MAY_FALL.test(
    text
      .slice(Math.max(0, span.start - LEAD), span.start)
      .normalize("NFC")
      .split(/[,;.:\n]/u)
      .at(-1) ?? "",
  );

/** Actions and indicators that tell how much there is, not how much was done. */
const STATES: ReadonlySet<string> = new Set([
  "pending",
  "pending-in-time",
  "carried-over",
  "planned",
  "staff-planned",
  "petitions-in-competence",
  "petitions-eligible",
]);
const FLOWS: ReadonlySet<string> = new Set(INDICATORS.map(({ key }) => key).filter((key) => !STATES.has(key)));

/** Whether a key is that of a flow, or a narrower one: "received-online" of "received". */
const isOfFlow = (key: string): boolean => {
  for (let end = key.length; end > 0; end = key.lastIndexOf("-", end - 1))
    if (FLOWS.has(key.slice(0, end))) return true;
  return false;
};

/**
 * Whether a figure tells what was done in its period, so that the figures of shorter periods add up to it: "đã tiếp
 * nhận 1.250 hồ sơ". "Toàn huyện có 412 hộ nghèo" tells what there is.
 */
const isFlow = (document: DocumentAudit, figure: Figure): boolean => {
  if (isLeft(document, figure)) return false;
  const actions = tokenize(figure.label ?? "").tokens.flatMap((token) => entryOf<ActionEntry>(token, "action") ?? []);
  if (actions.some(({ fields }) => STATES.has(fields.key))) return false;
  const [key = ""] = figure.indicator?.split("/") ?? [];
  return actions.length > 0 || isOfFlow(key);
};

/** What each report tells once of an indicator and a period, by office, indicator, unit and scope. */
export function* figureRemarks(document: DocumentAudit): Iterable<Remark> {
  const office = officeOf(document.profile);
  if (office === null) return;
  for (const figure of toldOnce(document)) {
    const { indicator, unit, scope, span, text, exact, label, period, qualifier } = figure;
    if (qualifier !== null) continue;
    yield {
      key: JSON.stringify([office, indicator, unit, scope]),
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
        flow: isFlow(document, figure) ? "yes" : "",
      },
    };
  }
}

/** "tiếp nhận" alone may be anything; two words tell what. */
export const isNamed = (note: Note): boolean => (note.told["label"] ?? "").includes(" ");

export const isFlowNote = (note: Note): boolean => note.told["flow"] !== "";

export const spotOf = (note: Note): AcrossDraft["places"][number] => {
  const said = `${note.told["text"]} ${note.told["unit"]}`.trim();
  return { note, message: { vi: `ghi ${said}`, en: `says ${said}` } };
};
