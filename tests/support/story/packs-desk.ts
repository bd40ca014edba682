import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CodingPack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { writePack } from '../../../renderer/domain/exchange/pack/write-pack.ts';
import { protect } from './desk.ts';
import type { Host } from './host.ts';

/** What every pack of these tests opens with. */
export const packPassphrase = 'boda-keru-samo-lute-ravo-gedu-nalo';

/** Writes a coding pack as the lead's program does; answers with where it lies. */
export async function packFile(folder: string, name: string, pack: CodingPack): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await writePack(pack, { kind: 'coding', passphrase: packPassphrase }));
  return file;
}

/** From the first screen to what a chosen coding pack holds. */
export async function showPack(host: Host, file: string, passphrase = packPassphrase): Promise<void> {
  const { page } = host;
  await host.chooseFile(file, () => page.getByRole('button', { name: /^Open a coding pack/ }).click());
  await typePackPassphrase(page, passphrase);
  await expect(page.getByText(/^A coding pack for /)).toBeVisible();
}

export async function typePackPassphrase(page: Page, passphrase = packPassphrase): Promise<void> {
  await page.getByLabel('Passphrase of the pack').fill(passphrase);
  await page.getByRole('button', { name: 'Open the pack' }).click();
}

/** From the first screen to the cases of the coder whose pack it is; their recovery code is on screen next. */
export async function beginWithPack(
  host: Host,
  file: string,
  coder: string,
  passphrase = packPassphrase,
): Promise<void> {
  await showPack(host, file, passphrase);
  await host.page.getByRole('button', { name: `I am ${coder}: begin` }).click();
  await protect(host.page, 'Make the project');
}
