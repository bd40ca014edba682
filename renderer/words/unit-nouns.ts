import type { UnitKind } from '../domain/coding/units/comparison.ts';

/** What one unit of a comparison is called; the plural ends in s. */
export const unitNouns: Readonly<Record<UnitKind, string>> = {
  narrative: 'narrative',
  sentence: 'sentence',
  character: 'character',
  span: 'coded segment',
};
