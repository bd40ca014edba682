import type { BrowserContext, Page } from '@playwright/test';
import { byMarkup, byNavigation, byScript, pastThePolicy } from './attempts.ts';
import type { Targets } from './listener.ts';

/** Opens the page that the attempts are made from, afresh. */
export type OpenPage = (context: BrowserContext) => Promise<Page>;

/** Makes every attempt there is from pages that `open` gives, and closes them all again. */
export async function tryToGetOut(context: BrowserContext, open: OpenPage, targets: Targets): Promise<void> {
  const page = await open(context);
  for (const attempt of [...Object.values(byScript), ...Object.values(pastThePolicy)])
    await page.evaluate(attempt, targets).catch(() => undefined);
  await page.evaluate(
    (html) => {
      document.body.insertAdjacentHTML('beforeend', html);
    },
    Object.values(byMarkup)
      .map((markup) => markup(targets.http))
      .join('\n'),
  );
  for (const attempt of Object.values(byNavigation)) {
    const own = await open(context);
    await own.evaluate(attempt, targets).catch(() => undefined);
  }
}
