import { describe, expect, it } from 'vitest';
import { actLabels, type Change } from '../../../../../renderer/domain/coding/change.ts';
import { datedAhead } from '../../../../../renderer/domain/exchange/pack/dated-ahead.ts';
import { readPackDocument } from '../../../../../renderer/domain/exchange/pack/read-pack.ts';
import { packProblemSentence } from '../../../../../renderer/words/pack-problems.ts';
import { ben, codingPack, noon, returnPack } from '../../../../support/packs/packs.ts';
import { documentOf } from '../../../../support/packs/sealed.ts';

const act: Change = {
  ...{ seq: 9, copyId: 'copy-ben', at: noon, coderId: ben.id, scope: { narrativeId: 'n1', coderId: ben.id } },
  ...{ label: 'finish_sheet', entries: [] },
};

async function faultOf(change: Partial<Change>) {
  const pack = await returnPack({ changes: [{ ...act, ...change }] });
  const result = await readPackDocument(documentOf(pack), 'return');
  return 'problem' in result ? `${result.problem.code} ${result.problem.place}` : null;
}

describe('the journal in a return', () => {
  it('tells only what a coder does to a sheet', async () => {
    const taken = [];
    for (const label of actLabels) if ((await faultOf({ label })) === null) taken.push(label);
    expect(taken.sort()).toEqual(
      [
        ...['accept_suggestion', 'add_code', 'change_code', 'change_memo', 'change_sheet_memo', 'change_status'],
        ...['dismiss_suggestion', 'finish_sheet', 'merge_codings', 'move_edge', 'remove_code', 'reopen_sheet'],
      ].sort(),
    );
    expect(await faultOf({ label: 'close_round' })).toBe('invalid_record changes[0]');
  });

  it('tells nothing of a narrative that the return does not name', async () => {
    expect(await faultOf({ scope: { narrativeId: 'n7', coderId: ben.id } })).toBe('unknown_reference changes[0]');
  });

  it('ends before the pack was made, give or take a minute', async () => {
    const { madeAt } = await returnPack();
    expect(await faultOf({ at: madeAt + 60_000 })).toBeNull();
    expect(await faultOf({ at: madeAt + 60_001 })).toBe('invalid_record changes[0]');
  });
});

describe('the date of a pack', () => {
  const day = 24 * 60 * 60 * 1000;

  it('may be a day ahead, as time zones and clocks differ, and no more', () => {
    expect(datedAhead(codingPack({ madeAt: noon + day }), noon)).toBeNull();
    const problem = datedAhead(codingPack({ madeAt: noon + day + 1 }), noon);
    expect(problem).toEqual({ code: 'dated_ahead', place: 'madeAt', details: { kind: 'coding' } });
    expect(problem && packProblemSentence(problem, 'pack.age')).toContain('The clock of the lead’s computer is wrong');
  });
});
