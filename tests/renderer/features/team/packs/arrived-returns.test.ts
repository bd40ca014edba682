import { describe, expect, it } from 'vitest';
import type { FolderFile } from '../../../../../electron/contract.ts';
import type { PackRecord } from '../../../../../renderer/domain/coding/pack-record.ts';
import {
  arrivedReturns,
  arrivingReturns,
  markOf,
} from '../../../../../renderer/features/team/packs/arrived-returns.ts';

const mac = 'A'.repeat(43);
const bytes = (text: string) => new TextEncoder().encode(text);
const returnHead = bytes(`age-encryption.org/v1\n-> X25519 ${mac}\n${mac}\n--- ${mac}\n`);
const codingHead = bytes(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 18\n${mac}\n--- ${mac}\n`);

function file(name: string, over: Partial<FolderFile> = {}): FolderFile {
  return { name, size: 500, modifiedAt: 1000, head: returnHead, ...over };
}

const taken: PackRecord = {
  ...{ id: 'r1', kind: 'return', passage: 'opened', packId: 'p1', coderId: 'c', recipient: 'age1', madeAt: 900 },
  ...{ at: 2000, fileName: 'taken.age', narrativeIds: [] },
};
const none: ReadonlySet<string> = new Set();
const names = (files: readonly FolderFile[]) => files.map(({ name }) => name);

describe('returns in the team’s folder', () => {
  it('are offered once two looks in turn have found them the same, the newest first', () => {
    const now = [file('a.age'), file('b.age', { modifiedAt: 1001 })];
    expect(names(arrivedReturns([], now, [], none))).toEqual([]);
    expect(arrivingReturns([], now, [], none)).toBe(2);
    expect(names(arrivedReturns(now, now, [], none))).toEqual(['b.age', 'a.age']);
    expect(arrivingReturns(now, now, [], none)).toBe(0);
  });

  it.each([{ size: 400 }, { modifiedAt: 999 }])('are left alone while they change: before, %j', (before) => {
    expect(arrivedReturns([file('a.age', before)], [file('a.age')], [], none)).toEqual([]);
  });

  it('are offered too where they are written as lines of letters', () => {
    const letters = (head: Uint8Array) =>
      bytes(`-----BEGIN AGE ENCRYPTED FILE-----\n${Buffer.from(head).toString('base64').replace(/.{64}/g, '$&\n')}\n`);
    const now = [file('a.age', { head: letters(returnHead) }), file('b.age', { head: letters(codingHead) })];
    expect(names(arrivedReturns(now, now, [], none))).toEqual(['a.age']);
  });

  it('are neither coding packs nor files of other kinds', () => {
    const others = [
      file('pack.age', { head: codingHead }),
      file('x.age', { head: bytes('hello') }),
      file('y.age', { head: bytes('') }),
    ];
    expect(arrivedReturns(others, others, [], none)).toEqual([]);
    expect(arrivingReturns(others, others, [], none)).toBe(0);
  });

  it('are not offered again once they were taken in, unless another file lies there under the name', () => {
    const same = [file('taken.age')];
    expect(arrivedReturns(same, same, [taken], none)).toEqual([]);
    const later = [file('taken.age', { modifiedAt: 2001 })];
    expect(names(arrivedReturns(later, later, [taken], none))).toEqual(['taken.age']);
  });

  it('that were found incomplete wait until they change', () => {
    const short = [file('a.age')];
    const incomplete = new Set(short.map(markOf));
    expect(arrivedReturns(short, short, [], incomplete)).toEqual([]);
    expect(arrivingReturns(short, short, [], incomplete)).toBe(1);
    const whole = [file('a.age', { size: 600 })];
    expect(names(arrivedReturns(whole, whole, [], incomplete))).toEqual(['a.age']);
  });
});
