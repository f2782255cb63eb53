import { featureHash } from "../../packages/metrics/src/relation/feature-hash.ts";
import { MODELS } from "../../packages/metrics/src/relation/models.ts";
import type { Weights } from "../../packages/metrics/src/relation/score.ts";

const row = (weights: ArrayLike<number>): string => `"${Array.from(weights).join(" ")}"`;

/** The weights as a module. */
export const weightsModule = (
  weights: Weights,
  table: ArrayLike<number>,
): string => `// Written by \`pnpm train\`; not to be edited.
import type { Weights } from "./score.ts";

/** Hash of the names of the features that these weights belong to. */
export const FEATURES = "${featureHash()}";

const read = (weights: string): Int32Array => Int32Array.from(weights.split(" "), Number);

/** In 1/256, in the order of the features. */
export const WEIGHTS: Weights = {
${MODELS.map(({ name }) => `  ${name}: {\n    alone: read(\n      ${row(weights[name].alone)},\n    ),\n    beside: read(\n      ${row(weights[name].beside)},\n    ),\n  },`).join("\n")}
};

/** The same for the patterns of tables. */
export const TABLE_WEIGHTS: Int32Array = read(
  ${row(table)},
);
`;
