import { printedProbability } from "./evidence.ts";
import { exp, log } from "./exp.ts";

/** How what is said of one kind of claim is made true: log-odds × slope + offset, in 1/256. */
export interface Calibration {
  readonly offset: number;
  readonly slope: number;
}

const UNIT = 256;

/** How often a relation that is said to be so sure is one that a careful reader takes; as it is printed. */
export const calibrated = (said: number, { offset, slope }: Calibration): number => {
  if (said <= 0) return 0;
  const odds = (offset + slope * (log(said) - log(1 - said))) / UNIT;
  return printedProbability(odds >= 0 ? 1 / (1 + exp(-odds)) : exp(odds) / (1 + exp(odds)));
};
