/** The cheapest of what is found, cheapest first; of equal ones those that were found first. */
export class Cheapest<Item> {
  readonly #most: number;
  readonly #costs: number[] = [];
  readonly #items: Item[] = [];
  /** What costs as much or more is not taken: most ways to read a claim need not be made to know that. */
  bar = Infinity;

  constructor(most: number) {
    this.#most = most;
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  put(cost: number, item: Item): void {
    if (cost >= this.bar) return;
    const [costs, items] = [this.#costs, this.#items];
    let at = costs.length < this.#most ? costs.length : this.#most - 1;
    for (; at > 0 && (costs[at - 1] as number) > cost; at--) {
      costs[at] = costs[at - 1] as number;
      items[at] = items[at - 1] as Item;
    }
    costs[at] = cost;
    items[at] = item;
    if (costs.length === this.#most) this.bar = costs[this.#most - 1] as number;
  }
}
