import { useCallback, useEffect, useRef, useState } from 'react';
import { holdPendingEdit, pendingEditsChanged } from './pending-edits.ts';

/** A text that is being typed and saves itself. */
export interface SavedDraft {
  readonly draft: string;
  readonly change: (draft: string) => void;
  /** Saves at once; resolves when what is typed is what is stored. */
  readonly save: () => Promise<void>;
}

const pauseBeforeSaving = 1_200;

/**
 * Saves after a pause, when the caller leaves the screen and when the window closes: one save at a time, none for an
 * unchanged text. A save that fails rejects and is tried again at the next occasion. A new `value` from outside (an undo)
 * is shown, unless something unsaved stands here.
 */
export function useSavedDraft(value: string, onSave: (text: string) => Promise<unknown>): SavedDraft {
  const [draft, setDraft] = useState(value);
  const typed = useRef(value);
  const stored = useRef(value);
  const underway = useRef<Promise<void> | null>(null);
  const write = useRef(onSave);
  write.current = onSave;

  const save = useCallback(async (): Promise<void> => {
    const writeNow = async () => {
      const text = typed.current;
      try {
        await write.current(text);
        stored.current = text;
      } finally {
        underway.current = null;
        pendingEditsChanged();
      }
    };
    while (typed.current !== stored.current) {
      underway.current ??= writeNow();
      await underway.current;
    }
  }, []);

  useEffect(() => {
    if (draft === stored.current) return;
    const timer = setTimeout(() => void save(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [draft, save]);

  useEffect(() => {
    if (underway.current || value === stored.current || value === withoutBlank(stored.current)) return;
    const untouched = typed.current === stored.current;
    stored.current = value;
    if (untouched) {
      typed.current = value;
      setDraft(value);
    }
    pendingEditsChanged();
  }, [value]);

  useEffect(() => {
    const release = holdPendingEdit(save, () => typed.current !== stored.current);
    return () => void save().finally(release);
  }, [save]);

  const change = useCallback((next: string) => {
    typed.current = next;
    pendingEditsChanged();
    setDraft(next);
  }, []);
  return { draft, change, save };
}

/** White space alone is stored as nothing. */
function withoutBlank(text: string): string {
  return text.trim() === '' ? '' : text;
}
