/** Squarings after the argument was halved as often. */
const HALVINGS = 12;

/**
 * e to a power of at most 0, from additions and multiplications alone: `Math.exp` may differ between engines in its last
 * bits, and output must not. Good to eight digits.
 */
export const exp = (power: number): number => {
  if (power < -60) return 0;
  const x = power / 2 ** HALVINGS;
  let value = 1 + x * (1 + (x / 2) * (1 + (x / 3) * (1 + x / 4)));
  for (let at = 0; at < HALVINGS; at++) value *= value;
  return value;
};

/** The natural logarithm of a number from above 0 up to 1, likewise. */
export const log = (number: number): number => {
  let value = number;
  let halvings = 0;
  for (; value < 0.75; value *= 2) halvings++;
  const z = (value - 1) / (value + 1);
  const square = z * z;
  const series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 11))));
  return 2 * z * series - halvings * Math.LN2;
};

/** The distribution over some readings: e to their scores, times their likelihoods, adding up to 1. */
export const distribution = (scores: readonly number[], likelihoods: readonly number[]): number[] => {
  let most = -Infinity;
  for (let at = 0; at < scores.length; at++)
    if ((likelihoods[at] as number) > 0) most = Math.max(most, scores[at] as number);
  const masses: number[] = [];
  let all = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    const mass = score > most ? 0 : exp(score - most) * (likelihoods[at] as number);
    masses.push(mass);
    all += mass;
  }
  for (let at = 0; at < masses.length; at++) masses[at] = all > 0 ? (masses[at] as number) / all : 0;
  return masses;
};
