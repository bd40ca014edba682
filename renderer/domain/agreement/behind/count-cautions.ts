import type { Comparison } from '../../coding/units/comparison.ts';
import type { FigureGroup, PairCounts } from '../figures.ts';

/**
 * What the counts of a code show to be wrong with its figures. Counts ask whether it was found, whatever the status.
 * `rare` – hardly anybody found it, `common` – hardly anybody did not: `count` of `of` units, or of judgements where
 * there are more than two coders; `constant_coder` – one found it in every or in no unit; `opposite_constants` – one in
 * every, the other in no unit; `empty_cell` – never both, or never neither; `one_sided` – whenever only one found it,
 * it was the same one.
 */
export type CountCaution =
  | ScarceCaution
  | { readonly code: 'constant_coder'; readonly coderId: string; readonly always: boolean; readonly units: number }
  | { readonly code: 'opposite_constants'; readonly alwaysId: string; readonly neverId: string; readonly units: number }
  | { readonly code: 'empty_cell'; readonly cell: 'both' | 'neither'; readonly differences: number }
  | { readonly code: 'one_sided'; readonly finderId: string; readonly otherId: string; readonly differences: number };

interface ScarceCaution {
  readonly code: 'rare' | 'common';
  readonly count: number;
  readonly of: number;
  readonly inJudgements: boolean;
}

/** The smallest count that proportions are usually built on (Cochran 1954, Biometrics 10, 417–451). */
const fewUnits = 5;
/** Where more of the units have it, the row has few units altogether, which is another caution. */
const smallShare = 0.2;
/** That many differences all go one way with a chance of 2 / 2⁶ = 0.03 if it were chance (sign test). */
const oneWay = 6;

/** Cautions that follow from the counts of one code; none without variation but that nobody, or everybody, found it. */
export function countCautions(
  group: FigureGroup,
  comparison: Pick<Comparison, 'unit' | 'comparesStatus'>,
): readonly CountCaution[] {
  const rare = scarce('rare', group);
  const common = scarce('common', group);
  const { counts } = group;
  const scarcities = [rare, common].filter((one) => one !== null);
  if (scarcities.some(({ count }) => count === 0)) return scarcities;
  if (!counts) return [...scarcities, ...(scarcities.length > 0 ? [] : constantCoders(group, comparison))];
  const constants = constantCoders(group, comparison);
  const hasMore = constants.length === 0 && scarcities.length === 0;
  return [...scarcities, ...constants, ...(hasMore ? cellCautions(group, counts, comparison) : [])];
}

function scarce(code: ScarceCaution['code'], { counts, coders, units }: FigureGroup): ScarceCaution | null {
  const isRare = code === 'rare';
  if (counts) {
    const count = counts.b + counts.c + (isRare ? counts.a : counts.d);
    return count < fewUnits && count <= smallShare * units ? { code, count, of: units, inJudgements: false } : null;
  }
  const of = coders.reduce((sum, { rated }) => sum + rated, 0);
  const found = coders.reduce((sum, one) => sum + one.found, 0);
  const count = isRare ? found : of - found;
  const inUnits = (count * units) / of;
  return inUnits < fewUnits && count <= smallShare * of ? { code, count, of, inJudgements: true } : null;
}

/**
 * A coder who always answers the same makes a pair's kappa 0 whatever the other does; two opposite ones make alpha
 * negative. Among three or more it is told of only who, going by the others, would have answered otherwise a few times.
 * Who found it in every unit has not always answered the same where statuses are answers.
 */
function constantCoders(
  { coderIds, coders, counts, prevalence }: FigureGroup,
  { comparesStatus }: Pick<Comparison, 'comparesStatus'>,
): readonly CountCaution[] {
  const constants = coderIds.flatMap((coderId, index) => {
    const { rated = 0, found = 0 } = coders[index] ?? {};
    const otherwise = rated * (found === 0 ? (prevalence ?? 0) : 1 - (prevalence ?? 1));
    const isConstant = rated > 0 && (found === 0 || (found === rated && !comparesStatus));
    return isConstant && (counts !== null || otherwise >= fewUnits)
      ? [{ coderId, always: found > 0, units: rated }]
      : [];
  });
  const [always, never] = [true, false].map((way) => constants.find((one) => one.always === way));
  if (coderIds.length === 2 && always && never) {
    const { units } = always;
    return [{ code: 'opposite_constants', alwaysId: always.coderId, neverId: never.coderId, units }];
  }
  return constants.map((one) => ({ code: 'constant_coder', ...one }));
}

function cellCautions(
  group: FigureGroup,
  { a, b, c, d }: PairCounts,
  { unit }: Pick<Comparison, 'unit'>,
): readonly CountCaution[] {
  const differences = b + c;
  if (differences === 0) return [];
  if (a === 0) return [{ code: 'empty_cell', cell: 'both', differences }];
  if (d === 0) return [{ code: 'empty_cell', cell: 'neither', differences }];
  const [first = '', second = ''] = group.coderIds;
  const isOneWay = Math.min(b, c) === 0 && differences >= oneWay;
  // Sentences and characters of one narrative are not independent: many of them can go one way for one reason.
  if (!isOneWay || unit !== 'narrative') return [];
  const [finderId, otherId] = b > 0 ? [first, second] : [second, first];
  return [{ code: 'one_sided', finderId, otherId, differences }];
}
