/** Runs of parts as nodes of a tree, each a run that one part more makes of another: of the same parts there is one. */
export class RunTree {
  /** Of each node its last part; the root is a run of none. */
  readonly #parts = [-1];
  readonly #parents = [-1];
  readonly #children = [-1];
  readonly #siblings = [-1];

  get size(): number {
    return this.#parts.length;
  }

  /** Forgets all runs. */
  clear(): this {
    this.#parts.length = this.#parents.length = this.#children.length = this.#siblings.length = 1;
    this.#children[0] = -1;
    return this;
  }

  /** The run that a part more makes of a run. */
  step(run: number, part: number): number {
    for (let node = this.#children[run] as number; node >= 0; node = this.#siblings[node] as number)
      if (this.#parts[node] === part) return node;
    const node = this.#parts.length;
    this.#parts.push(part);
    this.#parents.push(run);
    this.#children.push(-1);
    this.#siblings.push(this.#children[run] as number);
    this.#children[run] = node;
    return node;
  }

  /** The parts of a run among those of a scope, the last first. */
  partsOf<Part>(run: number, scope: readonly Part[]): Part[] {
    const parts: Part[] = [];
    for (let node = run; node > 0; node = this.#parents[node] as number)
      parts.push(scope[this.#parts[node] as number] as Part);
    return parts;
  }
}
