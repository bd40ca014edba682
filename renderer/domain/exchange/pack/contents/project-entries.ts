import type { Entry } from '../../../coding/change.ts';
import type { Project } from '../../../coding/dataset.ts';
import { projectFace } from '../../../coding/project-face.ts';
import { sameRecord } from '../../../coding/same-record.ts';

/** What the journal keeps of a project that became another: nothing if only ids, keys or times differ. */
export function projectEntries(before: Project, after: Project): Entry[] {
  const faces = { before: projectFace(before), after: projectFace(after) };
  return sameRecord(faces.before, faces.after) ? [] : [{ table: 'project', ...faces }];
}
