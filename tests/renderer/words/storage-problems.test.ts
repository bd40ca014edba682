import { describe, expect, it } from 'vitest';
import { tableNames } from '../../../renderer/storage/database.ts';
import { storageProblemCodes } from '../../../renderer/storage/storage-problem.ts';
import { storageProblemSentence } from '../../../renderer/words/storage-problems.ts';

describe('the sentence for a storage problem', () => {
  it.each(storageProblemCodes)('exists for %s', (code) => {
    const sentence = storageProblemSentence({
      code,
      place: 'Pilot',
      details: { table: 'sheets', cause: 'AbortError' },
    });
    expect(sentence).toMatch(/^[‘A-Z].*\.$/);
    expect(sentence).not.toContain('undefined');
  });

  it.each(tableNames)('calls a damaged record of %s by a name that users know', (table) => {
    const sentence = storageProblemSentence({ code: 'damaged_record', place: `${table} 7`, details: { table, id: 7 } });
    expect(sentence).toContain('cannot be read');
    expect(sentence).not.toContain(`${table} 7`);
  });

  it('throws for a code that storage does not have', () => {
    expect(() => storageProblemSentence({ code: 'unheard_of', place: '' })).toThrow('unheard_of');
  });
});
