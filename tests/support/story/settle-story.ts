import { expect } from '@playwright/test';
import { answer, foot, panel, rule } from '../reconciliation/desk-page.ts';
import { goTo } from './desk.ts';
import { expectSpansOfSource, exportedRows } from './exported.ts';
import type { Host } from './host.ts';
import { findings, narratives, type OutcomeId, outcomes } from './story-data.ts';

/** What both found in the same summaries, on the same sentences; and what only one of them found. */
const both = outcomes.map(
  (outcome) => [outcome, findings.A[outcome].filter((one) => findings.B[outcome].includes(one))] as const,
);
const one = outcomes.map((outcome) => {
  const [a, b] = [findings.A[outcome], findings.B[outcome]];
  return [
    outcome,
    [...a.filter((number) => !b.includes(number)), ...b.filter((number) => !a.includes(number))],
  ] as const;
});
const sum = (found: readonly (readonly [OutcomeId, readonly number[]])[]) =>
  found.reduce((total, [, numbers]) => total + numbers.length, 0);

/** Counted by hand in `story-data.ts`: 5 + 2 + 3 + 11 found by both, 2 + 4 + 3 + 1 + 1 by one alone. */
export const identical = sum(both);
export const disagreements = sum(one);

/** Of every outcome but understanding the lead takes what one coder found; of understanding, nothing. */
const isTaken = (outcome: OutcomeId) => outcome !== 'understanding';

/** The lead passes what both coded alike and rules on all the rest, by keys alone. */
export async function settleByKeys({ page }: Host): Promise<void> {
  await goTo(page, 'Reconcile');
  await page.getByRole('button', { name: `Accept ${identical} identical coded segments` }).click();
  await expect(foot(page)).toContainText(`Accepted: ${identical} identical coded segments`);
  await page.keyboard.press('Escape');
  for (let item = 1; item <= disagreements; item += 1) {
    await expect(panel(page)).toContainText('Missed');
    await expect(answer(page, /^0/)).toHaveAttribute('aria-pressed', 'false');
    const isUnderstanding = await panel(page).getByText('Understanding', { exact: true }).first().isVisible();
    const missedByA = (await answer(page, /^A/).innerText()).includes('Did not code this');
    await rule(page, isUnderstanding ? '0' : missedByA ? 'b' : 'a', /^Settled: /);
    await page.keyboard.press('Enter');
  }
  await expect(foot(page)).toContainText('everything in this list is settled');
}

/** The lead closes the round; the agreement of before stays with it. */
export async function closeTheRound({ page }: Host): Promise<void> {
  await page.getByRole('tab', { name: 'Rounds' }).click();
  await page
    .getByRole('button', { name: /^Close/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the round' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(/closed/i).first()).toBeVisible();
}

/** What the lead exports after that says what was ruled, and who found what before is as it was. */
export async function expectSettledExport({ page, saveFiles }: Host): Promise<void> {
  await goTo(page, 'Export');
  const files = await saveFiles(() => page.getByRole('button', { name: 'Save as a zip file' }).click());
  const rulings = exportedRows(files, 'reconciliation');
  const decided = rulings.map(({ disagreement, decision }) => `${disagreement} ${decision}`);
  const counts = new Map(decided.map((each) => [each, decided.filter((other) => other === each).length]));
  const nothing = one.find(([outcome]) => !isTaken(outcome))?.[1].length ?? 0;
  expect(Object.fromEntries(counts)).toEqual({
    'identical identical': identical,
    'missed coder': disagreements - nothing,
    'missed nothing': nothing,
  });
  expect(rulings.every(({ stale }) => stale === '0')).toBe(true);

  const segments = exportedRows(files, 'segments');
  const ofCoders = segments.filter(({ layer }) => layer === 'coder');
  expect(ofCoders).toHaveLength(2 * identical + disagreements);
  const consensus = segments.filter(({ layer }) => layer === 'consensus');
  expect(consensus).toHaveLength(identical + disagreements - nothing);
  expectSpansOfSource(consensus, narratives);

  const cases = exportedRows(files, 'case_outcomes').filter(({ coder }) => coder === 'consensus');
  for (const [index, { caseId }] of narratives.entries()) {
    const row = cases.find(({ case_id }) => case_id === caseId);
    const expected = outcomes.map((outcome) => {
      const found = findings.A[outcome].includes(index + 1) || findings.B[outcome].includes(index + 1);
      return found && isTaken(outcome) ? '1' : '0';
    });
    expect(outcomes.map((outcome) => row?.[outcome])).toEqual(expected);
  }
}
