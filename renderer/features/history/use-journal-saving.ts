import { useEffect, useRef, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { useTask } from '../../ui/use-task.ts';
import { counted } from '../../words/counted.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import { exportJournal, type JournalSaved } from './export-journal.ts';

/** The saving of the history as a file: whether it runs, what became of it, and how to start it. */
export interface JournalSaving {
  readonly running: boolean;
  readonly save: () => void;
  /** Sentence and tone of the last saving; `null` before one, and when its message was closed. */
  readonly message: { readonly tone: 'problem' | 'success' | 'information'; readonly sentence: string } | null;
  readonly forget: () => void;
}

interface SavingProps {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly desktop: Desktop;
}

/** Saves the history as journal.csv; given up when the screen is left, so that no dialog opens over another. */
export function useJournalSaving({ project, viewer, desktop }: SavingProps): JournalSaving {
  const [saved, setSaved] = useState<JournalSaved | null>(null);
  const cancel = useRef(new AbortController());
  useEffect(() => () => cancel.current.abort(), []);
  const task = useTask(failureSentence);
  const save = () =>
    task.run(async () => {
      cancel.current = new AbortController();
      setSaved(null);
      setSaved(await exportJournal({ project, viewer, desktop, at: Date.now(), signal: cancel.current.signal }));
    });
  const forget = () => {
    setSaved(null);
    task.forget();
  };
  const message =
    task.problem === null ? saved && messageOf(saved) : { tone: 'problem' as const, sentence: task.problem };
  return { running: task.running, save, message, forget };
}

function failureSentence(error: unknown): string | null {
  if (error instanceof StorageError) return storageProblemSentence(error.problem);
  if (error instanceof DOMException && error.name === 'AbortError') return 'Cancelled. Nothing was saved.';
  return null;
}

function messageOf({ outcome, rows }: JournalSaved): JournalSaving['message'] {
  if (outcome === null) return { tone: 'information', sentence: 'Nothing was saved: no place was chosen.' };
  if ('problem' in outcome) return { tone: 'problem', sentence: fileProblemSentence(outcome.problem, outcome.place) };
  return {
    tone: 'success',
    sentence: `Saved as ${outcome.place}: ${counted(rows, 'change')}. The export screen gives the file with a README.txt that explains every column.`,
  };
}
