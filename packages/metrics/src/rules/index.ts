import { dateOrder } from "./date-order.ts";
import { delta } from "./delta.ts";
import { difference } from "./difference.ts";
import { growth } from "./growth.ts";
import { implausibleValue } from "./implausible-value.ts";
import { issuerAgainstSymbol } from "./issuer-against-symbol.ts";
import { listedItems } from "./listed-items.ts";
import { noIntegerFits } from "./no-integer-fits.ts";
import { percentOfWhole } from "./percent-of-whole.ts";
import { periodConflict } from "./period-conflict.ts";
import { percentagesSum } from "./percentages-sum.ts";
import { ratioSum } from "./ratio-sum.ts";
import { referenceConflict } from "./reference-conflict.ts";
import { referenceSequence } from "./reference-sequence.ts";
import { referenceYear } from "./reference-year.ts";
import { repeatedFigure } from "./repeated-figure.ts";
import type { Rule } from "./rule.ts";
import { shareRange } from "./share-range.ts";
import { sumOfParts } from "./sum-of-parts.ts";
import { typeAgainstSymbol } from "./type-against-symbol.ts";

/** The one table of rules, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [
  percentOfWhole,
  sumOfParts,
  difference,
  ratioSum,
  growth,
  delta,
  listedItems,
  referenceConflict,
  referenceYear,
  referenceSequence,
  dateOrder,
  periodConflict,
  typeAgainstSymbol,
  issuerAgainstSymbol,
  repeatedFigure,
  implausibleValue,
  percentagesSum,
  shareRange,
  noIntegerFits,
];
