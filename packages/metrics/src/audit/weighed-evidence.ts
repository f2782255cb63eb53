import type { Localized } from "../record/localized.ts";
import type { CheckRuleId } from "../record/rule-id.ts";
import { MODEL_OF, type Candidate } from "../relation/candidate.ts";
import { CHANGE_FEATURES } from "../relation/features/change.ts";
import { GROWTH_FEATURES } from "../relation/features/percent/growth.ts";
import { POINTS_FEATURES } from "../relation/features/percent/points.ts";
import { SHARE_FEATURES } from "../relation/features/percent/share.ts";
import { REST_FEATURES } from "../relation/features/rest.ts";
import { TOTAL_FEATURES } from "../relation/features/total/features.ts";
import { MODELS } from "../relation/models.ts";
import { UNIT } from "../relation/net.ts";
import { TYPICAL } from "../relation/weights.ts";

/** Something that is looked at to choose which figures belong together, with what it adds on average where it is right, in log-odds. */
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

/** Of each kind of reading: the rule that tells it, and what is looked at in it. */
const FEATURES: Readonly<Record<Candidate["kind"], readonly [CheckRuleId, Features]>> = {
  share: ["percent-of-whole", SHARE_FEATURES],
  growth: ["growth", GROWTH_FEATURES],
  delta: ["delta", CHANGE_FEATURES],
  points: ["delta", POINTS_FEATURES],
  rest: ["difference", REST_FEATURES],
  total: ["sum-of-parts", TOTAL_FEATURES],
};

/** What is weighed for the relations of a rule, strongest first; nothing for rules that bind no figures. */
export const weighedEvidence = (rule: string): readonly WeighedEvidence[] =>
  Object.entries(FEATURES)
    .filter(([, [told]]) => told === rule)
    .flatMap(([kind, [, features]]) => {
      const name = MODEL_OF[kind as Candidate["kind"]];
      const names = MODELS.find((model) => model.name === name)?.names ?? [];
      return features.flatMap(({ names: [feature = ""], vi, en }): WeighedEvidence[] => {
        const weight = (TYPICAL[name][names.indexOf(feature)] ?? 0) / UNIT;
        if (vi === null || Math.abs(weight) < 0.01) return [];
        return [{ feature, weight: Math.round(weight * 100) / 100, message: { vi, en: en ?? vi } }];
      });
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
