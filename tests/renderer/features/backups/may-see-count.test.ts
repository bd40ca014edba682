import { expect, it } from 'vitest';
import { maySeeCount } from '../../../../renderer/features/backups/may-see-count.ts';
import type { ListedBackup } from '../../../../renderer/features/backups/read-backups.ts';
import type { SealedFileFacts } from '../../../../renderer/storage/vault/sealed-file.ts';
import { ada, ben } from '../../../support/study.ts';

function backup(coders: readonly string[], isPast: boolean): ListedBackup {
  const facts: SealedFileFacts = {
    madeAt: 1,
    appVersion: '1',
    reason: 'close',
    projectId: 'p',
    copyId: 'c',
    label: 'x',
    cases: 1,
    narratives: 1,
    codings: 6,
    coders,
    lastSeq: 1,
  };
  return { name: 'x', size: 1, at: 1, modifiedAt: 1, content: { facts, earlierWays: null, isPast } };
}

const both = [ada.name, ben.name];

it('while nothing is hidden, the segments of what the project has grown out of may be counted', () => {
  expect(maySeeCount(ada, true, backup(both, true))).toBe(true);
  expect(maySeeCount(ada, false, backup(both, true))).toBe(false);
});

it('what a restore left behind may hold hidden work although nothing is hidden now', () => {
  expect(maySeeCount(ada, true, backup(both, false))).toBe(false);
});

it('who worked alone then may count their own, and nobody else may', () => {
  expect(maySeeCount(ada, false, backup([ada.name], false))).toBe(true);
  expect(maySeeCount(ben, false, backup([ada.name], true))).toBe(false);
});
