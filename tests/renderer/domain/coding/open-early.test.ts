import { describe, expect, it } from 'vitest';
import { closedNarratives, openEarly } from '../../../../renderer/domain/coding/open-early.ts';
import { visibleState } from '../../../../renderer/domain/coding/visible-state.ts';
import { ada, ben, sheet, study } from '../../../support/study.ts';

const { narratives, ...rest } = study(4);
/** n1: Ben is coding; n2: Ben has finished; n3: Ada and Ben are coding; n4: nobody has begun. */
const state = {
  ...rest,
  narratives: narratives.map(({ text, ...head }) => ({ ...head, words: 10 })),
  sheets: [
    sheet('n1', ben, ['safety'], 'in_progress'),
    sheet('n2', ben, ['safety']),
    sheet('n3', ada, [], 'in_progress'),
    sheet('n3', ben, [], 'in_progress'),
  ],
};
const given = { reason: 'Ben is ill', at: 5 };

describe('closedNarratives', () => {
  it('are those where nothing of others is open to the lead and the lead has nothing to finish, begun or not', () => {
    expect(closedNarratives(visibleState(ada, state), ada).map(({ id }) => id)).toEqual(['n1', 'n4']);
  });

  it('do not tell whether anybody has begun: one more hidden sheet changes nothing', () => {
    const begun = { ...state, sheets: [...state.sheets, sheet('n4', ben, ['voice'], 'in_progress')] };
    expect(closedNarratives(visibleState(ada, begun), ada).map(({ id }) => id)).toEqual(['n1', 'n4']);
  });

  it('leave out what the lead has opened', () => {
    const openings = [{ narrativeId: 'n4', leadId: ada.id, ...given }];
    expect(closedNarratives(visibleState(ada, { ...state, openings }), ada).map(({ id }) => id)).toEqual(['n1']);
  });
});

describe('openEarly', () => {
  it('opens those on which work is hidden from the lead, with reason and time', () => {
    expect(openEarly(state, ada, ['n1', 'n2', 'n4'], given)).toEqual({
      coderId: ada.id,
      scope: 'project',
      label: 'open_early',
      note: 'Ben is ill',
      entries: [
        {
          table: 'openings',
          narrativeId: 'n1',
          leadId: ada.id,
          before: null,
          after: { narrativeId: 'n1', leadId: ada.id, reason: 'Ben is ill', at: 5 },
        },
      ],
    });
  });

  it('is nothing where nothing is hidden', () => {
    expect(openEarly(state, ada, ['n2', 'n4'], given)).toBeNull();
  });
});
