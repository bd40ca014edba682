import { describe, expect, it } from 'vitest';
import type { ActLabel, Entry } from '../../../renderer/domain/coding/change.ts';
import { changeFacts } from '../../../renderer/domain/coding/change-facts.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Decision } from '../../../renderer/domain/coding/decision.ts';
import { namesOf } from '../../../renderer/features/history/names-of.ts';
import { changeSentence, noteName } from '../../../renderer/words/history-words.ts';
import { coding } from '../../support/acts.ts';
import { ada, study } from '../../support/study.ts';

const { changes: _, narratives, ...rest } = study(2);
const names = namesOf({ ...rest, narratives: narratives.map(({ text: __, ...head }) => ({ ...head, words: 1 })) });

function decided(narrativeId: string, consensus: readonly Coding[]): Entry {
  const id = `${narrativeId} ${consensus.map((one) => one.id).join(' ')}`;
  const after: Decision = {
    ...{ id, narrativeId, roundId: null, schemeId: 'seven_outcomes', codeIds: [], subjects: ['single'], from: [] },
    ...{ start: 0, end: 0, ruling: 'coder', consensus, by: ada.id, at: 1 },
  };
  return { table: 'decisions', id, narrativeId, before: null, after };
}

function told(label: ActLabel, entries: readonly Entry[]): string {
  return changeSentence({ label, kind: 'act', facts: changeFacts({ entries }) }, names);
}

const [x, y, z] = [coding('x'), coding('y'), coding('z')];

describe('what was settled at once', () => {
  it('counts coded segments of the consensus, not decisions', () => {
    expect(told('pass_identical', [decided('n1', [x, y]), decided('n2', [z])])).toBe(
      'Passed 3 coded segments that all coded alike',
    );
    expect(told('take_single', [decided('n1', [x, y])])).toBe(
      'Took 2 coded segments of single coders into the consensus',
    );
  });

  it('says of a narrative in which a single coder found nothing that it was taken as such', () => {
    expect(told('take_single', [decided('n1', [])])).toBe(
      'Took into the consensus that single coders found nothing in 1 narrative',
    );
    expect(told('take_single', [decided('n1', [x]), decided('n2', [])])).toBe(
      'Took 1 coded segment of single coders into the consensus, and that single coders found nothing in 1 narrative',
    );
  });
});

it('calls the note of an act a reason only where it is one', () => {
  expect(noteName('open_early')).toBe('Reason');
  expect(noteName('revise_codebook')).toBe('Reason');
  expect(noteName('close_round')).toBe('Round');
  expect(noteName('export_data')).toBeNull();
});
