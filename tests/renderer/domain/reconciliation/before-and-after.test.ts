import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { Decision } from '../../../../renderer/domain/coding/decision.ts';
import { beforeAndAfter } from '../../../../renderer/domain/reconciliation/before-and-after.ts';
import { consensusLayer } from '../../../../renderer/domain/reconciliation/consensus.ts';
import { passIdentical } from '../../../../renderer/domain/reconciliation/pass-identical.ts';
import { reconciliationQueue } from '../../../../renderer/domain/reconciliation/queue.ts';
import { keptAgreement } from '../../../../renderer/domain/reconciliation/rounds/kept-agreement.ts';
import { narrativeQuestion } from '../../../../renderer/domain/reconciliation/rounds/round-work.ts';
import {
  coded,
  decisionsAfter,
  finishedSheet,
  rulingMeta,
  scheme,
  workOf,
} from '../../../support/reconciliation/queue-work.ts';

/** Ten narratives: four in which both found safety, two in which neither did, four in which one of them did. */
const found = ['AB', 'AB', 'AB', 'AB', '', '', 'B', 'B', 'A', 'A'];
const narrativeIds = found.map((_, place) => `n${place}`);
const sheets = found.flatMap((who, place) =>
  ['A', 'B'].map((id) =>
    finishedSheet(id, who.includes(id) ? (coded(`${id} safety 0-5`)[0]?.codings ?? []) : [], {
      narrativeId: `n${place}`,
    }),
  ),
);

function lookedAt(decisions: readonly Decision[]) {
  const work = workOf(sheets, { narrativeIds, decisions });
  return { work, ...beforeAndAfter(work, consensusLayer(work, reconciliationQueue(work))) };
}

function safetyBefore({ before }: ReturnType<typeof lookedAt>) {
  const figures = agreementFigures(narrativeQuestion(scheme, before.coderIds), before.work);
  return keptAgreement(figures, scheme, before.coderIds).figures.find(({ codeId }) => codeId === 'safety');
}

const passed = decisionsAfter([], passIdentical(reconciliationQueue(workOf(sheets, { narrativeIds })), rulingMeta()));

describe('beforeAndAfter', () => {
  it('before is about all that several finished, whatever was ruled: 6 of 10 alike, alpha 1 − 19 × 4 / 96', () => {
    for (const decisions of [[], passed]) {
      const all = lookedAt(decisions);
      expect(all.before.narratives).toBe(10);
      expect(safetyBefore(all)).toMatchObject({ narratives: 10, percent: 0.6 });
      // Of 20 values 12 are 1 and 8 are 0: 8 of 20 stand in a pair that differs, by chance 2 × 12 × 8 / 19.
      expect(safetyBefore(all)?.alpha).toBeCloseTo(1 - (19 * 8) / (2 * 12 * 8), 10);
    }
  });

  it('after is about the settled ones, and says how many they are', () => {
    expect(lookedAt([]).after).toMatchObject({ narratives: 2, coderIds: ['A', 'B'] });
    const { after } = lookedAt(passed);
    expect(after.narratives).toBe(6);
    expect(after.work.narratives.map(({ id }) => id)).toEqual(narrativeIds.slice(0, 6));
    expect(after.work.sheets.filter(({ coderId }) => coderId === 'consensus')).toHaveLength(6);
  });

  it('leaves out what one coder alone was to code, or somebody has still to finish', () => {
    const some = [
      ...sheets.slice(1, 3),
      ...sheets.slice(3, 4).map((one) => ({ ...one, state: 'in_progress' as const })),
    ];
    const work = workOf(some, { narrativeIds });
    expect(beforeAndAfter(work, consensusLayer(work, reconciliationQueue(work))).before).toMatchObject({
      narratives: 0,
      coderIds: [],
    });
  });
});
