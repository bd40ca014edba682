import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../build/find-browser.mjs';
import { deadProxySwitches, quietSwitches, sandboxSwitches } from '../../../build/quiet-browser.mjs';

/** An installed browser on a profile folder that stays when it is closed. */
export interface ProfileBrowser {
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts it with the page at this address. */
export async function openProfile(profile: string, address: string): Promise<ProfileBrowser> {
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? 'no browser found',
    args: [...quietSwitches, ...deadProxySwitches(), ...sandboxSwitches()],
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return { page, close: () => context.close() };
}
