import { mustRunUnsandboxed } from './find-browser.mjs';

/** Switches that keep a browser from speaking to anything on its own account. */
export const quietSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** A dead proxy for every address but those of this machine, or but the app's own, given as `host:port`. */
export function deadProxySwitches(onlyAddress) {
  const proxy = '--proxy-server=http://127.0.0.1:9';
  return onlyAddress === undefined ? [proxy] : [proxy, `--proxy-bypass-list=<-loopback>;${onlyAddress}`];
}

/** `--no-sandbox` where Chromium refuses to start without it, and nowhere else. */
export function sandboxSwitches() {
  return mustRunUnsandboxed() ? ['--no-sandbox'] : [];
}

/**
 * How `npm start` runs a browser: a window of its own for the page at `url`, its own profile folder, no extensions, no
 * reports of crashes, no offer to bring back what was typed, and no way to any address but the page's.
 */
export function appWindowSwitches(url, profile) {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1360,860',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-component-extensions-with-background-pages',
    '--disable-breakpad',
    '--disable-top-sites',
    '--disable-search-engine-choice-screen',
    '--hide-crash-restore-bubble',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,NetworkTimeServiceQuerying',
    ...quietSwitches,
    // Names are not even asked for: newer Chromiums no longer know --dns-prefetch-disable.
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(url).hostname}`,
    ...deadProxySwitches(new URL(url).host),
    ...sandboxSwitches(),
  ];
}
