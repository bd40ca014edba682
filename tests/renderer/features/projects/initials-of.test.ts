import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../../renderer/features/projects/initials-of.ts';

describe('initialsOf', () => {
  it('takes the first letter of up to three names, in capitals', () => {
    expect(initialsOf('asha rahman')).toBe('AR');
    expect(initialsOf('Mary Anne Okafor')).toBe('MAO');
  });

  it('takes the first two and the last of more', () => {
    expect(initialsOf('Rosa Maria del Carmen Ortiz')).toBe('RMO');
  });

  it('does not cut a letter beyond the basic plane in half, and gives nothing for nothing', () => {
    expect(initialsOf('𐐀lpha Beta')).toBe('𐐀B');
    expect(initialsOf('   ')).toBe('');
  });
});
