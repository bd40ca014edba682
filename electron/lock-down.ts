import { app, type Session, type WebContents } from 'electron';
import { noteBlocked } from './blocked-attempts.ts';
import { isOwnPage, isOwnRequest } from './security.ts';

/** An address where nothing listens: what escapes every other lock ends here. */
const deadProxy = 'http://127.0.0.1:9';

/** Switches off what Chromium does by itself on a network. Before the app is ready. */
export function silenceChromium(): void {
  app.enableSandbox();
  const { commandLine } = app;
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-quic');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', deadProxy);
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints');
}

/**
 * Denies the session every permission, device, download and request that is not our own file. Requests and downloads count
 * as attempts to reach out; permissions do not, since nothing leaves by asking for one.
 */
export async function lockSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${deadProxy}/`);
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = !isOwnRequest(url);
    if (cancel) noteBlocked();
    callback({ cancel });
  });
  session.on('will-download', refuse);
  await session.setProxy({ proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
}

/** Keeps every page where it is: no navigation away, no new window, no embedded browser. Each attempt counts. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => {
    noteBlocked();
    return { action: 'deny' };
  });
  // One attempt to leave may be told by both of these; it counts once.
  const leaving = new Set<string>();
  const stay = (event: Preventable, url: string) => {
    if (isOwnPage(url)) return;
    event.preventDefault();
    if (leaving.has(url)) return;
    leaving.add(url);
    setImmediate(() => leaving.delete(url));
    noteBlocked();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
}

interface Preventable {
  preventDefault(): void;
}

function refuse(event: Preventable): void {
  event.preventDefault();
  noteBlocked();
}
