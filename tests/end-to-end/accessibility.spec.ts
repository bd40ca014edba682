import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import { goTo, openCase } from '../support/story/desk.ts';

/** What axe finds on the screen as it stands, in words; colour contrast too. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const engine = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations, passes } = await engine.run(document);
    if (passes.length < 10) return [`axe checked next to nothing: ${passes.length} rules passed`];
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is free of serious accessibility faults in ${colorScheme}`, async ({ browser, baseURL }) => {
    // axe is put into the page from outside, which the page's own policy would rightly refuse.
    const context = await browser.newContext({ colorScheme, bypassCSP: true, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Try the sample/ })).toBeVisible();
    expect(await faults(page), 'Projects').toEqual([]);
    await page.getByRole('button', { name: /^Try the sample/ }).click();
    for (const screen of ['Cases', 'Codebook', 'Agreement', 'Team', 'Export', 'Settings']) {
      await goTo(page, screen);
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
      expect(await faults(page), screen).toEqual([]);
    }
    await openCase(page, 'ICTG-0001');
    expect(await faults(page), 'coding').toEqual([]);
    await context.close();
  });
}
