import { useEffect, useState } from 'react';
import type { OpenProject } from '../storage/open-project.ts';
import { StorageError } from '../storage/storage-problem.ts';

/** Clocks of two computers that share a project may differ by this much, in milliseconds. */
const tolerance = 5 * 60_000;
const lookEvery = 60_000;
/** The first look reads the history, and comes after what the user waits for. */
const firstLook = 1_500;

/**
 * The time of the project's newest change, in milliseconds since 1970, if this computer's clock says that it is yet to
 * come: the clock was set back or is wrong. `null` if all is well.
 */
export function useClockBehind(project: OpenProject): number | null {
  const [newest, setNewest] = useState<number | null>(null);
  useEffect(() => {
    let over = false;
    let atOpening = 0;
    const look = () => {
      const at = Math.max(atOpening, project.lastSavedAt() ?? 0);
      if (!over) setNewest(Date.now() < at - tolerance ? at : null);
    };
    const readFirst = async () => {
      try {
        atOpening = (await project.history()).at(-1)?.at ?? 0;
        look();
      } catch (error) {
        // A project that is being closed answers no more; whatever else keeps it from answering, its screens tell.
        if (!(error instanceof StorageError)) throw error;
      }
    };
    const first = setTimeout(() => void readFirst(), firstLook);
    const timer = setInterval(look, lookEvery);
    const stop = project.subscribe(look);
    return () => {
      over = true;
      clearTimeout(first);
      clearInterval(timer);
      stop();
    };
  }, [project]);
  return newest;
}
