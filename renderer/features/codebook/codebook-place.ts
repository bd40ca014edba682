import type { OpenProject } from '../../storage/open-project.ts';

/** What the codebook screen shows of a codebook. */
export type CodebookRoom = 'reading' | 'editing' | 'revisions' | 'worklist';

/** Never stored: it goes with the page, which locking and leaving load anew. */
const rooms = new WeakMap<OpenProject, CodebookRoom>();

/** Where somebody was who went from here to a narrative and comes back. Asked once. */
export function roomToReturnTo(project: OpenProject): CodebookRoom {
  const room = rooms.get(project) ?? 'reading';
  rooms.delete(project);
  return room;
}

/** Notes where to come back to. */
export function returnTo(project: OpenProject, room: CodebookRoom): void {
  rooms.set(project, room);
}
