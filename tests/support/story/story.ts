import { expect, type Page } from '@playwright/test';
import { addCoder, codeAs, codeByKeys, codeByMouse, createProject, expectSegments, goTo, textOf } from './desk.ts';
import type { Host } from './host.ts';
import { agreementByHand, findings, narratives, type OutcomeId, outcomes, type StoryNarrative } from './story-data.ts';

/** The names on screen, in the order of the keys. */
export const outcomeNames: Readonly<Record<OutcomeId, string>> = {
  safety: 'Safety',
  understanding: 'Understanding',
  rights: 'Rights',
  voice: 'Voice',
  inclusion: 'Inclusion',
  positive_experiences: 'Positive experiences and activities',
  positive_transitions: 'Positive transitions',
};

/** Coder A, who also leads, and coder B. */
export const coderNames = { A: 'Asha Reed', B: 'Ben Osei' } as const;

/** From a fresh program to two coders' finished sheets: create, import, code as A by keys and as B by mouse. */
export async function codeTwice(host: Host, csvFile: string): Promise<void> {
  const { page } = host;
  await createProject(page, 'Story', coderNames.A);
  await importNarratives(host, csvFile);
  await page.getByRole('button', { name: 'Start coding' }).click();
  await codeAll(page, 'A', codeByKeys);
  await addCoder(page, coderNames.B);
  await codeAs(page, coderNames.B);
  await page.getByRole('button', { name: 'Start coding' }).click();
  await codeAll(page, 'B', (on, narrative, outcome) => codeByMouse(on, narrative, outcome, outcomeNames[outcome]));
}

export async function importNarratives(host: Host, csvFile: string): Promise<void> {
  const { page } = host;
  await page.getByRole('button', { name: 'Import' }).first().click();
  await host.chooseFile(csvFile, () => page.getByRole('button', { name: 'Choose a file' }).click());
  await expect(page.getByText('CRLF (Windows)')).toBeVisible();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 12 narratives' }).click();
  await expect(page.getByText('12 narratives came in')).toBeVisible();
}

type CodeOne = (page: Page, narrative: StoryNarrative, outcome: OutcomeId) => Promise<void>;

/** Codes all twelve summaries as `findings` says, from the first on screen to the last, and finishes each. */
export async function codeAll(page: Page, coder: 'A' | 'B', codeOne: CodeOne): Promise<void> {
  for (const [index, narrative] of narratives.entries()) {
    await expect(textOf(page, narrative.caseId)).toBeFocused();
    const found = outcomes.filter((outcome) => findings[coder][outcome].includes(index + 1));
    for (const [place, outcome] of found.entries()) {
      await codeOne(page, narrative, outcome);
      await expectSegments(page, place + 1);
    }
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('every narrative is finished')).toBeVisible();
}

/** Reads the agreement table and compares every figure with the one worked out by hand. */
export async function expectAgreementByHand(page: Page): Promise<void> {
  await goTo(page, 'Agreement');
  for (const outcome of outcomes) {
    const { prevalence, percent, kappa, alpha } = agreementByHand[outcome];
    const row = page
      .getByRole('table', { name: 'Figures' })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: outcomeNames[outcome], exact: true }) });
    const figures = [asPercent(prevalence), asPercent(percent), asCoefficient(alpha), asCoefficient(kappa)];
    await expect(row.getByRole('cell')).toContainText(['12', ...figures]);
  }
}

const asPercent = (share: number) => `${(share * 100).toFixed(1)}%`;
const asCoefficient = (value: number | null) => (value === null ? '—' : value.toFixed(2).replace('-', '−'));
