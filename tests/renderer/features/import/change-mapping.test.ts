import { describe, expect, it } from 'vitest';
import type { ImportMapping } from '../../../../renderer/domain/exchange/import-plan.ts';
import { attributeCandidates, roleOf, withRole } from '../../../../renderer/features/import/change-mapping.ts';

const mapping: ImportMapping = { idColumn: 0, textColumn: 4, kind: 'closure summary', attributeColumns: [1, 2] };

describe('withRole', () => {
  it('gives a free column to the role', () => {
    expect(withRole(mapping, 'text', 3)).toEqual({ ...mapping, textColumn: 3 });
  });

  it('lets id and text change places, so that they are never the same column', () => {
    expect(withRole(mapping, 'id', 4)).toEqual({ ...mapping, idColumn: 4, textColumn: 0 });
    expect(withRole(mapping, 'text', 0)).toEqual({ ...mapping, idColumn: 4, textColumn: 0 });
  });

  it('takes a column from the attributes and from the title', () => {
    expect(withRole({ ...mapping, titleColumn: 3 }, 'id', 1)).toEqual({
      ...mapping,
      idColumn: 1,
      titleColumn: 3,
      attributeColumns: [2],
    });
    expect(withRole({ ...mapping, titleColumn: 3 }, 'id', 3)).toEqual({ ...mapping, idColumn: 3 });
  });

  it('sets and clears the title, and does not take the id or the text for it', () => {
    const titled = withRole(mapping, 'title', 2);
    expect(titled).toEqual({ ...mapping, titleColumn: 2, attributeColumns: [1] });
    expect(withRole(titled, 'title', null)).toEqual({ ...mapping, attributeColumns: [1] });
    expect(withRole(mapping, 'title', 0)).toEqual(mapping);
  });
});

describe('roleOf', () => {
  it('names the one role of each column', () => {
    const titled = { ...mapping, titleColumn: 3 };
    expect([0, 1, 2, 3, 4, 5].map((column) => roleOf(titled, column))).toEqual([
      'id',
      'attribute',
      'attribute',
      'title',
      'text',
      null,
    ]);
  });
});

describe('attributeCandidates', () => {
  it('offers every column that is nothing else', () => {
    expect(attributeCandidates({ ...mapping, titleColumn: 3 }, ['a', 'b', 'c', 'd', 'e', 'f'])).toEqual([1, 2, 5]);
  });
});
