import { expect, it } from 'vitest';
import { fileProblem } from '../../electron/file-problem.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: refused, open '/home/person/secret'`), { code });

it.each([
  ['ENOSPC', 'no_space'],
  ['EDQUOT', 'no_space'],
  ['EACCES', 'read_only'],
  ['EPERM', 'read_only'],
  ['EROFS', 'read_only'],
  ['EBUSY', 'read_only'],
  ['EFBIG', 'too_large'],
  ['ENOENT', 'missing'],
  ['ENODEV', 'missing'],
  ['ESTALE', 'missing'],
  ['ETIMEDOUT', 'missing'],
  ['EIO', 'failed'],
])('%s is told as %s', (code, problem) => {
  expect(fileProblem(failure(code))).toBe(problem);
});

it('whatever else is thrown is told as failed', () => {
  expect([fileProblem('text'), fileProblem(null), fileProblem(new Error('no code'))]).toEqual([
    'failed',
    'failed',
    'failed',
  ]);
});
