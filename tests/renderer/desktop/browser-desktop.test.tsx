import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { largestFile as shellLimit } from '../../../electron/call-arguments.ts';
import { browserDesktop } from '../../../renderer/desktop/browser-desktop.ts';
import { largestFile } from '../../../renderer/desktop/largest-file.ts';
import { readCopy } from '../../../renderer/domain/exchange/copy/read-copy.ts';
import { fileProblemSentence } from '../../../renderer/words/file-problems.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const downloads: { name: string; blob: Blob }[] = [];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
    const address = `blob:test/${blobs.size}`;
    if (object instanceof Blob) blobs.set(address, object);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() });
  });
});
afterEach(() => {
  downloads.length = 0;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const content = async (blob: Blob | undefined) => new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());

it('a file becomes a download of that name, byte for byte', async () => {
  const outcome = await browserDesktop().saveFile({ name: 'segments.csv', bytes: bytes('ä,b\r\n') });
  expect(outcome).toEqual({ place: 'segments.csv' });
  expect(downloads[0]?.name).toBe('segments.csv');
  expect(await content(downloads[0]?.blob)).toEqual(bytes('ä,b\r\n'));
});

it('several files become one archive that holds each of them', async () => {
  await browserDesktop().saveFiles('study.zip', [
    { name: 'segments.csv', bytes: bytes('one') },
    { name: 'codebook.csv', bytes: bytes('two') },
  ]);
  const archive = unzipSync(await content(downloads[0]?.blob));
  expect(downloads.map(({ name }) => name)).toEqual(['study.zip']);
  expect(Object.entries(archive).map(([name, part]) => [name, new TextDecoder().decode(part)])).toEqual([
    ['segments.csv', 'one'],
    ['codebook.csv', 'two'],
  ]);
});

it('two files under one name are refused, because one would be lost', async () => {
  const file = { name: 'a.csv', bytes: bytes('one') };
  await expect(browserDesktop().saveFiles('study.zip', [file, file])).rejects.toThrow('same name');
});

it('a chosen file is read with its name, and nothing stays on the page', async () => {
  const chosen = browserDesktop().chooseFile('narratives');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  expect(input?.accept).toBe('.csv,.tsv,.txt');
  Object.defineProperty(input, 'files', { value: [new File([bytes('id,text')], 'cases.csv')] });
  input?.dispatchEvent(new Event('change'));
  expect(await chosen).toEqual({ name: 'cases.csv', bytes: bytes('id,text') });
  expect(document.querySelector('input')).toBeNull();
});

it('half of a character in a name, which nothing can be kept with, is told as U+FFFD', async () => {
  const chosen = browserDesktop().chooseFile('pack');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = Object.defineProperty(new File([], 'x'), 'name', { value: 'pack\ud83d.age' });
  Object.defineProperty(input, 'files', { value: [file] });
  input?.dispatchEvent(new Event('change'));
  expect(await chosen).toMatchObject({ name: 'pack\ufffd.age' });
});

it('cancelling chooses nothing', async () => {
  const chosen = browserDesktop().chooseFile('copy');
  document.querySelector('input')?.dispatchEvent(new Event('cancel'));
  expect(await chosen).toBeNull();
});

it('saving begins when the page is left, and no longer once it is stopped', () => {
  const flush = vi.fn(async () => undefined);
  const stop = browserDesktop().beforeClose(flush);
  window.dispatchEvent(new Event('pagehide'));
  expect(flush).toHaveBeenCalledOnce();
  stop();
  window.dispatchEvent(new Event('pagehide'));
  window.dispatchEvent(new Event('beforeunload'));
  expect(flush).toHaveBeenCalledOnce();
});

it('the browser asks before the page goes while something waits to be saved, and only then', () => {
  let isWaiting = true;
  const flush = vi.fn(async () => undefined);
  const stop = browserDesktop().beforeClose(flush, () => isWaiting);
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(asks()).toBe(true);
  isWaiting = false;
  expect(asks()).toBe(false);
  expect(flush).toHaveBeenCalledTimes(2);
  stop();
  isWaiting = true;
  expect(asks()).toBe(false);
});

it('a page that the browser is about to freeze is told as a wish to lock, until nobody listens', () => {
  const lock = vi.fn();
  const stop = browserDesktop().onLockWish(lock);
  document.dispatchEvent(new Event('freeze'));
  stop();
  document.dispatchEvent(new Event('freeze'));
  expect(lock).toHaveBeenCalledOnce();
});

it('there is neither a folder of backups nor a place for keys, and PDFs are the print dialog’s', async () => {
  const desktop = browserDesktop();
  expect(desktop.backups).toBeNull();
  expect(desktop.pageAsPdf).toBeNull();
  expect(await desktop.protectKey(new Uint8Array(32))).toBeNull();
  expect(await desktop.recoverKey(new Uint8Array(32))).toBeNull();
});

it('what the page’s policy stops is counted, even if the event is stopped on its way', async () => {
  const desktop = browserDesktop();
  const before = await desktop.blockedAttempts();
  document.addEventListener('securitypolicyviolation', (event) => event.stopImmediatePropagation(), { once: true });
  document.dispatchEvent(new Event('securitypolicyviolation', { bubbles: true }));
  expect((await desktop.blockedAttempts()) - before).toBe(1);
});

it('a file, or an archive’s file, that is too large to be opened again comes back by its name and is not saved', async () => {
  const huge = Object.create(Uint8Array.prototype, { byteLength: { value: largestFile + 1 } });
  const refusal = { problem: 'too_large', place: 'copy.outcomes' };
  expect(await browserDesktop().saveFile({ name: 'copy.outcomes', bytes: huge })).toEqual(refusal);
  const small = { name: 'a.csv', bytes: bytes('one') };
  const files = [small, { name: 'copy.outcomes', bytes: huge }];
  expect(await browserDesktop().saveFiles('study.zip', files)).toEqual(refusal);
  expect(downloads).toEqual([]);
});

it('shell, browser and the reader of copies have one limit, and its sentence names it', async () => {
  expect(largestFile).toBe(shellLimit);
  const refused = await readCopy(new Uint8Array(largestFile + 1));
  expect(refused).toMatchObject({ problem: { code: 'too_large', details: { limit: largestFile } } });
  const sentence = fileProblemSentence('too_large', 'copy.outcomes');
  expect(sentence).toContain(`larger than ${largestFile / 1024 / 1024} MB`);
});
