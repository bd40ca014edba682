import { useEffect, useState } from 'react';
import type { OpenProject } from '../../storage/open-project.ts';
import { findProject } from '../../storage/project-registry.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { onBackedUp } from './backed-up.ts';
import { reminderSentence } from './reminder.ts';

const lookEvery = 15 * 60_000;

/**
 * In a browser, where no backup is made unasked: why it is time for one. Closed once, it stays away until the page is loaded
 * anew.
 */
export function useReminder(project: OpenProject, isBrowser: boolean) {
  const [sentence, setSentence] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    if (!isBrowser || closed) return;
    let over = false;
    const look = async () => {
      const [entry, changes] = await Promise.all([findProject(project.id), project.history()]);
      const next = entry ? reminderSentence({ changes, entry, now: Date.now() }) : null;
      if (!over) setSentence(next);
    };
    const lookAgain = () => {
      look().catch((error: unknown) => {
        // A project that is being closed answers no more; whatever else keeps it from answering, its screens tell.
        if (!(error instanceof StorageError)) throw error;
      });
    };
    lookAgain();
    const timer = setInterval(lookAgain, lookEvery);
    window.addEventListener('focus', lookAgain);
    const stop = onBackedUp(lookAgain);
    return () => {
      over = true;
      clearInterval(timer);
      stop();
      window.removeEventListener('focus', lookAgain);
    };
  }, [project, isBrowser, closed]);
  return { sentence: closed ? null : sentence, forget: () => setClosed(true) };
}
