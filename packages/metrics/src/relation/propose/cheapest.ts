/** A way to read a claim, with what speaks against it before it is looked at. */
interface Priced {
  readonly cost: number;
}

/** Which of some costs are the least, the least first; of equal ones those that were found first. */
export const cheapestOf = (costs: readonly number[], most: number): number[] => {
  const bar = costs.length > most ? (Float64Array.from(costs).sort()[most - 1] as number) : Infinity;
  const among: number[] = [];
  for (let at = 0; at < costs.length; at++) if ((costs[at] as number) <= bar) among.push(at);
  return among.sort((a, b) => (costs[a] as number) - (costs[b] as number)).slice(0, most);
};

/** The cheapest of some, cheapest first; of equal ones those that were found first. */
export const cheapest = <Item extends Priced>(items: readonly Item[], most: number): Item[] =>
  cheapestOf(
    items.map(({ cost }) => cost),
    most,
  ).map((at) => items[at] as Item);
