import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds on the screen as it stands, in words; colour contrast too. It is put into the page from outside, which the
 * page's own policy rightly refuses: the context must bypass it. Waits for what is being computed anew, which stands pale, and
 * for what is still fading in or out.
 */
export async function faults(page: Page): Promise<string[]> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await atRest(page);
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

/** Waits until no finite animation has run for three frames: what closes begins to fade a frame or two after the key. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const running = (): boolean =>
      document
        .getAnimations()
        .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    for (let frame = 0; frame < 3; frame += 1) {
      if (running()) return false;
      await new Promise(requestAnimationFrame);
    }
    return !running();
  });
}
