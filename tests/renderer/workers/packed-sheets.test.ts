import { describe, expect, it } from 'vitest';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { packSheets, unpackSheets } from '../../../renderer/workers/packed-sheets.ts';
import { ada, ben, sheet } from '../../support/study.ts';

const scheme = 'seven_outcomes';

function coding(id: string, changes: Partial<Coding>): Coding {
  const made = { origin: 'manual', codebookRevision: 3, createdAt: 5, updatedAt: 6 } as const;
  return { id, schemeId: scheme, codeId: 'voice', start: 0, end: 4, ...made, ...changes };
}

const withCodings = (one: Sheet, codings: readonly Coding[]): Sheet => ({ ...one, codings });

/** What every comparison looks at. */
const compared = (sheets: readonly Sheet[]) =>
  sheets.map(({ narrativeId, coderId, state, finishedUnder, codings }) => ({
    narrativeId,
    coderId,
    state,
    finishedUnder,
    codings: codings.map(({ id, schemeId, codeId, start, end, status }) => [id, schemeId, codeId, start, end, status]),
  }));

describe('packed sheets', () => {
  it('come out with the codings, spans, codes and statuses that went in', () => {
    const sheets = [
      withCodings(sheet('n1', ada, []), [
        coding('k1', { start: 3, end: 9, status: 'achieved' }),
        coding('k2', { codeId: 'safety', start: 4, end: 5 }),
        coding('k3', { codeId: 'safety', start: 70_000, end: 80_000, status: 'unmet' }),
      ]),
      sheet('n1', ben, []),
      withCodings({ ...sheet('n2', ben, []), finishedUnder: { [scheme]: 7 } }, [coding('k4', { status: 'achieved' })]),
    ];
    expect(compared(unpackSheets(packSheets(sheets, scheme)))).toEqual(compared(sheets));
  });

  it('leave memos, evidence and codings of other schemes behind', () => {
    const memo = 'a thought that stays with its coder';
    const [only] = unpackSheets(
      packSheets(
        [
          withCodings({ ...sheet('n1', ada, []), memo }, [
            coding('k1', { memo, evidence: ['football'] }),
            coding('k2', { schemeId: 'barriers', codeId: 'delay' }),
          ]),
        ],
        scheme,
      ),
    );
    expect(JSON.stringify(only)).not.toMatch(/thought|football|barriers|delay/);
    expect(only?.codings.map(({ id }) => id)).toEqual(['k1']);
  });

  it('cross to a worker: nothing in them is lost by a structured clone', () => {
    const packed = packSheets([sheet('n1', ada, ['safety', 'voice'])], scheme);
    expect(unpackSheets(structuredClone(packed))).toEqual(unpackSheets(packed));
  });
});
