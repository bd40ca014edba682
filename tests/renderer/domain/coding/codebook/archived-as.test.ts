import { expect, it } from 'vitest';
import { archivedAs } from '../../../../../renderer/domain/coding/codebook/archived-as.ts';

it.each([
  ['in use', {}, null],
  ['archived without another in its place', { archived: true }, 'archived'],
  ['merged into one', { archived: true, replacedBy: ['home'] }, 'merged'],
  ['split into several', { archived: true, replacedBy: ['home', 'school'] }, 'split'],
] as const)('a code %s is told apart', (_state, code, how) => {
  expect(archivedAs(code)).toBe(how);
});
