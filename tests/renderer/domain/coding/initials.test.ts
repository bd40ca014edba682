import { describe, expect, it } from 'vitest';
import { initialsOf, initialsProblem } from '../../../../renderer/domain/coding/initials.ts';
import { ben } from '../../../support/study.ts';

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

describe('initialsProblem', () => {
  it('is null for one to four letters that nobody has, counted as a reader counts them', () => {
    for (const initials of ['B', 'BHXY', '𐐀𐐀𐐀𐐀']) expect(initialsProblem(initials, [ben])).toBeNull();
  });

  it('names what is missing, cannot be seen, is too long, or held by somebody, even in another case or after they have left', () => {
    expect(initialsProblem('', [])?.code).toBe('no_initials');
    for (const initials of ['A\u0002', '\uffff', 'A\ud800']) {
      expect(initialsProblem(initials, [])?.code).toBe('unprintable_initials');
    }
    expect(initialsProblem('BHXYZ', [])).toMatchObject({ code: 'long_initials', details: { longest: 4 } });
    const left = [{ ...ben, active: false }];
    expect(initialsProblem('bh', left)).toMatchObject({ code: 'taken_initials', details: { holder: 'Ben Hale' } });
  });
});
