/** A way to read a claim, with what speaks against it before it is looked at. */
interface Priced {
  readonly cost: number;
}

/** The cheapest of some, cheapest first; of equal ones those that were found first. */
export const cheapest = <Item extends Priced>(items: readonly Item[], most: number): Item[] => {
  let among = items;
  if (items.length > most) {
    const costs = new Float64Array(items.length);
    for (let at = 0; at < items.length; at++) costs[at] = (items[at] as Item).cost;
    const bar = costs.sort()[most - 1] as number;
    among = items.filter(({ cost }) => cost <= bar);
  }
  return among.toSorted((a, b) => a.cost - b.cost).slice(0, most);
};
