import { expect, it } from 'vitest';
import type { Change } from '../../../../renderer/domain/coding/change.ts';
import { reminderSentence } from '../../../../renderer/features/backups/reminder.ts';

const day = 86_400_000;
const changes = (count: number, at: number): Change[] =>
  Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    copyId: 'copy-1',
    at: at + index,
    coderId: 'coder-ada',
    scope: 'project',
    label: 'save_copy',
    entries: [],
  }));

it('a project that was only looked into, or whose work came with it, needs no backup', () => {
  expect(reminderSentence({ changes: changes(19, 100), entry: { createdAt: 50 }, now: day })).toBeNull();
  expect(reminderSentence({ changes: changes(5000, 100), entry: { createdAt: 9000 }, now: day })).toBeNull();
});

it('twenty acts without any backup are worth a reminder', () => {
  const sentence = reminderSentence({ changes: changes(20, 100), entry: { createdAt: 50 }, now: day });
  expect(sentence).toMatch(/no backup yet/);
});

it('two days after a backup, one act since is enough; before, two hundred', () => {
  const entry = { createdAt: 0, backedUp: { at: 1000, seq: 1 } };
  expect(reminderSentence({ changes: changes(1, 2000), entry, now: 2 * day })).toBeNull();
  expect(reminderSentence({ changes: changes(1, 2000), entry, now: 2 * day + 1000 })).toMatch(/2 days old/);
  expect(reminderSentence({ changes: changes(199, 2000), entry, now: day })).toBeNull();
  expect(reminderSentence({ changes: changes(200, 2000), entry, now: day })).toMatch(/good deal of work/);
  expect(reminderSentence({ changes: changes(200, 500).slice(0, 100), entry, now: 9 * day })).toBeNull();
});
