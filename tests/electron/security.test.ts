import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnAddress, isOwnPage, isOwnRequest, isTrustedCaller, pageUrl } from '../../electron/security.ts';
import { propertyRuns } from '../support/property-runs.ts';

const foreign = [
  'https://example.org/',
  'http://127.0.0.1:27615/',
  'file:///etc/passwd',
  'app://outcome-coder.example.org/index.html',
  'app://other/index.html',
  'app://user@outcome-coder/index.html',
  'appx://outcome-coder/index.html',
  'javascript:alert(1)',
  'ws://outcome-coder/',
  'about:blank',
  'not an address',
  '',
];

describe('the page may reach its own files and nothing else', () => {
  it.each(foreign)('%s is neither a page, nor an address, nor a request of ours', (address) => {
    expect([isOwnAddress(address), isOwnPage(address), isOwnRequest(address)]).toEqual([false, false, false]);
  });

  it('knows its own files, whatever hash or query they carry', () => {
    expect(isOwnPage(pageUrl)).toBe(true);
    expect(isOwnPage(`${pageUrl}#/cases`)).toBe(true);
    expect(isOwnAddress('app://outcome-coder/assets/main.js')).toBe(true);
    expect(isOwnPage('app://outcome-coder/assets/main.js')).toBe(false);
  });

  it('lets through what the page itself holds, and no blob of another origin', () => {
    expect(isOwnRequest('data:image/png;base64,AA==')).toBe(true);
    expect(isOwnRequest('blob:app://outcome-coder/0a1b')).toBe(true);
    expect(isOwnRequest('blob:https://example.org/0a1b')).toBe(false);
  });

  it('refuses every web address there is', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'ws', 'wss'] }), (url) => !isOwnRequest(url)),
      { numRuns: propertyRuns },
    );
  });
});

describe('a call is trusted', () => {
  it('only from the top frame of the page', () => {
    expect(isTrustedCaller({ url: pageUrl, parent: null })).toBe(true);
    expect(isTrustedCaller({ url: pageUrl, parent: {} })).toBe(false);
    expect(isTrustedCaller({ url: 'https://example.org/', parent: null })).toBe(false);
    expect(isTrustedCaller(null)).toBe(false);
  });
});
