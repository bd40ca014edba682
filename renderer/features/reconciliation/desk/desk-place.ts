import { useCallback, useState } from 'react';
import type { OpenProject } from '../../../storage/open-project.ts';
import { type DeskChoice, everything } from './desk-choice.ts';
import { forgetQueue } from './kept-queue.ts';

/** What somebody had before them on the desk. */
interface DeskPlace {
  readonly tab: string;
  /** A round's id, `all` for all narratives; `null`: the newest open round. */
  readonly round: string | null;
  readonly choice: DeskChoice;
  /** The item at hand, and the choice under which it came to hand; `null`: the first. */
  readonly at: { readonly key: string; readonly choice: DeskChoice } | null;
}

const beginning: DeskPlace = { tab: 'desk', round: null, choice: everything, at: null };

/** Never stored: it goes with the page, which locking and leaving load anew. */
const places = new WeakMap<OpenProject, DeskPlace>();

/** What somebody had before them on the desk of the project, or will have at first. */
export function placeOf(project: OpenProject): DeskPlace {
  return places.get(project) ?? beginning;
}

/** A state that begins where it was left, for whoever looks at another screen and comes back. */
export function useKept<Name extends keyof DeskPlace>(
  project: OpenProject,
  name: Name,
): readonly [DeskPlace[Name], (next: DeskPlace[Name]) => void] {
  const [value, setValue] = useState<DeskPlace[Name]>(() => placeOf(project)[name]);
  const keep = useCallback(
    (next: DeskPlace[Name]) => {
      places.set(project, { ...placeOf(project), [name]: next });
      setValue(() => next);
    },
    [project, name],
  );
  return [value, keep];
}

/** For another person the desk begins anew. */
export function forgetDeskPlace(project: OpenProject): void {
  places.delete(project);
  forgetQueue(project);
}
