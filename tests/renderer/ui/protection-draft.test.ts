import { describe, expect, it } from 'vitest';
import { draftFaults } from '../../../renderer/ui/protection-draft.ts';

const typed = (passphrase: string, repeated = passphrase) => draftFaults({ kind: 'passphrase', passphrase, repeated });
const fine = { passphrase: null, repeated: null };

describe('a new passphrase', () => {
  it('is long enough with twelve characters, whichever they are', () => {
    expect(typed('aaaaaaaaaaaa')).toEqual(fine);
    expect(typed('correct horse')).toEqual(fine);
    expect(typed('aaaaaaaaaaa').passphrase).toContain('at least 12 characters');
  });

  it('is counted as people count: an emoji is one character', () => {
    expect(typed('🦊🦊🦊🦊🦊🦊').passphrase).toContain('at least 12 characters');
    expect(typed('🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊')).toEqual(fine);
  });

  it('is not blank', () => expect(typed(' '.repeat(20)).passphrase).not.toBeNull());

  it('is the same both times, and only a long one is asked for again', () => {
    expect(typed('correct horse', 'correct house').repeated).toContain('not the same');
    expect(typed('short', 'other').repeated).toBeNull();
  });

  it.each(['machine', 'kept'] as const)('is not asked for where the choice is %s', (kind) => {
    expect(draftFaults({ kind, passphrase: '', repeated: '' })).toEqual(fine);
  });
});
