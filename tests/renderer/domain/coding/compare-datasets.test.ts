import { describe, expect, it } from 'vitest';
import { compareDatasets, isSameContent, sumOf } from '../../../../renderer/domain/coding/compare-datasets.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { ada, ben, cora, sheet, study } from '../../../support/study.ts';

const none = { onlyHere: 0, onlyThere: 0, changed: 0 };

function dataset(sheets: Dataset['sheets'], fields: Partial<Dataset> = {}): Dataset {
  return { ...study(3), sheets, ...fields };
}

describe('the comparison of two states of a project', () => {
  it('finds none between a state and itself, whatever the bookkeeping says', () => {
    const here = dataset([sheet('n1', ada, ['safety', 'voice'])]);
    const stamped = here.sheets.map((each) => ({ ...each, revision: 9, copyId: 'copy-2', lineage: ['x'] }));
    const there = { ...here, project: { ...here.project, copyId: 'copy-2' }, sheets: stamped };
    expect(isSameContent(compareDatasets(ada, here, there))).toBe(true);
  });

  it('counts the coded segments that only one side has and those that both have and not alike', () => {
    const before = sheet('n1', ada, ['safety', 'voice']);
    const [safety, voice] = before.codings;
    if (!safety || !voice) throw new Error('no codings');
    const after = { ...before, codings: [{ ...safety, end: 5 }, ...sheet('n1', ada, ['rights', 'inclusion']).codings] };
    const { work } = compareDatasets(ada, dataset([after]), dataset([before]));
    expect(work).toEqual([
      { coder: ada, codings: { onlyHere: 2, onlyThere: 1, changed: 1 }, sheets: none, hiddenWork: false },
    ]);
  });

  it('counts records of every other kind', () => {
    const there = study(2, [ada, ben]);
    const opening = { narrativeId: 'n1', leadId: ada.id, reason: 'Training', at: 5 };
    const here: Dataset = {
      ...study(3, [ada, { ...ben, name: 'Ben Hale-Ray' }, cora]),
      cases: study(3).cases.map((each) => (each.id === 'c1' ? { ...each, attributes: { region: 'North' } } : each)),
      schemes: there.schemes.slice(1),
      openings: [opening],
      project: { ...there.project, label: 'Another label' },
    };
    const found = compareDatasets(ada, here, there);
    expect(found.narratives).toEqual({ onlyHere: 1, onlyThere: 0, changed: 0 });
    expect(found.cases).toEqual({ onlyHere: 1, onlyThere: 0, changed: 1 });
    expect(found.coders).toEqual({ onlyHere: 1, onlyThere: 0, changed: 1 });
    expect(found.codebooks).toEqual({ onlyHere: 0, onlyThere: 1, changed: 0 });
    expect(found.openings).toEqual({ onlyHere: 1, onlyThere: 0, changed: 0 });
    expect(found.settings).toBe(true);
    expect(isSameContent(found)).toBe(false);
  });

  it('notices a sheet that was only finished or given a note', () => {
    const open = sheet('n1', ada, ['safety'], 'in_progress');
    const finished = sheet('n1', ada, ['safety']);
    const noted = { ...open, memo: 'Ask about the school.' };
    for (const other of [finished, noted]) {
      const [difference] = compareDatasets(ada, dataset([other]), dataset([open])).work;
      expect(difference?.sheets).toEqual({ onlyHere: 0, onlyThere: 0, changed: 1 });
      expect(difference?.codings).toEqual(none);
    }
  });

  it('says of colleagues’ hidden work that it differs and nothing else', () => {
    const mine = sheet('n1', ada, ['safety'], 'in_progress');
    const few = dataset([mine, sheet('n1', ben, ['voice'], 'in_progress')]);
    const many = dataset([mine, sheet('n1', ben, ['voice', 'rights', 'inclusion'])]);
    const nothing = dataset([mine]);
    const told = [few, many].map((here) => compareDatasets(ada, here, nothing).work);
    expect(told[0]).toEqual([{ coder: ben, codings: none, sheets: none, hiddenWork: true }]);
    expect(told[1]).toEqual(told[0]);
    expect(compareDatasets(ada, nothing, many).work).toEqual(told[0]);
    expect(compareDatasets(ada, few, few).work).toEqual([]);
  });

  it('counts colleagues’ work that is open to the viewer now, though it was hidden at the time of the other state', () => {
    const here = dataset([sheet('n1', ada, []), sheet('n1', ben, ['voice', 'rights'])]);
    const there = dataset([sheet('n1', ada, []), sheet('n1', ben, ['voice'], 'in_progress')]);
    const [difference] = compareDatasets(ada, here, there).work;
    expect(difference?.coder).toBe(ben);
    expect(difference?.codings).toEqual({ onlyHere: 1, onlyThere: 0, changed: 0 });
    expect(difference?.hiddenWork).toBe(false);
  });

  it('takes the newest change from what the viewer may see', () => {
    const scope = (coderId: string) => ({ narrativeId: 'n1', coderId });
    const change = (seq: number, coderId: string) =>
      ({
        seq,
        copyId: 'copy-1',
        at: seq * 10,
        coderId,
        scope: scope(coderId),
        label: 'add_code',
        entries: [],
      }) as const;
    const sheets = [sheet('n1', ada, [], 'in_progress'), sheet('n1', ben, ['voice'], 'in_progress')];
    const here = dataset(sheets, { changes: [change(1, ada.id), change(2, ben.id)] });
    expect(compareDatasets(ada, here, dataset([])).newestChange).toEqual({ here: 10, there: null });
  });
});

it('sumOf adds up each kind of difference', () => {
  expect(
    sumOf([
      { onlyHere: 1, onlyThere: 2, changed: 3 },
      { onlyHere: 10, onlyThere: 20, changed: 30 },
    ]),
  ).toEqual({ onlyHere: 11, onlyThere: 22, changed: 33 });
});
