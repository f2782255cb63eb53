import type { Calibration } from "../../packages/metrics/src/relation/calibrate.ts";
import { featureHash } from "../../packages/metrics/src/relation/feature-hash.ts";
import { MODELS } from "../../packages/metrics/src/relation/models.ts";
import type { Net } from "../../packages/metrics/src/relation/net.ts";
import type { Weights } from "../../packages/metrics/src/relation/score.ts";

const row = (weights: ArrayLike<number>): string => `"${Array.from(weights).join(" ")}"`;

/** A net as it is written behind some spaces. */
const netOf = ({ rows, start, out }: Net, indent: string): string =>
  [
    "{",
    "  rows: read(",
    `    ${row(rows)},`,
    "  ),",
    `  start: read(${row(start)}),`,
    `  out: read(${row(out)}),`,
    "}",
  ].join(`\n${indent}`);

/** The weights as a module. */
export const weightsModule = (
  weights: Weights,
  table: Net,
  typical: ReadonlyMap<string, ArrayLike<number>>,
  calibrations: ReadonlyMap<string, Calibration>,
): string => `// Written by \`pnpm train\`; not to be edited.
import type { Calibration } from "./calibrate.ts";
import type { Claim } from "./candidate.ts";
import type { Net } from "./net.ts";
import type { Weights } from "./score.ts";

/** Hash of the names of the features that these weights belong to. */
export const FEATURES = "${featureHash()}";

const read = (weights: string): Int32Array => Int32Array.from(weights === "" ? [] : weights.split(" "), Number);

/** In 1/64, in the order of the features. */
export const WEIGHTS: Weights = {
${MODELS.map(({ name }) => `  ${name}: {\n    alone: ${netOf(weights[name].alone, "    ")},\n    beside: ${netOf(weights[name].beside, "    ")},\n  },`).join("\n")}
};

/** Of each kind of claim, fitted on what was said of texts that its weights were not fitted on. */
export const CALIBRATIONS: Readonly<Record<Claim["model"], Calibration>> = {
${MODELS.map(({ name }) => {
  const { offset, slope } = calibrations.get(name) ?? { offset: 0, slope: 256 };
  return `  ${name}: { offset: ${offset}, slope: ${slope} },`;
}).join("\n")}
};

/** How much each feature that readers are told of adds to the right readings that it holds in, on average, in 1/64. */
export const TYPICAL: Readonly<Record<Claim["model"], Int32Array>> = {
${MODELS.map(({ name }) => `  ${name}: read(\n    ${row(typical.get(name) ?? [])},\n  ),`).join("\n")}
};

/** The weights of the patterns of tables. */
export const TABLE_WEIGHTS: Net = ${netOf(table, "")};
`;
