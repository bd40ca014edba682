import { expect, it } from 'vitest';
import { appWindowSwitches, quietSwitches } from '../../build/quiet-browser.mjs';

const switches = appWindowSwitches('http://127.0.0.1:27615/', '/profile');

it("a window of the program can reach the program's own address and no other, of this machine or elsewhere", () => {
  expect(switches).toEqual(
    expect.arrayContaining([
      '--proxy-server=http://127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>;127.0.0.1:27615',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ]),
  );
});

it('a window of the program reports no crash, brings nothing typed back, and runs no extension', () => {
  expect(switches).toEqual(
    expect.arrayContaining(['--disable-breakpad', '--hide-crash-restore-bubble', '--disable-extensions', '--no-pings']),
  );
});

it('a window of the program is as quiet as the browser of the tests', () => {
  expect(switches).toEqual(expect.arrayContaining([...quietSwitches]));
});

it('no switch is given twice, since a browser would hear only the last', () => {
  const names = switches.map((one) => one.split('=', 1)[0]);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
