import { describe, expect, it } from 'vitest';
import { type ActLabel, actLabels, type Entry } from '../../../renderer/domain/coding/change.ts';
import { changeFacts } from '../../../renderer/domain/coding/change-facts.ts';
import type { SheetFace } from '../../../renderer/domain/coding/sheet.ts';
import { namesOf } from '../../../renderer/features/history/names-of.ts';
import type { ChangeTold } from '../../../renderer/words/history-words.ts';
import { changeSentence } from '../../../renderer/words/history-words.ts';
import { dayHeading } from '../../../renderer/words/moment-words.ts';
import { coding } from '../../support/acts.ts';
import { ada, ben, study } from '../../support/study.ts';

const { changes: _, narratives, ...rest } = study(8);
const names = namesOf({ ...rest, narratives: narratives.map(({ text: __, ...head }) => ({ ...head, words: 1 })) });

function told(label: ActLabel, entries: readonly Entry[], kind: ChangeTold['kind'] = 'act'): string {
  return changeSentence({ label, kind, facts: changeFacts({ entries }) }, names);
}

const key = { narrativeId: 'n1', coderId: ben.id };
const seven = { schemeId: 'seven_outcomes' };
const safety = coding('x', { ...seven, end: 45 });
const turn = (before: typeof safety | null, after: typeof safety | null): Entry => ({
  ...{ table: 'codings', ...key, id: 'x', before, after },
});
const face: SheetFace = { state: 'in_progress', finishedUnder: {}, reopenings: [] };
const sheetTurn = (before: SheetFace, after: SheetFace): Entry => ({ table: 'sheets', ...key, before, after });
const project = { label: 'Pilot', activeSchemeId: 'seven_outcomes', settings: { suggestions: 'never' } } as const;
const added = (id: string): Entry => ({ table: 'narratives', id, caseId: id, sha256: '', change: 'added' });
const openedFor = (number: number): Entry => ({
  ...{ table: 'openings', narrativeId: `n${number}`, leadId: ada.id, before: null },
  after: { narrativeId: `n${number}`, leadId: ada.id, reason: 'Ill', at: 0 },
});

describe('a change in a sentence', () => {
  it.each<[ActLabel, readonly Entry[], string]>([
    ['add_code', [turn(null, { ...safety, status: 'unmet' })], 'Coded Safety at 0–45, unmet'],
    ['accept_suggestion', [turn(null, safety)], 'Accepted the suggestion of Safety at 0–45'],
    ['remove_code', [turn(safety, null)], 'Removed Safety at 0–45'],
    ['change_code', [turn(safety, { ...safety, codeId: 'voice' })], 'Changed Safety to Voice at 0–45'],
    ['change_status', [turn(safety, { ...safety, status: 'unmet' })], 'Set Safety at 0–45 to ‘unmet’'],
    [
      'change_status',
      [turn({ ...safety, status: 'unmet' }, { ...safety, status: 'achieved' })],
      'Set Safety at 0–45 to ‘achieved’, before ‘unmet’',
    ],
    ['change_status', [turn({ ...safety, status: 'unmet' }, safety)], 'Took the status ‘unmet’ off Safety at 0–45'],
    ['change_memo', [turn(safety, { ...safety, memo: 'Ask' })], 'Wrote a memo on Safety at 0–45'],
    ['change_memo', [turn({ ...safety, memo: 'Ask' }, safety)], 'Removed the memo from Safety at 0–45'],
    ['move_edge', [turn(safety, { ...safety, end: 50 })], 'Moved Safety from 0–45 to 0–50'],
    [
      'merge_codings',
      [turn(safety, { ...safety, end: 90 }), turn({ ...safety, id: 'y' }, null)],
      'Merged 2 segments of Safety into 0–90',
    ],
    ['dismiss_suggestion', [sheetTurn(face, { ...face, dismissed: ['voice@3-9'] })], 'Turned down a suggestion at 3–9'],
    ['change_sheet_memo', [sheetTurn(face, { ...face, memo: 'Ask' })], 'Wrote a note on the narrative'],
    ['make_coding_pack', [], 'Noted what is about to leave this computer'],
    ['make_return_pack', [], 'Noted what is about to leave this computer'],
    ['finish_sheet', [sheetTurn(face, { ...face, state: 'finished' })], 'Finished the narrative'],
    [
      'reopen_sheet',
      [sheetTurn(face, { ...face, reopenings: [{ at: 1, othersVisible: true }] })],
      'Reopened the finished narrative, when others’ coding of it could be seen',
    ],
    [
      'import_narratives',
      [added('n1'), added('n2'), { table: 'cases', id: 'c1', change: 'added' }],
      'Imported 2 narratives, added 1 case',
    ],
    ['add_coder', [{ table: 'coders', id: ben.id, before: null, after: ben }], 'Added Ben Hale as a coder'],
    [
      'change_coder',
      [{ table: 'coders', id: ben.id, before: ben, after: { ...ben, active: false } }],
      'Noted that Ben Hale has left the study',
    ],
    [
      'change_settings',
      [
        {
          table: 'project',
          before: project,
          after: { ...project, label: 'Study', settings: { suggestions: 'always' } },
        },
      ],
      'Renamed the project from ‘Pilot’ to ‘Study’; set suggestions to ‘always’, before ‘never’',
    ],
    [
      'open_early',
      [1, 2, 3, 4, 5, 6, 7].map(openedFor),
      'Opened the coding of 7 narratives early: c1, c2, c3, c4, c5 and 2 more',
    ],
  ])('%s', (label, entries, sentence) => {
    expect(told(label, entries)).toBe(sentence);
  });

  it.each(actLabels)('%s has a sentence even where a withdrawal left nothing of what it did', (label) => {
    expect(told(label, [])).toMatch(/^[A-Z][a-z ]+$/);
  });

  it('says of an undo and of a redo what the act did', () => {
    expect(told('add_code', [turn(null, safety)], 'undo')).toBe('Took back: coded Safety at 0–45');
    expect(told('add_code', [turn(null, safety)], 'redo')).toBe('Brought back: coded Safety at 0–45');
  });

  it('never tells the sealed name of the project', () => {
    const entry: Entry = { table: 'project', before: project, after: { ...project, name: 'Secret' } };
    expect(told('change_settings', [entry])).toBe('Changed the full name of the project');
  });
});

it.each([
  [new Date(2026, 10, 22, 0, 0), 'Today, 22 November 2026'],
  [new Date(2026, 10, 21, 23, 59), 'Yesterday, 21 November 2026'],
  [new Date(2026, 10, 20, 12, 0), 'Friday, 20 November 2026'],
])('the day of %s', (day, heading) => {
  expect(dayHeading(day.getTime(), new Date(2026, 10, 22, 23, 0).getTime())).toBe(heading);
});
