import { readdirSync, readFileSync } from "node:fs";
import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/text";
import { describe, expect, test } from "vitest";
import { readReport } from "../../src/reading/reading.ts";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { amountsOf } from "../../src/relation/amount.ts";
import type { Candidate } from "../../src/relation/candidate.ts";
import { operandsOf } from "../../src/relation/range.ts";
import { indexAmounts } from "../../src/relation/propose/reach.ts";
import { openClaims, weigh, type ScoredClaim } from "../../src/relation/score.ts";
import { WEIGHTS } from "../../src/relation/weights.ts";

const CORPUS = new URL("../../../../fixtures/corpus/", import.meta.url);
/** So many passages of a group are enough to see whether a kind of feature looks at the claim's own arithmetic. */
const PASSAGES = 12;

const claimsOf = (text: string): readonly ScoredClaim[] => {
  const report = parseReport(textSource(text));
  const reading = readReport(report, figuresOf(report));
  return openClaims(indexAmounts(reading, amountsOf(reading.places))).map((open) =>
    weigh(open, WEIGHTS[open.claim.model].alone),
  );
};

const nameOf = (candidate: Candidate): string => {
  const by = candidate.kind === "growth" ? (candidate.old ? " old" : " change") : "";
  return `${candidate.kind}${by} ${operandsOf(candidate)
    .map(({ at }) => at)
    .join()}`;
};

/** The readings of a percentage, the best by words and layout first. */
const orderOf = ({ claim, blind }: ScoredClaim): readonly string[] =>
  ["none", ...claim.candidates.map(nameOf)]
    .map((name, at) => ({ name, score: blind[at] as number }))
    .sort((one, other) => other.score - one.score || (one.name < other.name ? -1 : 1))
    .map(({ name }) => name);

/** Another last digit: as many digits, nearly the same size, and the rate no longer fits. */
const slipped = (printed: string): string => printed.slice(0, -1) + String((Number(printed.at(-1)) + 4) % 10);

const percentsOf = (claims: readonly ScoredClaim[]): readonly ScoredClaim[] =>
  claims.filter(({ claim }) => claim.model === "percent" && /,\d$/u.test(claim.stated.figure.text));

describe.each(["f", "i", "p", "t"])("group %s: a rate is bound alike, right or wrong", (group) => {
  const folder = new URL(`${group}/`, CORPUS);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .slice(0, PASSAGES)
    .map((name) => readFileSync(new URL(name, folder), "utf8"));

  test("by what words and layout say of its readings", () => {
    let compared = 0;
    for (const text of texts) {
      for (const before of percentsOf(claimsOf(text)).slice(0, 3)) {
        const { at, figure } = before.claim.stated;
        const { start, end } = figure.span;
        const changed = text.slice(0, start) + slipped(text.slice(start, end)) + text.slice(end);
        const after = percentsOf(claimsOf(changed)).find(({ claim }) => claim.stated.at === at);
        if (!after) continue;
        compared++;
        const [right, wrong] = [orderOf(before), orderOf(after)];
        expect(wrong[0]).toBe(right[0]);
        // What is far may be proposed for its arithmetic; what is proposed is ranked without.
        expect(wrong.filter((name) => right.includes(name))).toEqual(right.filter((name) => wrong.includes(name)));
      }
    }
    expect(compared).toBeGreaterThan(3);
  });
});
