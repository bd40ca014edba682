import { describe, expect, it } from 'vitest';
import { coderFaces } from '../../../../../renderer/features/reconciliation/desk/coder-faces.ts';
import { dev } from '../../../../support/reconciliation/desk-study.ts';
import { ben, cora } from '../../../../support/study.ts';

const coders = [ben, cora, dev];
const ids = coders.map(({ id }) => id);
const facesOn = (narrativeId: string, hidesNames: boolean, coderIds = ids) =>
  coderFaces(coderIds, { coders, hidesNames, projectId: 'project-1', narrativeId });

describe('the faces of coders', () => {
  it('are their names with letters in the project’s order', () => {
    expect(facesOn('n1', false).map(({ letter, name }) => `${letter} ${name}`)).toEqual([
      'A Ben Hale',
      'B Cora Lund',
      'C Dev Anand',
    ]);
  });

  it('tell nothing but a letter where names are hidden, in the order of the letters', () => {
    expect(facesOn('n1', true).map(({ name }) => name)).toEqual(['Coder A', 'Coder B', 'Coder C']);
  });

  it('stay the same on a narrative, whichever order the coders come in', () => {
    expect(facesOn('n7', true, [...ids].reverse())).toEqual(facesOn('n7', true));
  });

  it('give every coder every letter over many narratives, each about as often', () => {
    const narratives = Array.from({ length: 3000 }, (_, index) => `narrative-${index}`);
    const asA = narratives.filter((id) => facesOn(id, true)[0]?.coderId === ben.id).length;
    expect(asA).toBeGreaterThan(900);
    expect(asA).toBeLessThan(1100);
  });

  it('leave out letters that are keys of the desk', () => {
    const many = Array.from({ length: 8 }, (_, index) => `coder-${index}`);
    expect(facesOn('n1', false, many).map(({ letter }) => letter)).toEqual([...'ABCDFGHL']);
  });
});
