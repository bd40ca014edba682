import { describe, expect, it } from 'vitest';
import type { Disagreement } from '../../../../renderer/domain/reconciliation/disagreement.ts';
import { remedyFor } from '../../../../renderer/domain/reconciliation/remedy.ts';
import { fused } from '../../../support/fused.ts';

const safety = fused('safety', 0, 10);
const times = (count: number, one: Disagreement) => Array.from({ length: count }, () => one);
const differ = (kind: Disagreement['kind'], ...spans: Disagreement['spans']): Disagreement => ({
  narrativeId: 'n1',
  coderIds: ['ada', 'ben'],
  kind,
  spans,
});
const missedByBen = differ('missed', safety, null);
const missedByAda = differ('missed', null, safety);
/** Each in a narrative of its own. */
const apart = (all: readonly Disagreement[]) => all.map((one, at) => ({ ...one, narrativeId: `n${at}` }));
const edges = differ('different_edges', safety, fused('safety', 0, 8));
const voice = differ('different_outcome', fused('voice', 0, 9), safety);
const rights = differ('different_outcome', safety, fused('rights', 0, 9));
const status = (one: string, other: string) =>
  differ('different_status', fused('safety', 0, 10, one), fused('safety', 0, 10, other));

describe('the remedy for a code', () => {
  it('says nothing of fewer than five disagreements', () => {
    expect(remedyFor('safety', times(4, edges))).toBeNull();
    expect(remedyFor('safety', times(5, edges))).toEqual({ kind: 'different_edges' });
  });

  it('says nothing where no kind makes up half of them, or two do', () => {
    const three = [...times(4, edges), ...times(3, missedByBen), ...times(2, voice)];
    expect(remedyFor('safety', three)).toBeNull();
    expect(remedyFor('safety', [...times(4, edges), ...times(4, missedByBen)])).toBeNull();
    expect(remedyFor('safety', [...times(4, edges), ...times(3, missedByBen), voice])).toEqual({
      kind: 'different_edges',
    });
  });

  it('names who missed the code if it was one of them three times in four, and chance would not do as much', () => {
    const remedy = (byBen: number, byAda: number) =>
      remedyFor('safety', apart([...times(byBen, missedByBen), ...times(byAda, missedByAda)]));
    // 15 to 5: p = 2 · 21,700 / 2²⁰ = 0.041. 15 to 6 is less than three in four.
    expect(remedy(15, 5)).toEqual({ kind: 'missed', missedBy: 'ben', isMutual: true });
    expect(remedy(15, 6)).toEqual({ kind: 'missed', missedBy: null, isMutual: true });
    // 6 to 0: 0.031. 5 to 0: 0.063. 4 to 1: 0.375.
    expect(remedy(0, 6)).toEqual({ kind: 'missed', missedBy: 'ada', isMutual: false });
    expect(remedy(5, 0)).toEqual({ kind: 'missed', missedBy: null, isMutual: false });
    expect(remedy(4, 1)).toEqual({ kind: 'missed', missedBy: null, isMutual: true });
  });

  it('names nobody on passages of one narrative, which go one way together', () => {
    expect(remedyFor('safety', times(12, missedByBen))).toEqual({ kind: 'missed', missedBy: null, isMutual: false });
  });

  it('counts a narrative that two others had the code in once against who missed it', () => {
    const cora = { ...missedByBen, coderIds: ['cora', 'ben'] as const };
    const five = ['n1', 'n2', 'n3', 'n4', 'n5'];
    const twice = five.flatMap((narrativeId) => [missedByBen, cora].map((one) => ({ ...one, narrativeId })));
    expect(remedyFor('safety', twice)).toEqual({ kind: 'missed', missedBy: null, isMutual: false });
    const six = [...twice, { ...cora, narrativeId: 'n6' }];
    expect(remedyFor('safety', six)).toEqual({ kind: 'missed', missedBy: 'ben', isMutual: false });
  });

  it('names the code that it is taken for most often, and none where two share that place', () => {
    const mostly = [...times(3, voice), ...times(2, rights)];
    expect(remedyFor('safety', mostly)).toEqual({ kind: 'different_outcome', otherCodeId: 'voice' });
    expect(remedyFor('safety', [...mostly, rights])).toEqual({ kind: 'different_outcome', otherCodeId: null });
  });

  it('names the two statuses between which the coders differ most often, whoever gave which', () => {
    const mostly = [
      ...times(2, status('unmet', 'partly')),
      ...times(2, status('partly', 'unmet')),
      status('', 'unmet'),
    ];
    expect(remedyFor('safety', mostly)).toEqual({ kind: 'different_status', statuses: ['partly', 'unmet'] });
    const shared = [...times(3, status('', 'unmet')), ...times(3, status('partly', 'unmet'))];
    expect(remedyFor('safety', shared)).toEqual({ kind: 'different_status', statuses: null });
  });
});
