import { type RatedUnits, ratingsOf } from './rated-units.ts';

/**
 * πₖ: how common each category is, as the mean over units of its share of the unit's ratings. Every unit that
 * somebody rated weighs the same, also one with a single rating.
 *
 *     πₖ = (1 / n) Σᵢ rᵢₖ / rᵢ
 *
 * Exactly 0 for a category that nobody used.
 */
export function categoryShares({ categories, units }: RatedUnits): readonly number[] {
  const shares = new Array<number>(categories).fill(0);
  let rated = 0;
  for (const unit of units) {
    const ratings = ratingsOf(unit);
    if (ratings === 0) continue;
    rated += unit.weight;
    for (let at = 0; at < categories; at += 1) {
      shares[at] = (shares[at] ?? 0) + (unit.weight * (unit.counts[at] ?? 0)) / ratings;
    }
  }
  for (let at = 0; at < categories; at += 1) shares[at] = (shares[at] ?? 0) / rated;
  return shares;
}
