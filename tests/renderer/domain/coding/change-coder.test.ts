import { describe, expect, it } from 'vitest';
import { addCoder, correctCoder } from '../../../../renderer/domain/coding/change-coder.ts';
import { ada, ben, cora, study } from '../../../support/study.ts';

const { narratives, ...rest } = study(0);
const state = { ...rest, narratives: [] };

describe('addCoder', () => {
  it('is an act of the project with the coder as the new record', () => {
    expect(addCoder(ada.id, cora)).toEqual({
      coderId: ada.id,
      scope: 'project',
      label: 'add_coder',
      entries: [{ table: 'coders', id: cora.id, before: null, after: cora }],
    });
  });
});

describe('correctCoder', () => {
  it('changes what is given and keeps the rest', () => {
    expect(correctCoder(state, ada.id, ben.id, { active: false })?.entries).toEqual([
      { table: 'coders', id: ben.id, before: ben, after: { ...ben, active: false } },
    ]);
  });

  it('is nothing where nothing differs or there is no such coder', () => {
    expect(correctCoder(state, ada.id, ben.id, { name: 'Ben Hale' })).toBeNull();
    expect(correctCoder(state, ada.id, cora.id, { name: 'Cora' })).toBeNull();
  });
});
