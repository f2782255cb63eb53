import { seededRandom } from "../../packages/metrics/test/invented/random.ts";
import { damaged, type Damage } from "./damage.ts";
import type { FixtureFile, Kind } from "./fixture-files.ts";
import { damagedPart, damagedStream } from "./inside.ts";

export interface DamagedInput extends Damage {
  readonly seed: number;
  readonly of: string;
  readonly kind: Kind;
}

/** How often each format is tried. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ["docx", 0.4],
  ["pdf", 0.3],
  ["txt", 0.2],
  ["doc", 0.1],
];

/** One damaged file: the same seed and the same files give the same bytes. */
export const damagedInput = (files: readonly FixtureFile[], seed: number): DamagedInput => {
  const random = seededRandom(seed);
  let left = random.below(1000) / 1000;
  const kind = SHARES.find(([, share]) => (left -= share) < 0)?.[0] ?? "docx";
  const file = random.pick(files.filter((candidate) => candidate.kind === kind));
  const inside = random.chance(0.75) && (kind === "pdf" || kind === "docx");
  let result: Damage;
  try {
    if (!inside) result = damaged(file.bytes, random);
    else result = kind === "pdf" ? damagedStream(file.bytes, random) : damagedPart(file.bytes, random);
  } catch {
    // A crasher of the past may not be taken apart.
    result = damaged(file.bytes, random);
  }
  return { ...result, seed, of: file.name, kind };
};
