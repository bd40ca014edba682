import { describe, expect, it } from 'vitest';
import type { Change, Entry } from '../../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import type { Decision } from '../../../../renderer/domain/coding/decision.ts';
import type { PackRecord } from '../../../../renderer/domain/coding/pack-record.ts';
import { receivedBlocks } from '../../../../renderer/domain/coding/received-journal.ts';
import type { Round } from '../../../../renderer/domain/coding/round.ts';
import { visibleChanges } from '../../../../renderer/domain/coding/visible-changes.ts';
import { visibleDataset } from '../../../../renderer/domain/coding/visible-dataset.ts';
import { visibleState } from '../../../../renderer/domain/coding/visible-state.ts';
import { ada, ben, cora, sheet, study } from '../../../support/study.ts';

const decision = (narrativeId: string): Decision => ({
  ...{ id: `decision-${narrativeId}`, roundId: null, narrativeId, schemeId: 'seven_outcomes', codeIds: ['safety'] },
  ...{ start: 0, end: 8, subjects: ['missed'], from: [], ruling: 'nothing', consensus: [], by: ada.id, at: 1 },
});

const pack = (coderId: string): PackRecord => ({
  ...{ id: `pack-${coderId}`, kind: 'coding', passage: 'made', packId: `pack-${coderId}`, coderId, recipient: 'age1x' },
  ...{ madeAt: 1, at: 1, fileName: 'pack.age', narrativeIds: ['n1'] },
});

const round: Round = {
  ...{ id: 'round-1', name: 'Calibration', startedAt: 0, closedAt: 1 },
  settings: { tolerance: 0, passesIdentical: true, hidesNames: true },
  agreement: { schemeId: 'seven_outcomes', revision: 1, coderIds: [ben.id, cora.id], figures: [] },
};

/** n1: Ben has finished, Cora has not. n2: both have. */
const team: Dataset = {
  ...study(2, [ada, ben, cora]),
  sheets: [
    sheet('n1', ben, ['safety']),
    sheet('n1', cora, [], 'in_progress'),
    sheet('n2', ben, ['voice']),
    sheet('n2', cora, ['rights']),
  ],
  assignments: ['n1', 'n2'].map((narrativeId) => ({ roundId: 'round-1', narrativeId, coderIds: [ben.id, cora.id] })),
  rounds: [round],
  decisions: [decision('n1'), decision('n2')],
  proposals: [{ id: 'p1', schemeId: 'seven_outcomes', codeIds: ['safety'], text: 'Sharpen it', by: ada.id, at: 1 }],
  packs: [pack(ben.id), pack(cora.id)],
  packKeys: [{ recipient: 'age1x', identity: 'AGE-SECRET-KEY-1X', createdAt: 0 }],
};

const change = (seq: number, part: Partial<Change>): Change => ({
  ...{ seq, copyId: 'copy-1', at: seq, coderId: ada.id, scope: 'project', label: 'rule', entries: [] },
  ...part,
});

describe('what is the lead’s alone', () => {
  it('never reaches a coder: keys, proposals, colleagues’ packs, and the figures of a round', () => {
    const seen = visibleDataset(ben, team);
    expect(seen.packKeys).toEqual([]);
    expect(seen.proposals).toEqual([]);
    expect(seen.packs).toEqual([pack(ben.id)]);
    expect(seen.rounds).toEqual([{ ...round, agreement: undefined }]);
    expect(JSON.stringify(visibleState(ben, { ...team, narratives: [] }))).not.toContain('SECRET');
  });

  it('is seen by the lead as it is', () => {
    const seen = visibleDataset(ada, team);
    const { packKeys, proposals, packs, rounds } = team;
    expect(seen).toMatchObject({ packKeys, proposals, packs, rounds });
  });
});

describe('a ruling', () => {
  it.each([ada, ben])('is seen only on a narrative that is open to $name', (viewer) => {
    expect(visibleDataset(viewer, team).decisions.map(({ narrativeId }) => narrativeId)).toEqual(['n2']);
  });

  it('stands in the history only for whoever may see it', () => {
    const ruled = (narrativeId: string) => {
      const after = decision(narrativeId);
      const entry: Entry = { table: 'decisions', id: after.id, narrativeId, before: null, after };
      return change(narrativeId === 'n1' ? 1 : 2, { scope: 'consensus', entries: [entry] });
    };
    expect(visibleChanges(ben, team, [ruled('n1'), ruled('n2')])).toEqual([ruled('n2')]);
  });
});

describe('a revision of the codebook in the history', () => {
  const [scheme] = team.schemes;
  const revised: Entry = { table: 'schemes', id: 'seven_outcomes', revision: 2, before: null, after: scheme ?? null };
  const proposed: Entry = { table: 'proposals', id: 'p1', before: null, after: team.proposals[0] ?? null };
  const both = change(1, { label: 'revise_codebook', entries: [revised, proposed] });

  it('is a coder’s to see, without the proposals that it settled', () => {
    expect(visibleChanges(ben, team, [both])).toEqual([{ ...both, entries: [revised] }]);
    expect(visibleChanges(ada, team, [both])).toEqual([both]);
  });

  it('stays the lead’s where it is only about a proposal', () => {
    expect(visibleChanges(ben, team, [change(1, { label: 'change_proposal', entries: [proposed] })])).toEqual([]);
  });
});

describe('a merge in the history', () => {
  const setAside = sheet('n1', cora, ['inclusion']);
  const entry: Entry = {
    table: 'received',
    narrativeId: 'n1',
    coderId: cora.id,
    before: 'a'.repeat(64),
    after: 'b'.repeat(64),
  };
  const merged = change(1, { label: 'merge_return', entries: [{ ...entry, setAside }] });

  it('tells the lead that a sheet came, and what its other version held only once the narrative is open', () => {
    expect(visibleChanges(ada, team, [merged])).toEqual([{ ...merged, entries: [entry] }]);
    const finished = { ...team, sheets: team.sheets.map((each) => ({ ...each, state: 'finished' as const })) };
    expect(visibleChanges(ada, finished, [merged])).toEqual([merged]);
  });

  it('tells a colleague nothing', () => {
    expect(visibleChanges(ben, team, [merged])).toEqual([]);
  });
});

describe('colleagues’ journals', () => {
  const ofSheet = (seq: number, narrativeId: string) =>
    change(seq, {
      copyId: 'copy-cora',
      coderId: cora.id,
      label: 'finish_sheet',
      scope: { narrativeId, coderId: cora.id },
    });
  const received = receivedBlocks([ofSheet(4, 'n1'), ofSheet(5, 'n1'), ofSheet(9, 'n2')]);

  it('are numbered anew where a part is hidden, so that no gap tells how much that is', () => {
    const [block] = visibleDataset(ada, { ...team, received }).received;
    expect(block?.changes).toEqual([{ ...ofSheet(9, 'n2'), seq: 1 }]);
  });

  it('are as they came where all is open', () => {
    const open = receivedBlocks([ofSheet(9, 'n2')]);
    expect(visibleDataset(ada, { ...team, received: open }).received).toEqual(open);
  });
});

describe('coding packs in the history', () => {
  const made = (coderId: string): Entry => ({ table: 'packs', id: coderId, before: null, after: pack(coderId) });
  const marks = change(1, { label: 'make_coding_pack' });
  const bens = change(2, { label: 'make_coding_pack', entries: [made(ben.id)] });
  const coras = change(3, { label: 'make_coding_pack', entries: [made(cora.id)] });

  it('tell a coder neither of colleagues’ packs nor that there was work to be marked before one was saved', () => {
    expect(visibleChanges(ben, team, [marks, bens, coras])).toEqual([bens]);
    expect(visibleChanges(ada, team, [marks, bens, coras])).toEqual([marks, bens, coras]);
  });
});
