import { describe, expect, it } from 'vitest';
import type { FigureGroup } from '../../../../../renderer/domain/agreement/figures.ts';
import { reportCautions } from '../../../../../renderer/features/agreement/report/report-cautions.ts';
import { factsOf, figureOf, figuresOfTwo, groupOf } from '../../../../support/agreement-facts.ts';

const percent = [figureOf('percent_agreement', { value: 0.85 })];
const few = (narratives: number): Partial<FigureGroup> => ({ narratives });

function cautionsOf(...groups: readonly FigureGroup[]): readonly string[] {
  const all = reportCautions(factsOf({ figures: { ...figuresOfTwo, groups } }), false);
  // The last two are of every report.
  return all.slice(0, -2);
}

const fromTwelve =
  'These figures come from only 12 narratives: too few to be exact, so read and report them with their intervals.';

describe('what a report says should be read with care', () => {
  it('names the outcomes that it is about, where it is not about them all', () => {
    expect(cautionsOf(groupOf('safety', percent), groupOf('voice', percent, few(12)))).toEqual([
      `Voice: ${fromTwelve}`,
    ]);
  });

  it('is said once where it is about all outcomes', () => {
    expect(cautionsOf(groupOf('safety', percent, few(12)), groupOf('voice', percent, few(12)))).toEqual([fromTwelve]);
  });

  it('names no outcome twice', () => {
    const nobody = { counts: { a: 0, b: 0, c: 0, d: 20 }, prevalence: 0 };
    expect(cautionsOf(groupOf('safety', percent), groupOf('voice', percent, nobody))).toEqual([
      'Nobody found Voice anywhere: nothing shows how far they agree where it is present.',
    ]);
  });
});
