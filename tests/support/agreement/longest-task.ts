import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
  /** Microseconds that the thread worked, however long it waited for a busy machine. */
  readonly tdur?: number;
}

/** The longest task on the window's thread while something happens, in milliseconds of that thread's own work. */
export async function longestTask(browser: Browser, page: Page, happens: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await happens();
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(String(await browser.stopTracing()));
  const events = trace.traceEvents;
  const isWindow = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const windows = new Set(events.filter(isWindow).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => name.endsWith('RunTask') && windows.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('The trace holds no task of the window');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
