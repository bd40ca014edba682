import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../build/content-security-policy.mjs';
import { servedFile, servedHeaders } from '../../build/served-file.mjs';
import { propertyRuns } from '../support/property-runs.ts';

const root = path.resolve('/served/page');

describe('a path of a request', () => {
  it('names a file of the page', () => {
    expect(servedFile(root, '/')).toBe(path.join(root, 'index.html'));
    expect(servedFile(root, '/assets/main-B1c_d.js')).toBe(path.join(root, 'assets', 'main-B1c_d.js'));
  });

  it.each([
    '',
    'index.html',
    '//index.html',
    '/../index.html',
    '/a/../../index.html',
    '/%2e%2e/index.html',
    '/..%2findex.html',
    '/..%5cindex.html',
    '/C:/index.html',
    '/index.html%00',
    '/%E0%A4%A',
    '/.hidden.js',
    '/assets/',
    '/assets/main.js.map',
    '/program.exe',
  ])('%j names nothing', (pathname) => {
    expect(servedFile(root, pathname)).toBeNull();
  });

  it('never names a file outside the page, whatever it says', () => {
    const piece = fc.constantFrom('..', '.', '', 'a', '%2e', '%2f', '%5c', '\\', '/', 'C:', '%00', 'index.html', '~');
    const pathname = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join('/')}`),
    );
    fc.assert(
      fc.property(pathname, (one) => {
        const file = servedFile(root, one);
        expect(file === null || path.resolve(file).startsWith(root + path.sep)).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((line) => [line.split(' ', 1)[0], line.split(' ').slice(1)]),
  );

  it('goes with every file', () => {
    expect(servedHeaders('/served/page/index.html')['content-security-policy']).toBe(contentSecurityPolicy);
  });

  it('allows nothing that is not named, and names no other origin', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect([...directives.values()].flat().filter((source) => /[*.]|https?:/.test(source))).toEqual([]);
  });

  it('runs no inline script and no text as code', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    for (const name of ['form-action', 'base-uri', 'frame-ancestors']) expect(directives.get(name)).toEqual(["'none'"]);
  });
});
