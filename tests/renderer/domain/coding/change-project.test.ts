import { describe, expect, it } from 'vitest';
import { changeProject } from '../../../../renderer/domain/coding/change-project.ts';
import { ada, study } from '../../../support/study.ts';

const { narratives, ...rest } = study(0);
const state = { ...rest, narratives: [] };
const before = { label: 'Closure study', activeSchemeId: 'seven_outcomes', settings: { suggestions: 'single_coded' } };

describe('changeProject', () => {
  it.each([
    [{ label: 'Closure study 2' }],
    [{ activeSchemeId: 'barriers' }],
    [{ settings: { suggestions: 'never' } }],
  ] as const)('changes %o and leaves the rest as it was', (change) => {
    expect(changeProject(state, ada.id, change)).toEqual({
      coderId: ada.id,
      scope: 'project',
      label: 'change_settings',
      entries: [{ table: 'project', before, after: { ...before, ...change } }],
    });
  });

  it('is nothing where nothing differs', () => {
    expect(changeProject(state, ada.id, {})).toBeNull();
    expect(
      changeProject(state, ada.id, { label: 'Closure study', settings: { suggestions: 'single_coded' } }),
    ).toBeNull();
  });
});
