import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { canSealFor, makePackKey } from '../../../../../renderer/domain/exchange/pack/pack-key.ts';
import { isRecipient } from '../../../../../renderer/domain/exchange/pack/recipient.ts';
import { leadKey, noon } from '../../../../support/packs/packs.ts';
import { sealedFor } from '../../../../support/packs/sealed.ts';

describe('a key for return packs', () => {
  it('is a new one each time, as the standard program writes it, and opens what is sealed for it', async () => {
    const [one, other] = [await makePackKey(noon), await makePackKey(noon)];
    expect(one.identity).toMatch(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
    expect(one.createdAt).toBe(noon);
    expect(isRecipient(one.recipient)).toBe(true);
    expect(one.recipient).not.toBe(other.recipient);
    const opener = new Decrypter();
    opener.addIdentity(one.identity);
    expect(await opener.decrypt(await sealedFor(one.recipient, 'hello'), 'text')).toBe('hello');
  });
});

describe('a recipient', () => {
  it('is the public part of an X25519 key alone', () => {
    expect(isRecipient(leadKey.recipient)).toBe(true);
    for (const other of ['', 'age1', leadKey.identity, leadKey.recipient.toUpperCase(), ` ${leadKey.recipient}`]) {
      expect(isRecipient(other)).toBe(false);
    }
    expect(isRecipient(`${leadKey.recipient}\n`)).toBe(false);
    expect(isRecipient(`age1pq1${'q'.repeat(55)}`)).toBe(false);
  });

  it('is none if a letter was mistyped', () => {
    const mistyped = leadKey.recipient.replace(/z0f/, 'z0g');
    expect(mistyped).not.toBe(leadKey.recipient);
    expect(isRecipient(mistyped)).toBe(false);
  });

  it('is one exactly where the age library takes it, whichever letters of it are others', () => {
    const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
    const takes = (text: string) => {
      try {
        new Encrypter().addRecipient(text);
        return true;
      } catch {
        return false;
      }
    };
    for (let at = 4; at < leadKey.recipient.length; at += 1) {
      for (const letter of letters) {
        const other = leadKey.recipient.slice(0, at) + letter + leadKey.recipient.slice(at + 1);
        expect([other, isRecipient(other)]).toEqual([other, takes(other)]);
      }
    }
    // The checksum is right, over bits that stand for nothing: Bech32 of 260 bits that end in a one, by another program.
    const overfull = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqpfwgqrs';
    expect(takes(overfull) || isRecipient(overfull)).toBe(false);
  });

  it('that looks right and is the key of nobody is found by trying', async () => {
    // Thirty-two zero bytes in Bech32: a point of low order, for which X25519 gives no secret.
    const zero = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z';
    expect(isRecipient(zero)).toBe(true);
    expect(await canSealFor(zero)).toBe(false);
    expect(await canSealFor(leadKey.recipient)).toBe(true);
  });
});
