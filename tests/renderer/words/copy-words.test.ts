import { expect, it } from 'vitest';
import { copyProblemSentence } from '../../../renderer/words/copy-words.ts';

const notACopy = { code: 'not_a_copy', place: 'the file', details: {} } as const;

it('a table that was chosen as a copy is sent to the import, and any other file is refused as no copy', () => {
  expect(copyProblemSentence(notACopy, 'Summaries.CSV')).toBe('This looks like a table. Bring it in under Import.');
  expect(copyProblemSentence(notACopy, 'letter.pdf')).toMatch(/‘Save a copy’ or ‘Save a backup’/);
  expect(copyProblemSentence({ ...notACopy, code: 'damaged' }, 'x.csv')).toMatch(/is damaged/);
});
