import type { SeededRandom } from '../seeded-random.ts';

/** The items in an order drawn at random, each order as likely as any other (Fisher–Yates). At most 2²¹ items. */
export function shuffled<Item>(items: readonly Item[], random: SeededRandom): Item[] {
  const rest = [...items];
  return items.map(() => {
    const at = random.below(rest.length);
    const drawn = rest[at] as Item;
    // The last one takes the place of the drawn one.
    const last = rest.pop() as Item;
    if (at < rest.length) rest[at] = last;
    return drawn;
  });
}
