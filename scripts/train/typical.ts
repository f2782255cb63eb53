import { MODELS } from "../../packages/metrics/src/relation/models.ts";
import { sharesOfScore, UNIT } from "../../packages/metrics/src/relation/net.ts";
import type { Weights } from "../../packages/metrics/src/relation/score.ts";
import type { Batch } from "./fit.ts";

/** How much each feature that readers are told of adds to the right readings that it holds in, on average, in 1/64. */
export const typicalOf = (batches: readonly Batch[], weights: Weights): ReadonlyMap<string, Int32Array> =>
  new Map(
    MODELS.map(({ name, names, texts }) => {
      const sums = new Float64Array(names.length);
      const counts = new Float64Array(names.length);
      for (const { examples } of batches)
        for (const { open, right } of examples) {
          if (open.model.name !== name) continue;
          open.vectors.forEach((vector, at) => {
            if (!right[at]) return;
            const shares = sharesOfScore(vector, weights[name].beside);
            vector.ids.forEach((id, each) => {
              sums[id] = (sums[id] as number) + (shares[each] as number);
              counts[id] = (counts[id] as number) + 1;
            });
          });
        }
      const typical = (sum: number, id: number): number =>
        texts.has(id) ? Math.round((sum / ((counts[id] as number) || 1)) * UNIT) : 0;
      return [name, Int32Array.from(sums, typical)];
    }),
  );
