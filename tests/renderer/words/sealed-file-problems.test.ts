import { describe, expect, it } from 'vitest';
import { sealedFileProblemCodes } from '../../../renderer/storage/vault/sealed-file.ts';
import { vaultProblemCodes } from '../../../renderer/storage/vault/vault.ts';
import { sealedFileProblemSentence } from '../../../renderer/words/sealed-file-problems.ts';

describe('the sentence for a copy or backup that does not open', () => {
  it.each([...sealedFileProblemCodes, ...vaultProblemCodes])('exists for %s and is no code', (code) => {
    const sentence = sealedFileProblemSentence({ code, place: 'the file' });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/_|undefined/);
  });

  it('throws for a code that a sealed file does not have', () => {
    expect(() => sealedFileProblemSentence({ code: 'unheard_of', place: '' })).toThrow('unheard_of');
  });
});
