import { describe, expect, it } from 'vitest';
import { knownRecords } from '../../../../renderer/features/import/known-records.ts';
import { ada, ben, sheet, study } from '../../../support/study.ts';

describe('knownRecords', () => {
  it('calls a narrative coded if anybody has work on it, and tells nothing of whose or what', () => {
    const { narratives, ...rest } = study(4);
    const sheets = [
      sheet('n1', ben, ['safety'], 'in_progress'),
      sheet('n2', ben, [], 'finished'),
      sheet('n3', ada, [], 'not_started'),
    ];
    const heads = narratives.map(({ text, ...head }) => ({ ...head, words: 10 }));
    const known = knownRecords({ ...rest, sheets, narratives: heads });
    expect(known.narratives.map(({ id, coded }) => [id, coded])).toEqual([
      ['n1', true],
      ['n2', true],
      ['n3', false],
      ['n4', false],
    ]);
    expect(known).toMatchObject({ projectId: 'project-1', withdrawals: [] });
    expect(Object.keys(known.narratives[0] ?? {}).sort()).toEqual([
      'caseId',
      'coded',
      'id',
      'kind',
      'sha256',
      'textVersion',
    ]);
  });
});
