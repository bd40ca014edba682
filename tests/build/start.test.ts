import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInBrowser } from '../../build/open-in-browser.mjs';
import { serve } from '../../build/serve.mjs';

const build = path.resolve(import.meta.dirname, '../../build');
const stackLine = /^\s+at /m;
const ended: (() => unknown)[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-start-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Page</title>');
});
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page in a Node process of its own, and answers with what it said once it has said `awaited`. */
function open(browser: string | null, port: number, awaited: RegExp): Promise<string> {
  const script = `const { openInBrowser } = await import(${JSON.stringify(pathToFileURL(path.join(build, 'open-in-browser.mjs')).href)});
    await openInBrowser(${JSON.stringify({ browser, port, page: folder })});`;
  const env = { ...process.env, XDG_DATA_HOME: folder, LOCALAPPDATA: folder, HOME: folder };
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script], { env });
  ended.push(() => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part) => {
        said += part;
        if (awaited.test(said)) resolve(said);
      });
    }
    child.on('close', () => reject(new Error(`ended after saying: ${said}`)));
  });
}

/** Given, so that no test writes into the user's own folder. */
const secret = new Uint8Array(32).fill(7);

describe('npm start without Electron', () => {
  it('prints the address and goes on serving when there is no browser', async () => {
    const said = await open(null, 0, /Ctrl\+C/);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? '';
    expect(await (await fetch(url)).text()).toContain('<title>Page</title>');
  });

  it('prints the address when the browser opens no window', async () => {
    const said = await open(path.join(folder, 'no-such-browser'), 0, /Ctrl\+C/);
    expect(said).toContain('The browser could not open a window here.');
    expect(said).not.toMatch(stackLine);
  });

  it('says so when the app is already running, and leaves that one running', async () => {
    const running = await serve({ root: folder, port: 0, secret });
    ended.push(running.close);
    await openInBrowser({ browser: null, port: Number(new URL(running.url).port), secret });
    expect((await fetch(running.url)).status).toBe(200);
  });

  it('says in a sentence that another program has the port', async () => {
    const other = http.createServer((_, response) => response.end('something else'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    ended.push(
      () => other.closeAllConnections(),
      () => other.close(),
    );
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(openInBrowser({ browser: null, port, secret })).rejects.toThrow(
      `port ${port} is used by another program. Close that program and start again.`,
    );
  });
});

describe('npm start where it cannot', () => {
  it('asks for npm install when the packages are not there', () => {
    mkdirSync(path.join(folder, 'build'));
    cpSync(build, path.join(folder, 'build'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'build', 'start.mjs')], {
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      "Outcome Coder could not start: its packages are not installed. Run 'npm install' first.\n",
    ]);
  });
});
