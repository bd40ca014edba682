import path from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** What a page may ask a browser for and this one never needs. */
const deniedAbilities = [
  ...['camera', 'microphone', 'display-capture', 'geolocation', 'idle-detection', 'local-fonts'],
  ...['hid', 'midi', 'serial', 'usb', 'payment', 'publickey-credentials-get', 'storage-access'],
];

/**
 * The file under `root` that a request's path names, or `null` for anything that is not a plain path to a file of a
 * known type inside `root`: climbing, encoded separators, NUL, backslashes and drive letters are refused, never mended.
 */
export function servedFile(root, pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const parts = (decoded === '/' ? '/index.html' : decoded).split('/').slice(1);
  const plain = parts.length > 0 && parts.every((part) => /^[\w-][\w.-]*$/.test(part));
  const file = path.join(root, ...parts);
  return plain && decoded.startsWith('/') && types[path.extname(file)] ? file : null;
}

/** The headers that go with every file of the page, so that both hosts enforce the same rules. */
export function servedHeaders(file) {
  return {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': deniedAbilities.map((ability) => `${ability}=()`).join(', '),
    'x-dns-prefetch-control': 'off',
    'cache-control': 'no-store',
  };
}
