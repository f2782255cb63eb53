import { ReferenceGrammar } from "./reference.ts";

/** Counts, percentages, ratios, money, measures, rates. */
export abstract class QuantityGrammar extends ReferenceGrammar {}
