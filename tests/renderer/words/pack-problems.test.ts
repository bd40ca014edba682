import { describe, expect, it } from 'vitest';
import { packProblemCodes } from '../../../renderer/domain/exchange/pack/pack.ts';
import { packProblemSentence } from '../../../renderer/words/pack-problems.ts';

describe('the sentence for a pack that does not open', () => {
  it.each(packProblemCodes)('exists for %s, says what to do and is no code', (code) => {
    const sentence = packProblemSentence({ code, place: 'sheets[3]' });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).toMatch(/\b(Ask|ask|Choose|choose|Send|Open|Close|Wait)\b/);
    expect(sentence).not.toMatch(/_|undefined|scrypt|X25519|JSON/);
  });

  it('is another for each code', () => {
    const sentences = packProblemCodes.map((code) => packProblemSentence({ code, place: 'sheets[3]' }));
    expect(new Set(sentences).size).toBe(packProblemCodes.length);
  });

  it('names the file where it is known', () => {
    const cutOff = { code: 'cut_off', place: 'the file' } as const;
    expect(packProblemSentence(cutOff, 'Study_return_BH.age')).toMatch(/^‘Study_return_BH\.age’ ends too soon/);
    expect(packProblemSentence(cutOff)).toMatch(/^This file ends too soon/);
  });

  it('tells whose passphrase is wanted', () => {
    expect(packProblemSentence({ code: 'wrong_passphrase', place: 'the file' })).toContain(
      'Ask the lead for the passphrase of this pack; it is not your own passphrase.',
    );
  });

  it('tells which of the two packs it is, and which is wanted', () => {
    const given = (found: string, wanted: string) =>
      packProblemSentence({ code: 'wrong_kind', place: 'the file', details: { found, wanted } });
    expect(given('coding', 'return')).toMatch(/^This is a coding pack, .* choose the file that the coder sent back\.$/);
    expect(given('return', 'coding')).toMatch(/^This is a return pack, .* choose the file that the lead sent\.$/);
  });

  it('says where a pack contradicts itself', () => {
    expect(packProblemSentence({ code: 'span_outside_text', place: 'sheets[3].codings[0]' })).toContain(
      '(sheets[3].codings[0])',
    );
  });
});
