import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds on the screen as it stands, in words; colour contrast too. It is put into the page from outside, which the
 * page's own policy rightly refuses: the context must bypass it. Waits for what is being computed anew, which stands pale.
 */
export async function faults(page: Page): Promise<string[]> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
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
