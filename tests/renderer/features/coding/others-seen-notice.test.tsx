import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import { codersSeen } from '../../../../renderer/domain/coding/coders-seen.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { visibleState } from '../../../../renderer/domain/coding/visible-state.ts';
import { OthersSeenNotice } from '../../../../renderer/features/coding/others-seen-notice.tsx';
import { heldProject } from '../../../support/held-project.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { ada, ben, cora, sheet, study } from '../../../support/study.ts';

/** Whose coding of `n1` is told of to the viewer before they code it, by their initials. */
function seenBy(viewer: Coder, changes: Partial<Dataset>): string[] {
  const view = visibleState(viewer, heldProject({ ...study(2, [ada, ben, cora]), ...changes }).state());
  return codersSeen(view, 'n1', viewer.id).map(({ initials }) => initials);
}

const byBoth = [sheet('n1', ben, ['voice']), sheet('n1', cora, [])];

describe('whose finished coding somebody sees who has none', () => {
  it('is everybody’s who has finished, for a lead', () => {
    expect(seenBy(ada, { sheets: byBoth })).toEqual(['BH', 'CL']);
  });

  it('is nobody’s once the viewer has begun, and nobody’s when they have finished', () => {
    expect(seenBy(ada, { sheets: [...byBoth, sheet('n1', ada, ['voice'], 'in_progress')] })).toEqual([]);
    expect(seenBy(ada, { sheets: [...byBoth, sheet('n1', ada, [])] })).toEqual([]);
  });

  it('is theirs again when the viewer has taken back what they began', () => {
    expect(seenBy(ada, { sheets: [...byBoth, sheet('n1', ada, [], 'not_started')] })).toEqual(['BH', 'CL']);
  });

  it('is nobody’s to a coder of an unassigned narrative, nor to one who is to code it', () => {
    expect(seenBy(ben, { sheets: [sheet('n1', cora, [])] })).toEqual([]);
    const assignments = [{ roundId: 'r1', narrativeId: 'n1', coderIds: [ada.id, ben.id, cora.id] }];
    expect(seenBy(ada, { sheets: byBoth, assignments })).toEqual([]);
  });

  it('is that of the assigned ones to a coder who is not, once all have finished', () => {
    const assignments = [{ roundId: 'r1', narrativeId: 'n1', coderIds: [ada.id, cora.id] }];
    const sheets = [sheet('n1', ada, []), sheet('n1', cora, [])];
    expect(seenBy(ben, { sheets, assignments })).toEqual(['AO', 'CL']);
  });

  it('leaves out who has not finished, on a narrative that was opened early', () => {
    const openings = [{ narrativeId: 'n1', leadId: ada.id, reason: 'Trial round', at: 0 }];
    const sheets = [sheet('n1', ben, []), sheet('n1', cora, ['voice'], 'in_progress')];
    expect(seenBy(ada, { sheets, openings })).toEqual(['BH']);
  });
});

describe('the rule that the notice tells of', () => {
  it('hides the others’ work from whoever begins, until they have finished', () => {
    const sheetsOf = (...own: Dataset['sheets']) =>
      visibleState(ada, heldProject({ ...study(2, [ada, ben, cora]), sheets: [...byBoth, ...own] }).state()).sheets;
    expect(sheetsOf()).toHaveLength(2);
    expect(sheetsOf(sheet('n1', ada, ['voice'], 'in_progress')).map(({ coderId }) => coderId)).toEqual([ada.id]);
    expect(sheetsOf(sheet('n1', ada, ['voice']))).toHaveLength(3);
  });
});

describe('the notice above the text', () => {
  it('names who has coded, and says what coding it would do', () => {
    onScreen(<OthersSeenNotice coders={[ben, cora]} />);
    const { textContent } = screen.getByRole('status');
    expect(textContent).toMatch(/^Ben Hale and Cora Lund have finished coding this narrative/);
    expect(textContent).toMatch(/your first coded segment begins it, hides their coding from you/);
    expect(textContent).toMatch(/takes the narrative out of agreement until you have finished/);
  });

  it('is not there where nobody’s coding is seen', () => {
    onScreen(<OthersSeenNotice coders={[]} />);
    expect(screen.queryByRole('status')).toBeNull();
  });
});
