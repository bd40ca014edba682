import { useEffect, useRef } from 'react';
import type { OpenProject } from '../storage/open-project.ts';
import { type ProtectionChange, protectionNotes } from '../words/protection-notes.ts';

/**
 * Puts into the history, once, what whoever came in by the recovery code changed, as soon as it is known who they are. What
 * the disk refuses is told as that of any other act.
 */
export function useRecoveryNote(project: OpenProject, coderId: string | null, change: ProtectionChange | null): void {
  const owed = useRef(change);
  useEffect(() => {
    if (coderId === null || owed.current === null) return;
    const note = protectionNotes[owed.current];
    owed.current = null;
    void project.act(() => ({ coderId, scope: 'project', label: 'change_protection', note, entries: [] }));
  }, [project, coderId]);
}
