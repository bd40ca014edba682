import { expect, it } from 'vitest';
import { coderGroups } from '../../../../../renderer/domain/agreement/groups/coder-groups.ts';

it.each([
  [0, [[]]],
  [1, [[0]]],
  [2, [[0, 1]]],
  [
    3,
    [
      [0, 1, 2],
      [0, 1],
      [0, 2],
      [1, 2],
    ],
  ],
])('%i coders are compared all together and then, if more than two, in pairs', (coders, groups) => {
  expect(coderGroups(coders)).toEqual(groups);
});
