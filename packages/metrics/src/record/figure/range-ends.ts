import { locate, type Numeral, type ParsedReport, type SourceText } from "@doichieu/parser";
import type { Figure } from "./figure.ts";

interface Ends {
  readonly lower: Numeral;
  readonly upper: Numeral;
  readonly upperQualifier: string | null;
}

/** Both ends of every range, by where the lower one begins. */
const rangesOf = ({ blocks }: ParsedReport): ReadonlyMap<number, Ends> =>
  new Map(
    blocks.flatMap(({ mentions }) =>
      mentions.flatMap((mention) =>
        mention.kind === "quantity" && mention.relation === "range" && mention.second
          ? [
              [
                mention.numeral.span.start,
                { lower: mention.numeral, upper: mention.second, upperQualifier: mention.upperQualifier },
              ] as const,
            ]
          : [],
      ),
    ),
  );

const placeOf = (source: SourceText, { span }: Numeral): Pick<Figure, "span" | "text"> => {
  const { page, block } = locate(source, span);
  return { span: { ...span, page, block }, text: source.text.slice(span.start, span.end) };
};

/**
 * Tells a range ("từ 20 đến 30 hộ"), which the cross-checks take as one figure, as the two figures that are printed. The
 * lower end keeps the id; both bear the upper end's value in `upper`.
 */
export const withBothEnds = (parsed: ParsedReport, figures: readonly Figure[]): readonly Figure[] => {
  if (figures.every(({ upper }) => upper === null)) return figures;
  const ranges = rangesOf(parsed);
  const { source } = parsed;
  return figures.flatMap((figure) => {
    const ends = figure.upper === null ? undefined : ranges.get(figure.span.start);
    if (!ends || figure.upper === null) return [figure];
    return [
      { ...figure, ...placeOf(source, ends.lower) },
      {
        ...figure,
        ...placeOf(source, ends.upper),
        id: `${figure.id}-upper`,
        value: Number(figure.upper),
        exact: figure.upper,
        decimals: ends.upper.decimals,
        qualifier: ends.upperQualifier ?? figure.qualifier,
        otherReadings: [],
        // It is another quantity than the lower end, in every report that tells the range.
        indicator: figure.indicator === null ? null : `${figure.indicator}/max`,
        indicatorName: figure.indicatorName === null ? null : `${figure.indicatorName} (mức cao)`,
      },
    ];
  });
};
