import { app, type Session, type WebContents } from 'electron';
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
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints');
}

/** Denies the session every permission, device, download and request that is not our own file. */
export async function lockSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${deadProxy}/`);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwnRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({ proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
}

/** Keeps every page where it is: no navigation away, no new window, no embedded browser. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    if (!isOwnPage(url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
