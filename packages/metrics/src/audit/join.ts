import type { Figure } from "../record/figure/figure.ts";
import { groupedBy } from "../record/grouped-by.ts";
import type { Localized } from "../record/localized.ts";
import { literalOf } from "../record/figure/value.ts";
import type { Rational } from "../arithmetic/rational.ts";
import { formatDecimal } from "../arithmetic/format.ts";
import { slipBetween, type Slip } from "../arithmetic/slip.ts";
import type { RuleId } from "../record/rule-id.ts";
import type { Severity } from "../rules/finding.ts";
import { printLike, printPercent } from "../rules/operand.ts";
import type { CheckDraft, FindingDraft, Outcome } from "../rules/rule.ts";
import { mendsAmong, type Mend } from "./mend.ts";

/** An outcome with the rule that it comes from. */
export interface RuledOutcome extends Outcome {
  readonly rule: RuleId;
}

/** A finding with every broken relation that meets in it. */
export interface JoinedFinding extends FindingDraft {
  readonly rule: RuleId;
  readonly check: CheckDraft | null;
  readonly others: readonly CheckDraft[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

const SLIPS: Readonly<Record<Slip, Localized>> = {
  transposed: { vi: "hai chữ số bị đổi chỗ", en: "two digits transposed" },
  separator: {
    vi: "lệch dấu phân cách hoặc thừa, thiếu số 0",
    en: "a slipped separator or a zero too many or too few",
  },
  digit: { vi: "sai một chữ số", en: "one digit wrong" },
  "missing-digit": { vi: "thừa hoặc thiếu một chữ số", en: "a digit too many or too few" },
};

/** A number of one digit is a slip of any other: naming one of them says nothing. */
const FEWEST_DIGITS = 2;

const digitsIn = (text: string): number => text.match(/\d/gu)?.length ?? 0;

/** A mend that a slip of the pen explains, with how it is told. */
interface Offer {
  readonly mend: Mend;
  readonly from: string;
  readonly to: string;
  readonly slip: Slip;
}

const printAs = (figure: Figure, value: Rational): string => {
  if (figure.kind !== "percentage") return printLike(figure, value);
  // Points stand behind the number in words that the sentence tells.
  return figure.comparison?.measure === "points"
    ? formatDecimal(value, figure.decimals)
    : printPercent(value, figure.decimals);
};

/** What a mend is told as; null where it is no slip of the pen. */
const offerOf = (mend: Mend, figures: ReadonlyMap<string, Figure>): Offer | null => {
  const figure = figures.get(mend.figure);
  if (!figure) return null;
  const [from, to] = [printAs(figure, literalOf(figure).value), printAs(figure, mend.value)];
  const slip = slipBetween(from, to);
  return slip && { mend, from, to, slip };
};

const offerText = ({ from, to, slip }: Offer, several: boolean): Localized => ({
  vi: ` Nếu sửa ${from} thành ${to} thì ${several ? "mọi phép tính đều " : ""}khớp (có thể ${SLIPS[slip].vi}).`,
  en: ` With ${to} in place of ${from} ${several ? "all of these would hold" : "it would hold"} (possibly ${SLIPS[slip].en}).`,
});

const spanKey = ({ finding }: RuledOutcome): string => `${finding?.span.start} ${finding?.span.end}`;

const worse = (a: Severity, b: Severity): Severity => (RANK[a] >= RANK[b] ? a : b);

/**
 * Makes one finding of all that one wrong number breaks: broken relations that a single change would mend belong
 * together, and so do those that speak of the same printed figure.
 */
export const joinFindings = (outcomes: readonly RuledOutcome[], figures: readonly Figure[]): JoinedFinding[] => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const mendsOf = mendsAmong(outcomes.flatMap((outcome) => outcome.check ?? []));
  const joined: JoinedFinding[] = [];
  const done = new Set<RuledOutcome>();
  const broken = outcomes.filter((outcome) => outcome.finding !== null);
  const byCheck = new Map(broken.flatMap((outcome) => (outcome.check ? [[outcome.check, outcome] as const] : [])));
  const grave = (outcome: RuledOutcome): number => RANK[outcome.finding?.severity ?? "note"];
  const bySpan = groupedBy(broken, spanKey);
  const order = [...broken].sort((a, b) => grave(b) - grave(a));
  for (const outcome of order) {
    if (done.has(outcome) || !outcome.finding) continue;
    done.add(outcome);
    const { finding, check } = outcome;
    const mends = check && finding.severity !== "note" ? mendsOf(check) : [];
    const widest = mends.reduce((most, mend) => Math.max(most, mend.mends.length), 0);
    const best = mends.filter((mend) => mend.mends.length === widest);
    const mend = best.length === 1 ? best[0] : undefined;
    const partners = new Set<RuledOutcome>();
    // Several changes may mend the same relations: then they meet, but no single value is named.
    for (const other of (widest > 1 ? best[0] : mend)?.mends ?? []) {
      const partner = byCheck.get(other);
      if (partner && partner !== outcome && !done.has(partner)) partners.add(partner);
    }
    for (const other of bySpan.get(spanKey(outcome)) ?? [])
      if (other !== outcome && !done.has(other)) partners.add(other);
    for (const partner of partners) done.add(partner);
    const offers = best.flatMap((each) => offerOf(each, byId) ?? []);
    const offer = offers.find((each) => offers.length === 1 && digitsIn(each.from) >= FEWEST_DIGITS);
    const tail = offer ? offerText(offer, widest > 1) : { vi: "", en: "" };
    const grown = [...partners].some((partner) => partner.check && partner.finding?.severity !== "note");
    const severity = [...partners].reduce(
      (most, partner) => worse(most, partner.finding?.severity ?? "note"),
      finding.severity,
    );
    joined.push({
      ...finding,
      rule: outcome.rule,
      severity: grown && severity !== "note" ? "error" : severity,
      message: { vi: finding.message.vi + tail.vi, en: finding.message.en + tail.en },
      related: [
        ...finding.related,
        ...[...partners].flatMap((partner) =>
          partner.finding ? [{ span: partner.finding.span, message: partner.finding.message }] : [],
        ),
      ],
      suggestion: offer ? offer.to : finding.suggestion,
      ...(finding.probability === undefined
        ? {}
        : {
            probability: Math.max(finding.probability, ...[...partners].map((each) => each.finding?.probability ?? 0)),
          }),
      check,
      others: [...partners].flatMap((partner) => partner.check ?? []),
    });
  }
  return joined;
};
