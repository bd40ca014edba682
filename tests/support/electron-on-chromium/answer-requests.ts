import type { BrowserContext, Request as PageRequest, Route } from 'playwright-core';
import type { DoubleWindow } from './double-window.ts';
import type { Launch } from './launch.ts';

/** Puts every request of the pages before the app's own rules and servers. Nothing ever reaches a network. */
export async function answerRequests(context: BrowserContext, launch: Launch): Promise<void> {
  await context.route('**/*', async (route) => {
    const address = launch.addresses.toVirtual(route.request().url());
    const refused = await refusal(launch, route.request(), address);
    if (refused === null) return serve(launch, route, address);
    launch.recording.blocked.push(address);
    return refused === 'stay' ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient');
  });
}

async function refusal(launch: Launch, request: PageRequest, address: string): Promise<'stay' | 'cancel' | null> {
  const window = navigating(launch, request);
  if (window !== undefined && !window.webContents.mayNavigate(address)) return 'stay';
  const served = launch.session.servers.has(new URL(address).protocol.slice(0, -1));
  return (await launch.session.isCancelled(address)) || !served ? 'cancel' : null;
}

/** The window whose page itself (not the app) wants to go elsewhere with this request. */
function navigating(launch: Launch, request: PageRequest): DoubleWindow | undefined {
  if (!request.isNavigationRequest()) return undefined;
  return launch.windows.find(
    ({ page, loading }) =>
      page?.mainFrame() === request.frame() && loading !== request.url() && page.url() !== request.url(),
  );
}

async function serve(launch: Launch, route: Route, address: string): Promise<void> {
  const answer = launch.session.servers.get(new URL(address).protocol.slice(0, -1));
  if (answer === undefined) return route.abort();
  const response = await answer(new Request(address, { method: route.request().method() }));
  const body = Buffer.from(await response.arrayBuffer());
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
}
