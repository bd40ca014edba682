import { expect, it } from 'vitest';
import { groupBy } from '../../../../renderer/domain/coding/group-by.ts';

it('groupBy keeps keys and items in the order of their first appearance', () => {
  const groups = groupBy(['plum', 'apple', 'pear', 'fig'], (word) => word.length);
  expect([...groups]).toEqual([
    [4, ['plum', 'pear']],
    [5, ['apple']],
    [3, ['fig']],
  ]);
});
