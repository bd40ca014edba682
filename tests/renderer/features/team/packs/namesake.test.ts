import { describe, expect, it } from 'vitest';
import { namesake } from '../../../../../renderer/features/team/packs/namesake.ts';
import { ben } from '../../../../support/study.ts';

const stranger = (name: string, initials = 'ZZ') => ({ ...ben, id: 'stranger', name, initials });

describe('somebody who goes by a name of the team', () => {
  it.each([
    ['in other letter case and spacing', stranger(` ${ben.name.toUpperCase().replace(' ', '  ')} `)],
    ['with letters that nobody sees', stranger(`${ben.name.slice(0, 2)}\u200B${ben.name.slice(2)}\u2060`)],
    ['by the initials alone', stranger('Somebody Else', ben.initials.toLowerCase())],
  ])('is noticed %s', (_, coder) => {
    expect(namesake(coder, [ben])).toBe(ben);
  });

  it('is not anybody else, nor the coder themselves', () => {
    expect(namesake(stranger('Somebody Else'), [ben])).toBeNull();
    expect(namesake(ben, [ben])).toBeNull();
  });
});
