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
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
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
