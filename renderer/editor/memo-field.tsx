import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { holdPendingEdit } from './pending-edits.ts';

interface MemoFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly onSave: (memo: string) => Promise<unknown>;
  readonly disabled?: boolean;
}

const pauseBeforeSaving = 1_200;

/** A plain-text note that saves itself: after a pause, on leaving the field, and when the window closes. */
export function MemoField({ id, label, value, onSave, disabled = false }: MemoFieldProps) {
  const [draft, setDraft] = useState(value);
  const saved = useRef(value);
  const save = useRef(async () => {});
  save.current = async () => {
    if (draft === saved.current) return;
    saved.current = draft;
    await onSave(draft);
  };

  useEffect(() => {
    if (draft === saved.current) return;
    const timer = setTimeout(() => void save.current(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [draft]);

  // Undo elsewhere may change the memo under the field: show it, unless something unsaved stands here.
  useEffect(() => {
    if (value === saved.current) return;
    saved.current = value;
    setDraft(value);
  }, [value]);

  useEffect(() => {
    const release = holdPendingEdit(() => save.current());
    return () => {
      release();
      void save.current();
    };
  }, []);

  return (
    <Textarea
      {...(id ? { id } : {})}
      label={label}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void save.current()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
      autosize
      minRows={2}
      maxRows={8}
      disabled={disabled}
    />
  );
}
