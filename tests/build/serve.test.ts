import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOurServer, serve } from '../../build/serve.mjs';
import { startSecret } from '../../build/start-secret.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-serve-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  server = await serve({ root: folder, port: 0 });
  port = Number(new URL(server.url).port);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request made by hand, so that any path and any Host header can be sent. */
function ask(
  options: http.RequestOptions,
): Promise<{ status: number | undefined; headers: http.IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, ...options }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on('error', reject).end();
  });
}

it('serves the page with its policy', async () => {
  const { status, headers, body } = await ask({ path: '/' });
  expect([status, body]).toEqual([200, '<!doctype html><title>Page</title>']);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['x-dns-prefetch-control']).toBe('off');
  expect(headers['permissions-policy']).toContain('camera=()');
});

it('takes from the page the opening of windows, and leaves it its storage, forms, printing and saving', async () => {
  const { headers } = await ask({ path: '/' });
  const [sandbox] = String(headers['content-security-policy']).match(/sandbox [^;]*/) ?? [];
  expect(sandbox?.split(' ').slice(1).sort()).toEqual(
    ['allow-downloads', 'allow-forms', 'allow-modals', 'allow-same-origin', 'allow-scripts'].sort(),
  );
});

it('refuses a name that somebody pointed at this machine', async () => {
  for (const host of ['evil.example.org', `evil.example.org:${port}`, `localhost:${port}`, '127.0.0.1']) {
    expect((await ask({ path: '/', headers: { host } })).status, host).toBe(404);
  }
});

it('refuses paths that climb, other methods and files that are not there', async () => {
  const status = async (options: http.RequestOptions) => (await ask(options)).status;
  expect(await status({ path: '/../serve.test.ts' })).toBe(404);
  expect(await status({ path: '/..%2f..%2fetc%2fpasswd' })).toBe(404);
  expect(await status({ path: '/other.html' })).toBe(404);
  expect(await status({ path: '/', method: 'POST' })).toBe(404);
  expect(await status({ path: '/', method: 'HEAD' })).toBe(200);
});

const secret = new Uint8Array(32).fill(7);

it('is known by whoever holds the same secret, and by nobody else', async () => {
  const ours = await serve({ root: folder, port: 0, secret });
  const at = Number(new URL(ours.url).port);
  expect(await isOurServer(at, secret)).toBe(true);
  expect(await isOurServer(at, new Uint8Array(32).fill(8))).toBe(false);
  expect(await isOurServer(port, secret)).toBe(false);
  await ours.close();
});

it('is not taken for ours where another program repeats what ours once answered', async () => {
  const ours = await serve({ root: folder, port: 0, secret });
  const headers = { 'x-outcome-coder-question': 'ab'.repeat(32) };
  const earlier = await fetch(ours.url, { method: 'HEAD', headers });
  await ours.close();
  expect(earlier.headers.get('x-outcome-coder-answer')).toMatch(/^[0-9a-f]{64}$/);
  const other = http.createServer((_, response) => {
    response.setHeader('x-outcome-coder-answer', earlier.headers.get('x-outcome-coder-answer') ?? '').end();
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  expect(await isOurServer(typeof address === 'object' ? (address?.port ?? 0) : 0, secret)).toBe(false);
  other.closeAllConnections();
  other.close();
});

it('keeps one secret for all starts, which nobody else may read', () => {
  const made = startSecret(path.join(folder, 'own'));
  expect(made).toHaveLength(32);
  expect(startSecret(path.join(folder, 'own'))).toEqual(made);
  expect(statSync(path.join(folder, 'own', 'start-secret')).mode & 0o777).toBe(0o600);
  expect(startSecret(path.join(folder, 'other'))).not.toEqual(made);
});

it('takes its own port or none', async () => {
  await expect(serve({ root: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
