import { groupBy } from '../coding/group-by.ts';

/**
 * Groups of different case ids that differ only in case, inner white space or Unicode form, and so may mean one child.
 * Only groups with an id of the file are told; ids in the order of their first appearance, the project's first.
 */
export function similarCaseIds(inFile: readonly string[], inProject: readonly string[]): string[][] {
  const ofFile = new Set(inFile);
  const ids = new Set([...inProject, ...inFile]);
  const groups = groupBy(ids, (id) => id.normalize('NFC').toLowerCase().replace(/\s+/g, ''));
  return [...groups.values()].filter((group) => group.length > 1 && group.some((id) => ofFile.has(id)));
}
