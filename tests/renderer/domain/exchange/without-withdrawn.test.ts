import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withdrawCase } from '../../../../renderer/domain/coding/withdraw-case.ts';
import { caseHash } from '../../../../renderer/domain/exchange/text-hash.ts';
import { withoutWithdrawn } from '../../../../renderer/domain/exchange/without-withdrawn.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { caseIdOf, markedStudy, markOf } from '../../../support/withdrawal-study.ts';
import { noon } from './support/project.ts';

it('a backup made before a withdrawal does not bring the case back', async () => {
  await fc.assert(
    fc.asyncProperty(markedStudy(), async ({ dataset: backup, number }) => {
      const hash = await caseHash(backup.project.id, caseIdOf(number));
      const now = withdrawCase(backup, caseIdOf(number), { coderId: 'a', at: noon + 1, caseHash: hash }).dataset;
      const restored = await withoutWithdrawn(backup, now.withdrawals);
      expect(JSON.stringify(restored)).not.toContain(markOf(number));
      expect(restored).toEqual({ ...now, changes: now.changes.slice(0, -1) });
    }),
    { numRuns: Math.ceil(propertyRuns / 4) },
  );
});

it('a case that goes by another id in the backup is known by any of its narratives', async () => {
  await fc.assert(
    fc.asyncProperty(markedStudy(), async ({ dataset: backup, number }) => {
      const narrativeIds = backup.narratives.filter(({ caseId }) => caseId === caseIdOf(number)).map(({ id }) => id);
      fc.pre(narrativeIds.length > 0);
      const withdrawal = { caseHash: 'd'.repeat(64), narrativeIds: narrativeIds.slice(0, 1), by: 'a', at: noon + 1 };
      const restored = await withoutWithdrawn(backup, [withdrawal]);
      expect(JSON.stringify(restored)).not.toContain(markOf(number));
      expect(restored.withdrawals.at(-1)?.narrativeIds).toEqual(expect.arrayContaining(narrativeIds));
    }),
    { numRuns: Math.ceil(propertyRuns / 4) },
  );
});

it('a project from which nothing was withdrawn takes a backup as it is', async () => {
  const [{ dataset } = { dataset: null }] = fc.sample(markedStudy(), 1);
  if (dataset) expect(await withoutWithdrawn(dataset, [])).toEqual(dataset);
});
