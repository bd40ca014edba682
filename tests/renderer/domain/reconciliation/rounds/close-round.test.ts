import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../../renderer/domain/agreement/agreement-figures.ts';
import type { Round } from '../../../../../renderer/domain/coding/round.ts';
import { addProposal, settleProposal } from '../../../../../renderer/domain/reconciliation/proposals.ts';
import { closeRound } from '../../../../../renderer/domain/reconciliation/rounds/close-round.ts';
import { keptAgreement } from '../../../../../renderer/domain/reconciliation/rounds/kept-agreement.ts';
import { finishedSheet, scheme } from '../../../../support/reconciliation/queue-work.ts';
import { codingOf, schemeOf } from '../../../../support/sheets.ts';

const round: Round = {
  id: 'r1',
  name: 'Calibration',
  startedAt: 1000,
  settings: { tolerance: 0, passesIdentical: true, hidesNames: false },
};

/** Ten narratives: A finds `safety` in the first four, B in the first three and the fifth; nobody finds any other code. */
function figuresOfTen() {
  const narratives = Array.from({ length: 10 }, (_, at) => ({ id: `n${at}` }));
  const found: Record<string, readonly number[]> = { A: [0, 1, 2, 3], B: [0, 1, 2, 4] };
  const sheets = Object.entries(found).flatMap(([coderId, places]) =>
    narratives.map(({ id }, at) =>
      finishedSheet(coderId, places.includes(at) ? [codingOf({ id: `${coderId}${at}`, start: 0, end: 5 })] : [], {
        narrativeId: id,
      }),
    ),
  );
  const choices = { leavesOutUncoded: false, comparesStatus: false, bothIntervals: false, replicates: 0, seed: 1 };
  return agreementFigures(
    { scheme, coderIds: ['A', 'B'], unit: 'narrative', ...choices },
    { schemes: [scheme], sheets, narratives },
  );
}

describe('keptAgreement', () => {
  it('keeps for each code how many narratives, how common it was, and the three figures', () => {
    const kept = keptAgreement(figuresOfTen(), scheme, ['A', 'B']);
    expect(kept).toMatchObject({ schemeId: 'seven_outcomes', revision: 1, coderIds: ['A', 'B'] });
    const [safety, voice] = kept.figures;
    // By hand: 8 of 10 alike, 8 of 20 ratings found it; alpha 1 − 19 · 4 / (2 · 8 · 12) = 1 − 76 / 192; AC1 (0.8 − 0.48) / 0.52.
    expect(safety).toMatchObject({ codeId: 'safety', narratives: 10, prevalence: 0.4, percent: 0.8 });
    expect(safety?.alpha).toBeCloseTo(1 - 76 / 192, 10);
    expect(safety?.ac1).toBeCloseTo(0.32 / 0.52, 10);
    expect(safety?.interval?.[0]).toBeLessThan(safety?.alpha ?? 0);
    expect(voice).toMatchObject({
      codeId: 'voice',
      narratives: 10,
      prevalence: 0,
      percent: 1,
      alpha: null,
      interval: null,
    });
  });
});

describe('closeRound', () => {
  const agreement = keptAgreement(figuresOfTen(), scheme, ['A', 'B']);

  it('keeps the agreement with the round and says when it was closed', () => {
    const act = closeRound({ rounds: [round] }, 'r1', { agreement, by: 'L', at: 9000 });
    expect(act).toMatchObject({ coderId: 'L', scope: 'project', label: 'close_round' });
    expect(act?.entries).toEqual([
      { table: 'rounds', id: 'r1', before: round, after: { ...round, closedAt: 9000, agreement } },
    ]);
  });

  it('a closed round stays as it was kept', () => {
    expect(closeRound({ rounds: [{ ...round, closedAt: 5000 }] }, 'r1', { agreement, by: 'L', at: 9000 })).toBeNull();
    expect(closeRound({ rounds: [] }, 'r1', { agreement, by: 'L', at: 9000 })).toBeNull();
  });
});

describe('proposals', () => {
  const proposal = {
    id: 'p1',
    schemeId: 'seven_outcomes',
    codeIds: ['safety'],
    text: ' Say what counts. ',
    by: 'L',
    at: 9000,
  };

  it('are noted with their words, and not without any', () => {
    expect(addProposal(proposal)?.entries).toMatchObject([{ before: null, after: { text: 'Say what counts.' } }]);
    expect(addProposal({ ...proposal, text: '  ' })).toBeNull();
  });

  it('are settled with the newest revision of their codebook, and can be opened again', () => {
    const state = { proposals: [proposal], schemes: [schemeOf(1), schemeOf(4), schemeOf(2)] };
    const act = settleProposal(state, 'p1', { by: 'L', at: 9500 });
    const settled = { ...proposal, settled: { at: 9500, revision: 4 } };
    expect(act?.entries).toEqual([{ table: 'proposals', id: 'p1', before: proposal, after: settled }]);
    expect(settleProposal({ ...state, proposals: [settled] }, 'p1', { by: 'L', at: null })?.entries).toEqual([
      { table: 'proposals', id: 'p1', before: settled, after: proposal },
    ]);
    expect(settleProposal(state, 'p1', { by: 'L', at: null })).toBeNull();
    expect(settleProposal(state, 'p2', { by: 'L', at: 9500 })).toBeNull();
  });
});
