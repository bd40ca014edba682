import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Entry, Scope } from '../../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import type { Decision } from '../../../../renderer/domain/coding/decision.ts';
import { receivedBlocks } from '../../../../renderer/domain/coding/received-journal.ts';
import { redoTarget, undoTarget } from '../../../../renderer/domain/coding/undo-target.ts';
import { visibleDataset } from '../../../../renderer/domain/coding/visible-dataset.ts';
import { withdrawCase } from '../../../../renderer/domain/coding/withdraw-case.ts';
import { readCopy } from '../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { caseHash } from '../../../../renderer/domain/exchange/text-hash.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { caseIdOf, markedStudy, markOf } from '../../../support/withdrawal-study.ts';
import { noon, project, sheetBy } from '../exchange/support/project.ts';

const by = { coderId: 'a', at: noon + 5000, caseHash: 'd'.repeat(64) };
const numRuns = propertyRuns;

describe('whatever case is withdrawn', () => {
  it('nothing that was written of the child is left anywhere, and the study marks every word of it', () => {
    fc.assert(
      fc.property(markedStudy(), ({ dataset, number }) => {
        const own = dataset.narratives.filter(({ caseId }) => caseId === caseIdOf(number));
        const hashes = own.map(({ sha256 }) => sha256);
        const codings = own.flatMap(({ id }) => [`coding-${id}-a`, `coding-${id}-b`]);
        const before = JSON.stringify(dataset);
        expect(before.split(markOf(number)).length).toBeGreaterThan(5);
        const after = JSON.stringify(withdrawCase(dataset, caseIdOf(number), by).dataset);
        for (const trace of [markOf(number), ...hashes, ...codings]) expect(after).not.toContain(trace);
      }),
      { numRuns },
    );
  });

  it('every other record is the same, and the journal has every change where it was', () => {
    fc.assert(
      fc.property(markedStudy(), ({ dataset, number }) => {
        const gone = new Set(dataset.narratives.filter((one) => one.caseId === caseIdOf(number)).map(({ id }) => id));
        const { dataset: after } = withdrawCase(dataset, caseIdOf(number), by);
        const { cases, narratives, sheets, assignments, openings, withdrawals, changes, ...more } = after;
        const { decisions, proposals, received, ...rest } = more;
        const { project, schemes, coders, rounds, packs, packKeys } = dataset;
        expect(rest).toEqual({ project, schemes, coders, rounds, packs, packKeys });
        const withoutNote = ({ note: _note, ...decision }: Decision) => decision;
        expect(decisions.map(withoutNote)).toEqual(
          dataset.decisions.filter(({ narrativeId }) => !gone.has(narrativeId)).map(withoutNote),
        );
        expect(proposals.map(({ id }) => id)).toEqual(dataset.proposals.map(({ id }) => id));
        const numbers = (blocks: Dataset['received']) => blocks.map((block) => block.changes.map(({ seq }) => seq));
        expect(numbers(received)).toEqual(numbers(dataset.received));
        expect(cases).toEqual(dataset.cases.filter(({ id }) => id !== caseIdOf(number)));
        expect(narratives).toEqual(dataset.narratives.filter(({ id }) => !gone.has(id)));
        expect(sheets).toEqual(dataset.sheets.filter(({ narrativeId }) => !gone.has(narrativeId)));
        expect(assignments).toEqual(dataset.assignments.filter(({ narrativeId }) => !gone.has(narrativeId)));
        expect(openings.map(({ narrativeId }) => narrativeId)).toEqual(
          dataset.openings.map(({ narrativeId }) => narrativeId).filter((id) => !gone.has(id)),
        );
        const bare = ({ entries: _entries, note: _note, ...place }: (typeof changes)[number]) => place;
        expect(changes.slice(0, -1).map(bare)).toEqual(dataset.changes.map(bare));
        for (const [index, change] of dataset.changes.entries()) {
          const isOther = typeof change.scope !== 'string' && !gone.has(change.scope.narrativeId);
          if (isOther) expect(changes[index]).toBe(change);
        }
      }),
      { numRuns },
    );
  });

  it('undo and redo of every other sheet find what they found before', () => {
    fc.assert(
      fc.property(markedStudy(), ({ dataset, number }) => {
        const { dataset: after } = withdrawCase(dataset, caseIdOf(number), by);
        for (const { narrativeId, coderId } of after.sheets) {
          const scope: Scope = { narrativeId, coderId };
          expect(undoTarget(after.changes, scope)).toEqual(undoTarget(dataset.changes, scope));
          expect(redoTarget(after.changes, scope)).toEqual(redoTarget(dataset.changes, scope));
        }
        expect(undoTarget(after.changes, 'project')).toBeNull();
        expect(redoTarget(after.changes, 'project')).toBeNull();
      }),
      { numRuns },
    );
  });

  it('the project passes every check of a copy, and comes back from one the same', async () => {
    await fc.assert(
      fc.asyncProperty(markedStudy(), async ({ dataset, number }) => {
        const { dataset: after } = withdrawCase(dataset, caseIdOf(number), by);
        const read = await readCopy(await writeCopy(after, { savedAt: noon, appVersion: '0.1.0' }));
        expect(read).toMatchObject({ dataset: after });
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});

describe('withdrawing a case', () => {
  it('leaves a tombstone and a last change that says who and when, and not which', () => {
    const { dataset } = withdrawCase(project(), 'C1', by);
    expect(dataset.withdrawals).toEqual([
      { caseHash: by.caseHash, narrativeIds: ['n1', 'n2'], by: 'a', at: noon + 5000 },
    ]);
    expect(dataset.changes.at(-1)).toEqual({
      ...{ seq: 1, copyId: 'copy-1', at: noon + 5000, coderId: 'a' },
      ...{ scope: 'project', label: 'withdraw_case', entries: [] },
    });
  });

  it('counts what went', () => {
    // C1 has n1 (Ben: one coding with a memo; Ada: two) and n2 (Ada: one).
    expect(withdrawCase(project(), 'C1', by).erased).toEqual({
      narratives: 2,
      codings: 4,
      memos: 1,
      coders: 2,
      changes: 0,
    });
  });

  it("counts the changes that lost something in this journal and in colleagues'", () => {
    const finished = (seq: number, coderId: string, narrativeId: string): Change => {
      const scope = { narrativeId, coderId };
      const face = { finishedUnder: {}, reopenings: [] };
      const before = { state: 'in_progress', ...face } as const;
      const entry: Entry = { table: 'sheets', ...scope, before, after: { ...before, state: 'finished' } };
      return { seq, copyId: `copy-${coderId}`, at: noon, coderId, scope, label: 'finish_sheet', entries: [entry] };
    };
    // n1 and n2 are of C1, n3 is not.
    const changes = [finished(1, 'a', 'n1'), finished(2, 'a', 'n3')];
    const received = receivedBlocks([finished(1, 'b', 'n1'), finished(2, 'b', 'n2'), finished(3, 'b', 'n3')]);
    expect(withdrawCase(project({ changes, received }), 'C1', by).erased.changes).toBe(3);
  });

  it('is told apart by capitals, as cases are, and refused for a case that is not there', () => {
    expect(() => withdrawCase(project(), 'c1', by)).toThrow(RangeError);
  });

  it('never stands before the change that it follows, though the clock was set back', () => {
    const earlier = withdrawCase(project(), 'C1', by).dataset;
    const later = withdrawCase(earlier, 'C2', { ...by, at: noon - 1, caseHash: 'e'.repeat(64) }).dataset;
    expect(later.changes.map(({ seq, at }) => [seq, at])).toEqual([
      [1, noon + 5000],
      [2, noon + 5000],
    ]);
  });

  it('keeps blind coders blind: what is left of hidden work on it is shown to nobody else', () => {
    const scope = { narrativeId: 'n3', coderId: 'b' };
    const hidden = { copyId: 'copy-1', at: noon, coderId: 'b', scope, label: 'finish_sheet', entries: [] } as const;
    const dataset = project({ sheets: [sheetBy('b', 'n3', [])], changes: [{ ...hidden, seq: 1 }] });
    const after = withdrawCase(dataset, 'C2', by).dataset;
    const coder = { id: 'x', role: 'coder' } as const;
    expect(visibleDataset(coder, after).changes.map(({ label }) => label)).toEqual(['withdraw_case']);
  });

  it('takes a reason with the last record that it was given for', () => {
    const opening = (narrativeId: string) => {
      const after = { narrativeId, leadId: 'a', reason: 'She is missing again.', at: noon };
      return { table: 'openings', narrativeId, leadId: 'a', before: null, after } as const;
    };
    const act = { copyId: 'copy-1', at: noon, coderId: 'a', scope: 'project', label: 'open_early' } as const;
    const note = 'She is missing again.';
    const changes = [
      { ...act, note, seq: 1, entries: [opening('n3')] },
      { ...act, note, seq: 2, entries: [opening('n3'), opening('n4')] },
    ];
    const [first, second] = withdrawCase(project({ changes }), 'C2', by).dataset.changes;
    expect(first).toEqual({ ...act, seq: 1, entries: [] });
    expect(second).toEqual({ ...act, note, seq: 2, entries: [opening('n4')] });
  });

  it('erases too what only the journal still names, because its record could not be read', () => {
    const narrative = {
      table: 'narratives',
      id: 'lost',
      caseId: 'C3',
      sha256: 'f'.repeat(64),
      change: 'added',
    } as const;
    const act = { copyId: 'copy-1', at: noon, coderId: 'a', scope: 'project', label: 'import_narratives' } as const;
    const dataset = project({ narratives: [], sheets: [], changes: [{ ...act, seq: 1, entries: [narrative] }] });
    const after = withdrawCase(dataset, 'C3', by).dataset;
    expect(after.withdrawals[0]?.narrativeIds).toEqual(['lost']);
    expect(after.changes[0]?.entries).toEqual([]);
  });
});

it('the hash of a case is that of its project, a line feed and its id', async () => {
  const expected = createHash('sha256').update('p1\nC1', 'utf8').digest('hex');
  expect(await caseHash('p1', 'C1')).toBe(expected);
});
