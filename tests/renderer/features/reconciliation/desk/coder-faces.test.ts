import { describe, expect, it } from 'vitest';
import { coderFaces } from '../../../../../renderer/features/reconciliation/desk/coder-faces.ts';
import { type DeskActions, deskCommands } from '../../../../../renderer/features/reconciliation/desk/desk-commands.ts';
import { dev } from '../../../../support/reconciliation/desk-study.ts';
import { ben, cora } from '../../../../support/study.ts';

const coders = [ben, cora, dev];
const ids = coders.map(({ id }) => id);
const facesOn = (narrativeId: string, hidesNames: boolean, coderIds = ids) =>
  coderFaces(coderIds, { coders, hidesNames, projectId: 'project-1', narrativeId });

const nothing = () => {};
const idle: DeskActions = {
  ...{ rule: nothing, ruleEveryCoder: nothing, ruleNothing: nothing, confirm: nothing, edit: nothing, reason: nothing },
  ...{
    note: nothing,
    propose: nothing,
    rules: nothing,
    step: nothing,
    nextOpen: nothing,
    undo: nothing,
    redo: nothing,
  },
};

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

  it('give each of twenty coders a key of their own: a letter, then one with Shift', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `coder-${index}`);
    const keys = facesOn('n1', false, twenty).map(({ key }) => key);
    expect(keys.slice(12)).toEqual(['V', 'W', ...[...'ABCDFG'].map((letter) => `shift+${letter}`)]);
    expect(new Set(keys).size).toBe(20);
  });

  it('leave whoever comes after all keys without one, to be found by name among the commands', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => `coder-${index}`);
    const ruled: string[] = [];
    const actions: DeskActions = { ...idle, rule: (coderId) => ruled.push(coderId) };
    const last = deskCommands(facesOn('n1', true, thirty), actions).filter(
      ({ label }) => label === 'As Coder 30 coded it',
    );
    expect(last.map(({ keys }) => keys)).toEqual([[]]);
    last[0]?.run();
    expect(ruled).toEqual([facesOn('n1', true, thirty)[29]?.coderId]);
  });
});
