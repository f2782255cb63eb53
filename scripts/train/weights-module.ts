import type { Calibration } from "../../packages/metrics/src/relation/calibrate.ts";
import { featureHash } from "../../packages/metrics/src/relation/feature-hash.ts";
import { MODELS } from "../../packages/metrics/src/relation/models.ts";
import type { Weights } from "../../packages/metrics/src/relation/score.ts";

const row = (weights: ArrayLike<number>): string => `"${Array.from(weights).join(" ")}"`;

/** The weights as a module. */
export const weightsModule = (
  weights: Weights,
  table: ArrayLike<number>,
  calibrations: ReadonlyMap<string, Calibration>,
): string => `// Written by \`pnpm train\`; not to be edited.
import type { Calibration } from "./calibrate.ts";
import type { Claim } from "./candidate.ts";
import type { Weights } from "./score.ts";

/** Hash of the names of the features that these weights belong to. */
export const FEATURES = "${featureHash()}";

const read = (weights: string): Int32Array => Int32Array.from(weights.split(" "), Number);

/** In 1/256, in the order of the features. */
export const WEIGHTS: Weights = {
${MODELS.map(({ name }) => `  ${name}: {\n    alone: read(\n      ${row(weights[name].alone)},\n    ),\n    beside: read(\n      ${row(weights[name].beside)},\n    ),\n  },`).join("\n")}
};

/** Of each kind of claim, fitted on what was said of texts that its weights were not fitted on. */
export const CALIBRATIONS: Readonly<Record<Claim["model"], Calibration>> = {
${MODELS.map(({ name }) => {
  const { offset, slope } = calibrations.get(name) ?? { offset: 0, slope: 256 };
  return `  ${name}: { offset: ${offset}, slope: ${slope} },`;
}).join("\n")}
};

/** The weights of the patterns of tables. */
export const TABLE_WEIGHTS: Int32Array = read(
  ${row(table)},
);
`;
