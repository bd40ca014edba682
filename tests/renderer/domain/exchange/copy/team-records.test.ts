import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME_ID } from '../../../../../codebook/built-in-schemes.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import type { Decision } from '../../../../../renderer/domain/coding/decision.ts';
import { receivedBlocks } from '../../../../../renderer/domain/coding/received-journal.ts';
import type { AssignmentDraw } from '../../../../../renderer/domain/coding/round.ts';
import { readCopy } from '../../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../../renderer/domain/exchange/copy/write-copy.ts';
import { projectFromPack } from '../../../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import { leadStudy, merged, packFor, returned, stateOf } from '../../../../support/merging/team-study.ts';
import { ada, ben, cora, sheet } from '../../../../support/study.ts';

const facts = { savedAt: 1, appVersion: '1' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A lead's project after a return, with rounds, rulings, proposals, packs, keys and a colleague's journal. */
function teamProject(): Dataset {
  const study = leadStudy(2);
  const source = { ...study, narratives: study.narratives.map((one) => ({ ...one, sha256: sha256(one.text) })) };
  const opened = projectFromPack(packFor(source, ben.id), { copyId: 'copy-ben', at: 12, fileName: 'pack.age' });
  const done = sheet('n1', ben, ['safety']);
  const { pack } = returned({ ...stateOf(opened), sheets: [done] }, opened, ben.id, 'return-1');
  const intake = merged(stateOf(source), source, pack);
  if (!intake) throw new Error('Nothing was merged');
  const where = { narrativeId: 'n1', coderId: ben.id };
  const change = {
    seq: 7,
    copyId: 'copy-ben',
    at: 15,
    coderId: ben.id,
    scope: where,
    label: 'finish_sheet',
    entries: [],
  } as const;
  const decision: Decision = {
    ...{ id: 'd1', roundId: 'round-1', narrativeId: 'n1', schemeId: DEFAULT_SCHEME_ID, codeIds: ['safety'] },
    ...{
      subjects: ['missed'],
      start: 0,
      end: 8,
      ruling: 'coder',
      ruledFor: ben.id,
      reason: 'missed',
      by: ada.id,
      at: 40,
    },
    from: [
      { coderId: ben.id, sheetRevision: 2, codings: done.codings },
      { coderId: cora.id, sheetRevision: 1, codings: [] },
    ],
    consensus: done.codings.map((coding) => ({ ...coding, id: 'consensus-1' })),
  };
  return {
    ...source,
    ...intake.state,
    narratives: source.narratives,
    decisions: [decision],
    proposals: [{ id: 'q1', schemeId: DEFAULT_SCHEME_ID, codeIds: ['safety'], text: 'Say when.', by: ada.id, at: 41 }],
    packKeys: [{ recipient: 'age1lead', identity: 'AGE-SECRET-KEY-1', createdAt: 9 }],
    changes: [{ ...intake.act, seq: 1, copyId: source.project.copyId, at: 30 }],
    received: receivedBlocks([change]),
  };
}

describe('a copy of a team’s project', () => {
  it('carries rounds, rulings, proposals, packs, keys and colleagues’ journals', async () => {
    const dataset = teamProject();
    const read = await readCopy(await writeCopy(dataset, facts));
    expect('dataset' in read ? read.dataset : read.problem).toEqual(dataset);
  });

  it('carries what a closed round kept, also as it was kept before blindness and the cases drawn from were counted', async () => {
    const dataset = teamProject();
    const draw: AssignmentDraw = {
      seed: 4,
      coderIds: [ben.id, cora.id],
      overlap: { kind: 'all' },
      codersEach: 2,
      rest: 'left',
      stratifiedBy: null,
    };
    const agreement = { schemeId: DEFAULT_SCHEME_ID, revision: 1, coderIds: [ben.id, cora.id], figures: [] };
    const round = { name: 'Trial', startedAt: 1, settings: { tolerance: 0, passesIdentical: true, hidesNames: true } };
    const rounds = [
      ...dataset.rounds,
      { ...round, id: 'round-8', draw, closedAt: 2, agreement },
      {
        ...round,
        id: 'round-9',
        draw: { ...draw, available: 30 },
        closedAt: 3,
        agreement: { ...agreement, notBlind: 2, codedUnder: [1, 2] },
      },
    ];
    const read = await readCopy(await writeCopy({ ...dataset, rounds }, facts));
    expect('dataset' in read ? read.dataset.rounds : read.problem).toEqual(rounds);
  });

  it('carries the version of a sheet that a merge set aside', async () => {
    const dataset = teamProject();
    const setAside = sheet('n1', ben, ['voice']);
    const hash = sha256('held');
    const entry = {
      table: 'received',
      narrativeId: 'n1',
      coderId: ben.id,
      before: hash,
      after: hash,
      setAside,
    } as const;
    const changes = dataset.changes.map((change) => ({ ...change, entries: [...change.entries, entry] }));
    const read = await readCopy(await writeCopy({ ...dataset, changes }, facts));
    expect('dataset' in read ? read.dataset.changes : read.problem).toEqual(changes);
  });
});
