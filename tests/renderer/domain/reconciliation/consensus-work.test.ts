import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { codeWasLookedFor } from '../../../../renderer/domain/coding/code-of-scheme.ts';
import type { NarrativeConsensus } from '../../../../renderer/domain/reconciliation/consensus.ts';
import { consensusWork } from '../../../../renderer/domain/reconciliation/consensus-work.ts';
import { finishedSheet } from '../../../support/reconciliation/queue-work.ts';
import { schemeOf } from '../../../support/sheets.ts';

const id = 'seven_outcomes';

/** A revision in which these codes are archived. */
function revision(number: number, ...archived: readonly string[]): Scheme {
  const scheme = schemeOf(number);
  return {
    ...scheme,
    codes: scheme.codes.map((code) => (archived.includes(code.id) ? { ...code, archived: true } : code)),
  };
}

/** A settled narrative that coders finished under these revisions. */
function settled(narrativeId: string, ...revisions: readonly number[]): NarrativeConsensus {
  const sheets = revisions.map((number, place) =>
    finishedSheet(`${place}`, [], { narrativeId, finishedUnder: { [id]: number } }),
  );
  return { narrativeId, codings: [], isSettled: true, sheets };
}

/** Whether the consensus says of each code that it was looked for. */
function lookedFor(schemes: readonly Scheme[], one: NarrativeConsensus, ...codeIds: readonly string[]): boolean[] {
  const work = consensusWork([one], id, schemes);
  const [sheet] = work.sheets;
  if (!sheet) throw new Error('not settled');
  return codeIds.map((codeId) => codeWasLookedFor(sheet, id, codeId, work.schemes));
}

describe('consensusWork', () => {
  it('is a finished sheet of its own on each settled narrative', () => {
    const open = { ...settled('n2', 1, 1), isSettled: false };
    expect(consensusWork([settled('n1', 1, 1), open], id, [revision(1)])).toMatchObject({
      sheets: [{ narrativeId: 'n1', coderId: 'consensus', state: 'finished', finishedUnder: { [id]: 1 } }],
      schemes: [{ revision: 1 }],
    });
  });

  it('looked for what every coder looked for, also where a revision archived a code and a later one brought it back', () => {
    const schemes = [revision(1), revision(2, 'safety'), revision(3)];
    expect(lookedFor(schemes, settled('n1', 1, 2), 'safety', 'voice')).toEqual([false, true]);
    expect(lookedFor(schemes, settled('n1', 2, 3), 'safety', 'voice')).toEqual([false, true]);
    expect(lookedFor(schemes, settled('n1', 1, 3), 'safety', 'voice')).toEqual([true, true]);
  });

  it('looked for what is left where no revision has just the codes that all have', () => {
    const schemes = [revision(1, 'voice'), revision(2, 'safety')];
    const work = consensusWork([settled('n1', 1, 2), settled('n2', 1, 2), settled('n3', 2, 2)], id, schemes);
    expect(work.schemes.map((scheme) => scheme.revision)).toEqual([1, 2, -1]);
    expect(work.sheets.map(({ finishedUnder }) => finishedUnder[id])).toEqual([-1, -1, 2]);
    expect(lookedFor(schemes, settled('n1', 1, 2), 'safety', 'voice', 'rights')).toEqual([false, false, true]);
  });

  it('looked for nothing where a revision is not there', () => {
    expect(lookedFor([revision(1)], settled('n1', 1, 7), 'safety')).toEqual([false]);
  });
});
