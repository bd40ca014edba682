import type { Page } from '@playwright/test';

/** Where in the window one of these words can be found: page, title, address, history state, what it noted, memory. */
export async function traces(page: Page, words: readonly string[]): Promise<string[]> {
  const places = await page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    title: document.title,
    address: location.href,
    history: JSON.stringify(history.state),
    'session storage': JSON.stringify({ ...sessionStorage }),
    'local storage': JSON.stringify({ ...localStorage }),
  }));
  const everywhere = { ...places, memory: await heapOf(page) };
  return Object.entries(everywhere).flatMap(([place, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${word} in ${place}`),
  );
}

/** A snapshot of the page's heap, after collecting what is no longer used; it holds every string that scripts can reach. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
