import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { filesWith } from '../support/on-disk/files-with.ts';
import { openProfile } from '../support/on-disk/profile-browser.ts';
import { protect } from '../support/story/desk.ts';
import { putOldProject } from '../support/way-in/old-project.ts';

const words = ['Her words, kept from before', 'PILOT-1'];

test('the unencrypted files of an upgraded project go while the window is open, without another start', async ({
  baseURL,
}) => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-remains-'));
  const { page, close } = await openProfile(profile, baseURL ?? '');
  try {
    await expect(page.getByRole('button', { name: /^New project/ })).toBeVisible();
    await putOldProject(page);
    await page.reload();
    await expect.poll(() => filesWith(words, profile).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^From before.*not encrypted yet/ }).click();
    await protect(page, 'Encrypt and open');
    await expect(page.getByText('Keep this recovery code')).toBeVisible();
    // As long as the program goes on trying.
    await expect.poll(() => filesWith(words, profile), { timeout: 130_000 }).toEqual([]);
  } finally {
    await close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});
