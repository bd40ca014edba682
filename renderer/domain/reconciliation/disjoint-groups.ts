/** Things, known by their places from 0, that are joined two by two into groups: a union of disjoint sets. */
export class DisjointGroups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, place) => place);
  }

  /** What stands for the group of a place: the same for any two that are in one. */
  of(place: number): number {
    let root = place;
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; parent = this.#parents[root])
      root = parent;
    this.#parents[place] = root;
    return root;
  }

  /** Makes one group of the groups of two places; nothing happens if either is missing. */
  join(one: number | undefined, other: number | undefined): void {
    if (one === undefined || other === undefined) return;
    const [first, second] = [this.of(one), this.of(other)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}
