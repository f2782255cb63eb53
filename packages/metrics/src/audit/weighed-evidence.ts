import type { Localized } from "../record/localized.ts";
import { CHANGE_FEATURES } from "../relation/features/change.ts";
import { GROWTH_FEATURES } from "../relation/features/percent/growth.ts";
import { POINTS_FEATURES } from "../relation/features/percent/points.ts";
import { SHARE_FEATURES } from "../relation/features/percent/share.ts";
import { REST_FEATURES } from "../relation/features/rest.ts";
import { TOTAL_FEATURES } from "../relation/features/total/features.ts";
import { MODELS, type Model } from "../relation/models.ts";
import { WEIGHTS } from "../relation/weights.ts";

/** Something that is looked at to choose which figures belong together, with its weight in log-odds. */
export interface WeighedEvidence {
  readonly feature: string;
  readonly weight: number;
  readonly message: Localized;
}

type Features = readonly {
  readonly names: readonly string[];
  readonly vi: string | null;
  readonly en: string | null;
}[];

const FEATURES: Readonly<Record<string, readonly (readonly [Model["name"], Features])[]>> = {
  "percent-of-whole": [["percent", SHARE_FEATURES]],
  growth: [["percent", GROWTH_FEATURES]],
  delta: [
    ["change", CHANGE_FEATURES],
    ["percent", POINTS_FEATURES],
  ],
  difference: [["rest", REST_FEATURES]],
  "sum-of-parts": [["total", TOTAL_FEATURES]],
};

const UNIT = 256;

/** What is weighed for the relations of a rule, strongest first; nothing for rules that bind no figures. */
export const weighedEvidence = (rule: string): readonly WeighedEvidence[] =>
  (Object.hasOwn(FEATURES, rule) ? (FEATURES[rule] ?? []) : [])
    .flatMap(([name, features]) => {
      const names = MODELS.find((model) => model.name === name)?.names ?? [];
      return features.flatMap(({ names: [feature = ""], vi, en }): WeighedEvidence[] => {
        const weight = (WEIGHTS[name].beside[names.indexOf(feature)] ?? 0) / UNIT;
        if (vi === null || Math.abs(weight) < 0.01) return [];
        return [{ feature, weight: Math.round(weight * 100) / 100, message: { vi, en: en ?? vi } }];
      });
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
