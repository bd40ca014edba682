import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { writeCopy } from '../../../renderer/domain/exchange/copy/write-copy.ts';
import { protect } from '../story/desk.ts';
import { browserHost } from '../story/host.ts';

/** Opens a study as a project by a copy of it that is written into `folder`, and sits down as that coder. */
export async function openStudy(page: Page, folder: string, dataset: Dataset, coderName: string): Promise<void> {
  const file = path.join(folder, 'study.outcomes');
  writeFileSync(file, await writeCopy(dataset, { savedAt: 1, appVersion: 'test' }));
  await page.goto('/');
  await browserHost(page).chooseFile(file, () => page.getByRole('button', { name: /^Open a copy/ }).click());
  await page.getByRole('button', { name: 'Open as a project' }).click();
  await protect(page, 'Make the project');
  await page.getByLabel('I have written it down or printed it').check();
  await page.getByRole('button', { name: 'Open the project' }).click();
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: coderName }).click();
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
}
