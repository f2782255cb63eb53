import { isCue, wordsOf } from "./item.ts";
import { namedBases, namesWhole, outgrownName, scatteredBase } from "./named-base.ts";
import { earlierBases, nearbyBases } from "./near-base.ts";
import { plannedBase } from "./planned-base.ts";
import { asBase, type BaseChoice } from "./share-claim.ts";
import { namesOwnTrait } from "./share-fit.ts";
import { choose, namesItself, type ShareSearch } from "./share-search.ts";
import type { Statement } from "./statement.ts";
import { unitOf } from "./units.ts";
import { wholeOf } from "./value.ts";

/** The words between "trong tổng số" and the next mark: "trong số các cơ sở được kiểm tra, 42 cơ sở đạt". */
const outOf = ({ lead }: Statement): readonly string[] => {
  const cue = lead.findLastIndex((item) => isCue(item, "of-whole"));
  if (cue < 0) return [];
  const rest = lead.slice(cue + 1);
  const end = rest.findIndex((item) => item.type === "mark");
  return wordsOf(end < 0 ? rest : rest.slice(0, end));
};

/** A whole named in words: the figures told under that name. */
const namedChoice = ({ reading, part, percent, settled }: ShareSearch, words: readonly string[]): BaseChoice => {
  const named = namedBases(reading, part, words);
  if (named.length > 0) return { bases: named, certainty: named.length === 1 ? "bound" : "open" };
  const scattered = scatteredBase(reading, part, words);
  if (scattered) return { bases: [scattered], certainty: "likely" };
  const unit = unitOf(part.figure)?.toLowerCase();
  const counted = unit && ` ${percent.of.join(" ")} `.includes(` ${unit} `);
  const bases = counted ? [...nearbyBases(reading, part, settled), ...earlierBases(reading, part)] : [];
  return { bases, certainty: "open", outgrown: outgrownName(reading, part, words) };
};

/** The whole that the sentence itself tells; null where it tells none. */
export const saidBase = (search: ShareSearch): BaseChoice | null => {
  const { reading, part, percent } = search;
  const { figure } = part;
  const named = namesWhole(percent.of);
  if (figure.kind === "ratio" && !named)
    return {
      bases: [asBase(figure, "said-outright", wholeOf(figure))],
      certainty: namesOwnTrait(part, percent) ? "open" : "bound",
    };
  const told = percent.whole ?? part.whole;
  if (told) return { bases: [asBase(told.figure, "said-outright", wholeOf(told.figure))], certainty: "bound" };
  const out = outOf(part);
  if (named && !namesItself(search)) return namedChoice(search, percent.of);
  if (out.length > 0) return namedChoice(search, named ? percent.of : out);
  const planned = plannedBase(reading, part);
  return planned ? choose(search, [planned], "bound") : null;
};
