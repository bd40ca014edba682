import type { CoefficientId, Figure, FiguresQuestion } from '../../../renderer/domain/agreement/figures.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { comparisonOf, finishedSheet, type Mark } from '../../renderer/domain/coding/units/compared-work.ts';
import { schemeOf } from '../sheets.ts';

/** Ada and Ben on two codes, with few replicates, unless told otherwise. */
export function questionOf(fields: Partial<FiguresQuestion> = {}): FiguresQuestion {
  return {
    ...comparisonOf({ scheme: schemeOf(1, ['safety', 'voice']) }),
    bothIntervals: false,
    replicates: 200,
    seed: 1,
    ...fields,
  };
}

/** The figures of one coefficient in a group: one for each kind of interval. */
export function figuresOf(group: { readonly figures: readonly Figure[] }, id: CoefficientId): readonly Figure[] {
  return group.figures.filter(({ coefficient }) => coefficient === id);
}

/** The finished sheets of a coder: narratives by id, each with what the coder marked in it. */
export function sheetsOf(coderId: string, found: Readonly<Record<string, readonly Mark[]>>): Sheet[] {
  return Object.entries(found).map(([id, marks]) => finishedSheet(id, coderId, marks));
}

/** Safety, in the first three characters. */
export const safety: Mark = [0, 3, 'safety'];

/** n1 both, n2 Ada alone, n3 Ben alone, n4 and n5 neither; n6 Ada alone has finished. */
export const sheets = [
  ...sheetsOf('ada', { n1: [safety], n2: [safety], n3: [], n4: [], n5: [], n6: [safety] }),
  ...sheetsOf('ben', { n1: [safety], n2: [], n3: [safety], n4: [], n5: [] }),
];

/** The six narratives of these sheets, without their texts. */
export const narratives = { n1: undefined, n2: undefined, n3: undefined, n4: undefined, n5: undefined, n6: undefined };
