import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBackup,
  isBackupEnding,
  isBackupName,
  isBackupNames,
  isFileKind,
  isFileList,
  isKey,
  isNamedBytes,
  isPack,
  isPackName,
  isPlainFileName,
  isSealedKey,
  largestFile,
} from '../../electron/call-arguments.ts';
import { propertyRuns } from '../support/property-runs.ts';

const runs = { numRuns: propertyRuns };
const bytes = new Uint8Array([1]);

describe('a file name', () => {
  it.each([
    'segments.csv',
    'Études 2026_segments_2026-11-22.csv',
    'a',
    "O'Neill & co.zip",
    'Conin$ide.csv',
    'null.csv',
  ])('%s is plain', (name) => {
    expect(isPlainFileName(name)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '.hidden',
    '../segments.csv',
    'folder/segments.csv',
    'folder\\segments.csv',
    '/etc/passwd',
    'C:segments.csv',
    'a\0b',
    'a\nb',
    'name.',
    'name ',
    ' name',
    'CON',
    'nul.txt',
    'com1.csv',
    'con .txt',
    'nul .outcomes',
    'CONIN$',
    'conout$.csv',
    'CLOCK$',
    'a\u202evsc.exe',
    'a\u200b.csv',
    'a?b',
    '\ud800',
    'x'.repeat(121),
    7,
    null,
    undefined,
    ['segments.csv'],
  ])('%j is not', (name) => {
    expect(isPlainFileName(name)).toBe(false);
  });

  it('that is plain never leaves the folder it is put in, on any system', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[./\\~:A-Za-z]{1,12}$/),
      fc.array(fc.constantFrom('..', '.', 'a', '', 'C:')).map((parts) => parts.join('/')),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        if (!isPlainFileName(name)) return;
        expect(path.posix.dirname(path.posix.join('/safe', name))).toBe('/safe');
        expect(path.win32.dirname(path.win32.join('C:\\safe', name))).toBe('C:\\safe');
      }),
      runs,
    );
  });
});

describe('arguments of calls', () => {
  it('are refused for whatever is no file, without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withTypedArray: true, withNullPrototype: true }), (value) => {
        expect(isNamedBytes(value)).toBe(false);
        expect(isFileKind(value)).toBe(false);
        expect(isBackup(value)).toBe(false);
        expect(isBackupEnding(value)).toBe(false);
        expect(isBackupName(value)).toBe(false);
        expect(isPack(value)).toBe(false);
        expect(isPackName(value)).toBe(false);
        expect(isBackupNames(value)).toBe(false);
        const isBytes = value instanceof Uint8Array;
        expect(isKey(value)).toBe(isBytes && value.length === 32);
        expect(isSealedKey(value)).toBe(isBytes && value.length > 0 && value.length <= 4096);
      }),
      runs,
    );
  });

  it('take a file only as a name and bytes', () => {
    expect(isNamedBytes({ name: 'a.csv', bytes })).toBe(true);
    expect(isNamedBytes({ name: 'a.csv', bytes: [1] })).toBe(false);
    expect(isNamedBytes({ name: 'a.csv', bytes: 'text' })).toBe(false);
    expect(isNamedBytes({ name: '../a.csv', bytes })).toBe(false);
    expect(isNamedBytes({ name: 'a.csv' })).toBe(false);
  });

  it('leave a file above the limit to be told of, not refused', () => {
    const huge = Object.create(Uint8Array.prototype, { byteLength: { value: largestFile + 1 } });
    expect(isNamedBytes({ name: 'a.csv', bytes: huge })).toBe(true);
    expect(isFileList([{ name: 'a.csv', bytes: huge }])).toBe(true);
  });

  it('take a list only if it has files, not too many, and no name twice', () => {
    const files = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `${index}.csv`, bytes }));
    expect(isFileList(files(1))).toBe(true);
    expect(isFileList(files(50))).toBe(true);
    expect(isFileList(files(51))).toBe(false);
    expect(isFileList([])).toBe(false);
    expect(isFileList([...files(1), { name: '0.CSV', bytes }])).toBe(false);
    expect(isFileList({ 0: files(1)[0], length: 1 })).toBe(false);
  });

  it('know the kinds of file that can be asked for', () => {
    expect([isFileKind('narratives'), isFileKind('copy'), isFileKind('toString'), isFileKind('')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('arguments of keys and backups', () => {
  const name = 'Study_backup_2026-11-22T06-00-00Z_3f2a1b9c.outcomes';

  it('take a key of 32 bytes, no more and no less', () => {
    expect([31, 32, 33, 0].map((length) => isKey(new Uint8Array(length)))).toEqual([false, true, false, false]);
    expect(isKey(Array.from({ length: 32 }, () => 0))).toBe(false);
    expect([0, 1, 4096, 4097].map((length) => isSealedKey(new Uint8Array(length)))).toEqual([false, true, true, false]);
  });

  it.each([
    '3f2a1b9c.outcomes',
    '_3F2A1B9C.outcomes',
    '_3f2a1b9.outcomes',
    '_3f2a1b9c.outcomes\n',
    '.outcomes',
    '',
    '/_3f2a1b9c.outcomes',
  ])('%j is no ending of backups', (ending) => {
    expect(isBackupEnding(ending)).toBe(false);
  });

  it.each([
    'thesis.docx',
    '_3f2a1b9c.outcomes',
    `../${name}`,
    `.${name}`,
    `folder\\${name}`,
    `${name}\n`,
    `${name}.txt`,
  ])('%j is no name of a backup', (wrong) => {
    expect([isBackupName(wrong), isBackup({ name: wrong, bytes }), isBackupNames([name, wrong])]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('take a backup by its name, which leaves room to be numbered', () => {
    expect(isBackupEnding('_3f2a1b9c.outcomes')).toBe(true);
    expect(isBackup({ name, bytes })).toBe(true);
    const long = (length: number) => `${'x'.repeat(length - 18)}_3f2a1b9c.outcomes`;
    expect([isBackup({ name: long(116), bytes }), isBackup({ name: long(117), bytes })]).toEqual([true, false]);
    expect(isBackupName(long(120))).toBe(true);
  });

  it('take a list of names only if it holds some and not too many', () => {
    expect(isBackupNames([name])).toBe(true);
    expect(isBackupNames([])).toBe(false);
    expect(isBackupNames(Array.from({ length: 2000 }, () => name))).toBe(true);
    expect(isBackupNames(Array.from({ length: 2001 }, () => name))).toBe(false);
    expect(isBackupNames(name)).toBe(false);
  });
});

describe('the name of a pack', () => {
  it.each(['Study_return_BH_2026-11-22.age', 'a.age', 'A.AGE', 'Study (conflicted copy).age'])('can be %s', (name) => {
    expect(isPackName(name)).toBe(true);
    expect(isPack({ name, bytes })).toBe(true);
  });

  it.each(['.age', '.a.age', '~a.age', '~$a.age', 'a.age.tmp', 'a.age.part', 'a.txt', '../a.age', 'age'])(
    'cannot be %s',
    (name) => {
      expect(isPackName(name)).toBe(false);
      expect(isPack({ name, bytes })).toBe(false);
    },
  );

  it('leaves room for a number when it is written', () => {
    const long = `${'x'.repeat(113)}.age`;
    expect([isPackName(long), isPack({ name: long, bytes })]).toEqual([true, false]);
    expect(isPack({ name: long.slice(1), bytes })).toBe(true);
  });
});
