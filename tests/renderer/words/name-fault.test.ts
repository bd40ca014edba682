import { expect, it } from 'vitest';
import { nameFault } from '../../../renderer/words/name-fault.ts';

it('a name has no fault, but for one that is missing or holds what cannot be seen', () => {
  expect(nameFault(' Ada Osei ', 'Give a name.')).toBeNull();
  expect(nameFault('  ', 'Give a name.')).toBe('Give a name.');
  expect(nameFault('Ada\u0002 Osei', 'Give a name.')).toMatch(/cannot be seen\. Type it again/);
});
