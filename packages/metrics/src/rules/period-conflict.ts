import { fold, type Mention, type PeriodMention, type ReferenceMention } from "@doichieu/parser";
import type { DocumentReference } from "../record/reference/document-reference.ts";
import { nameOf } from "./reference-name.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

/** The stage that the title behind a reference names: "… giai đoạn 2021-2025". */
interface Staged {
  readonly reference: DocumentReference["id"];
  readonly period: PeriodMention;
  /** Folded words between the reference and the stage: the title up to it. */
  readonly title: string;
}

/** How far a title goes on, in tokens. */
const LONGEST_TITLE = 90;

/** Whether a title is told up to here: a stage, or the next reference. */
const endsTitle = (mention: Mention): boolean =>
  mention.kind === "reference" || (mention.kind === "period" && mention.toYear !== null);

/** The first stage behind each reference, before the next reference or the end of the item. */
const stagesOf = (context: RuleContext): Staged[] => {
  const ids = new Map(context.references.map((reference) => [reference.span.start, reference.id]));
  return context.parsed.blocks.flatMap(({ mentions, tokenized }) =>
    mentions.flatMap((mention, index) => {
      const reference = mention.kind === "reference" ? ids.get(mention.span.start) : undefined;
      if (reference === undefined) return [];
      const { tail } = mention as ReferenceMention;
      let at = index + 1;
      while (at < mentions.length && !endsTitle(mentions[at] as Mention)) at++;
      const period = mentions[at];
      if (period?.kind !== "period" || period.first - tail > LONGEST_TITLE) return [];
      const words = tokenized.tokens.slice(tail + 1, period.first).map((token) => token.folded);
      return words.includes(";") || words.includes(".") ? [] : [{ reference, period, title: words.join(" ") }];
    }),
  );
};

const printed = ({ year, toYear }: PeriodMention): string => `${year}-${toYear}`;

const outcomesOf = (context: RuleContext): Outcome[] => {
  const references = new Map(context.references.map((reference) => [reference.id, reference]));
  const byReference = new Map(stagesOf(context).map((staged) => [staged.reference, staged]));
  return context.citedDocuments.flatMap((document): Outcome[] => {
    const stages = document.mentions.flatMap((id) => byReference.get(id) ?? []);
    const [first] = stages;
    const other = first && stages.find((staged) => printed(staged.period) !== printed(first.period));
    if (!first || !other) return [];
    // Two titles that read the same up to the stage speak of one plan; others may name different things.
    const same = fold(first.title) === fold(other.title);
    const [a, b] = [printed(first.period), printed(other.period)];
    const reference = references.get(first.reference);
    const name = reference ? nameOf(reference) : document.key;
    return [
      {
        check: null,
        finding: {
          severity: same ? "warning" : "note",
          message: {
            vi: `${name} được nêu với hai giai đoạn: ${a} và ${b}.`,
            en: `${name} is given two periods: ${a} and ${b}.`,
          },
          span: first.period.span,
          related: [{ span: other.period.span, message: { vi: "giai đoạn khác", en: "another period" } }],
          suggestion: null,
          about: [document.key, a, b],
        },
      },
    ];
  });
};

export const periodConflict: Rule = {
  id: "period-conflict",
  severity: "warning",
  title: { vi: "Một kế hoạch, hai giai đoạn", en: "One plan, two periods" },
  description: {
    vi: `Một kế hoạch, chương trình được dẫn nhiều lần phải mang cùng một giai đoạn trong trích yếu. Khi trích yếu được nêu khác nhau thì chỉ ghi chú.`,
    en: `A plan or programme that is cited several times must carry one period in its title. Where the titles are told differently it is only noted.`,
  },
  correct: [
    {
      text: "Quyết định số 1290/QĐ-UBND ngày 02/6/2021 về chuyển đổi số giai đoạn 2021-2025; Quyết định số 1290/QĐ-UBND ngày 02/6/2021 về chuyển đổi số giai đoạn 2021-2025.",
      why: null,
    },
  ],
  incorrect: [
    {
      text: "Quyết định số 1290/QĐ-UBND ngày 02/6/2021 về chuyển đổi số giai đoạn 2021-2025; Quyết định số 1290/QĐ-UBND ngày 02/6/2021 về chuyển đổi số giai đoạn 2021-2022.",
      why: null,
    },
  ],
  check: outcomesOf,
};
