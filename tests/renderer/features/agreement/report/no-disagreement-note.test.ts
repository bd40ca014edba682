import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../../renderer/domain/agreement/figures.ts';
import { noDisagreementNote } from '../../../../../renderer/features/agreement/report/no-disagreement-note.ts';
import { factsOf, figureOf, figuresOfTwo, groupOf } from '../../../../support/agreement-facts.ts';

const noteOf = (...figures: readonly Figure[]) =>
  noDisagreementNote(factsOf({ figures: { ...figuresOfTwo, groups: [groupOf('safety', figures)] } }));

describe('the note to an interval without width', () => {
  it('says that no disagreement was seen, and why the interval is as it is', () => {
    const perfect = { value: 1, interval: [1, 1] } as const;
    expect(noteOf(figureOf('gwet_ac1', perfect))).toBe(
      '[1.00, 1.00]: no disagreement was seen; the analytic standard error is then 0. It does not say that there is none beyond these narratives.',
    );
    expect(noteOf(figureOf('positive_agreement', perfect, { method: 'bootstrap' }))).toContain(
      'then every bootstrap replicate is the same.',
    );
  });

  it('stands only where the report shows such an interval', () => {
    expect(noteOf(figureOf('gwet_ac1', { value: 0.9, interval: [0.7, 1] }))).toBe('');
    expect(noteOf(figureOf('gwet_ac1', { value: 1 }))).toBe('');
    // Percent agreement is shown without its interval, and Fleiss’ kappa not at all.
    const perfect = { value: 1, interval: [1, 1] } as const;
    expect(noteOf(figureOf('percent_agreement', perfect), figureOf('fleiss_kappa', perfect))).toBe('');
  });
});
