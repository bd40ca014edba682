import { describe, expect, it } from 'vitest';
import { changeCode } from '../../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { nextRevision } from '../../../../../renderer/domain/coding/codebook/next-revision.ts';
import { reviseCodebook } from '../../../../../renderer/domain/coding/codebook/revise-codebook.ts';
import type { Proposal } from '../../../../../renderer/domain/coding/decision.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { ada, codebook, study } from '../../../../support/study.ts';

const first = codebook();
const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  schemeId: first.id,
  codeIds: ['safety'],
  text: 'Say more.',
  by: ada.id,
  at: 1,
  ...more,
});
const made = nextRevision(first, changeCode(first.codes, 'safety', { definition: 'Other words.' }));
const second = 'scheme' in made ? made.scheme : first;
const given = { scheme: second, note: 'Pilot.', by: ada.id, at: 9, settles: ['p1', 'p3', 'p4'] };

describe('revising a codebook', () => {
  it('adds the revision, keeps the one before, and settles the chosen proposals in the same act', async () => {
    const proposals = [
      proposal('p1'),
      proposal('p2'),
      proposal('p3', { schemeId: 'barriers' }),
      proposal('p4', { settled: { at: 2, revision: 1 } }),
    ];
    const project = heldProject({ ...study(1), proposals });
    const change = await project.act((state) => reviseCodebook(state, given));
    expect(change).toMatchObject({ label: 'revise_codebook', scope: 'project', note: 'Pilot.', coderId: ada.id });
    const state = project.state();
    expect(state.schemes.filter(({ id }) => id === first.id)).toEqual([first, second]);
    expect(state.proposals.map(({ settled }) => settled)).toEqual([
      { at: 9, revision: 2 },
      undefined,
      undefined,
      { at: 2, revision: 1 },
    ]);
  });

  it('does nothing if nothing differs, or if there is another revision by now', () => {
    const state = heldProject(study(1)).state();
    expect(reviseCodebook(state, { ...given, scheme: { ...first, revision: 2 } })).toBeNull();
    const later = { ...state, schemes: [...state.schemes, second] };
    expect(reviseCodebook(later, given)).toBeNull();
    expect(reviseCodebook(later, { ...given, scheme: { ...second, id: 'unknown' } })).toBeNull();
  });
});
