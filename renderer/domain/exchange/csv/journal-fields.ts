import type { ChangeFacts } from '../../coding/change-facts.ts';
import type { Coder } from '../../coding/coder.ts';
import type { ProjectFace } from '../../coding/project-face.ts';
import { listedCell } from './listed-cell.ts';
import type { CsvCell } from './write-csv.ts';

/** Field and value; a field that is not there is blank. */
type Fields = ReadonlyMap<string, string>;

/**
 * Which fields of the project or of a coder a change turned from what into what: their names, the values before and the
 * values after, each a list in one order. Of the project's sealed name only that it changed: an open file must not tell it.
 */
export function changedFields({ project, coders }: ChangeFacts): [CsvCell, CsvCell, CsvCell] {
  const changed = [
    ...(project ? differences(projectFields(project.before), projectFields(project.after)) : []),
    ...(project && project.before?.name !== project.after?.name ? [{ field: 'name', before: '', after: '' }] : []),
    ...coders.flatMap(({ before, after }) => differences(coderFields(before), coderFields(after))),
  ];
  if (changed.length === 0) return [null, null, null];
  return [
    listedCell(changed.map(({ field }) => field)),
    listedCell(changed.map(({ before }) => before)),
    listedCell(changed.map(({ after }) => after)),
  ];
}

function differences(before: Fields, after: Fields) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field) ?? '', after: after.get(field) ?? '' }))
    .filter((one) => one.before !== one.after);
}

function projectFields(face: ProjectFace | null): Fields {
  if (!face) return new Map();
  const settings = Object.entries(face.settings).map(([name, value]): [string, string] => [name, String(value)]);
  return new Map([['label', face.label], ['codebook', face.activeSchemeId], ...settings]);
}

function coderFields(coder: Coder | null): Fields {
  if (!coder) return new Map();
  const { name, initials, role, active } = coder;
  return new Map([
    ['coder_name', name],
    ['coder_initials', initials],
    ['coder_role', role],
    ['coder_active', active ? 'yes' : 'no'],
  ]);
}
