import { describe, expect, it } from 'vitest';
import { vaultProblemCodes } from '../../../renderer/storage/vault/vault.ts';
import { vaultProblemSentence } from '../../../renderer/words/vault-problems.ts';

describe('the sentence for a vault that does not open', () => {
  it.each(vaultProblemCodes)('exists for %s, is no code, and is no other’s', (code) => {
    const sentence = vaultProblemSentence({ code, place: 'the vault' });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/_|undefined/);
    expect(vaultProblemCodes.filter((other) => vaultProblemSentence({ code: other, place: '' }) === sentence)).toEqual([
      code,
    ]);
  });

  it('throws for a code that a vault does not have', () => {
    expect(() => vaultProblemSentence({ code: 'unheard_of', place: '' })).toThrow('unheard_of');
  });
});
