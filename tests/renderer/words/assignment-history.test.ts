import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../renderer/domain/coding/change.ts';
import { type ChangeFacts, changeFacts } from '../../../renderer/domain/coding/change-facts.ts';
import {
  assignedSentence,
  reassignedSentence,
  roundBegunSentence,
  roundChangedSentence,
} from '../../../renderer/words/assignment-history.ts';
import type { HistoryNames } from '../../../renderer/words/history-names.ts';

const names: HistoryNames = {
  coder: (id) => (id === 'ben' ? 'Ben Hale' : 'Cora Lund'),
  scheme: () => '',
  code: () => '',
  status: () => null,
  caseOf: () => null,
};
const settings = { tolerance: 0, passesIdentical: true, hidesNames: true };
const round = { id: 'r1', name: 'Calibration 1', startedAt: 0, settings };
const of = (...entries: Entry[]): ChangeFacts => changeFacts({ entries });

function turn(narrativeId: string, before: readonly string[] | null, after: readonly string[] | null): Entry {
  const given = (coderIds: readonly string[] | null) => coderIds && { roundId: 'r1', narrativeId, coderIds };
  return { table: 'assignments', roundId: 'r1', narrativeId, before: given(before), after: given(after) };
}

describe('the history of rounds', () => {
  it('says that a round began, with how much, and what was changed about it', () => {
    const begun: Entry = { table: 'rounds', id: 'r1', before: null, after: round };
    expect(roundBegunSentence(of(begun, turn('n1', null, ['ben'])))).toBe(
      'Began the round ‘Calibration 1’ with 1 narrative',
    );
    const renamed: Entry = { table: 'rounds', id: 'r1', before: round, after: { ...round, name: 'Pilot' } };
    expect(roundChangedSentence(of(renamed))).toBe('Renamed the round ‘Calibration 1’ to ‘Pilot’');
    const reset: Entry = { ...renamed, after: { ...round, settings: { ...settings, tolerance: 2 } } };
    expect(roundChangedSentence(of(reset))).toBe('Changed the settings of the round ‘Calibration 1’');
  });

  it('says what came in and what went out', () => {
    expect(assignedSentence(of(turn('n1', null, ['ben']), turn('n2', null, ['ben'])))).toBe(
      'Assigned 2 more narratives',
    );
    expect(assignedSentence(of(turn('n1', ['ben'], null)))).toBe('Took 1 narrative out of a round');
  });

  it('says whose narratives went to others and how many were only taken off them', () => {
    const given = turn('n1', ['ben'], ['cora']);
    const off = turn('n2', ['ben', 'cora'], ['cora']);
    expect(reassignedSentence(of(given), names)).toBe('Gave 1 narrative of Ben Hale to others');
    expect(reassignedSentence(of(given, off), names)).toBe(
      'Gave 1 narrative of Ben Hale to others, and took 1 off them',
    );
    expect(reassignedSentence(of(off, turn('n3', ['ben'], null)), names)).toBe('Took 2 narratives off Ben Hale');
  });

  it('says nothing where the journal no longer has the records', () => {
    expect(roundBegunSentence(of())).toBeNull();
    expect(assignedSentence(of())).toBeNull();
    expect(reassignedSentence(of(), names)).toBeNull();
  });
});
