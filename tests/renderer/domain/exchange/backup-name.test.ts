import { expect, it } from 'vitest';
import { backupEnding, backupName } from '../../../../renderer/domain/exchange/backup-name.ts';

const entryId = '3f2a1b9c-0d4e-4b11-9f6a-1c2d3e4f5a6b';

it('a backup is named after the label, the second in UTC and the entry it belongs to', () => {
  expect(backupName('Closure study', Date.UTC(2026, 10, 22, 14, 5, 9, 876), entryId)).toBe(
    'Closure-study_backup_2026-11-22T14-05-09Z_3f2a1b9c.outcomes',
  );
});

it('what no file name may hold goes from the label, and the name still ends as the folder is searched', () => {
  const name = backupName('a/b: c?', 0, entryId);
  expect(name).toBe('a-b-c_backup_1970-01-01T00-00-00Z_3f2a1b9c.outcomes');
  expect(name.endsWith(backupEnding(entryId))).toBe(true);
});
