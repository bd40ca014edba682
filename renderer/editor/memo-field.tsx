import { Textarea } from '@mantine/core';
import classes from './memo-field.module.css';
import { useSavedDraft } from './use-saved-draft.ts';

interface MemoFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly onSave: (memo: string) => Promise<unknown>;
  readonly disabled?: boolean;
  /** Called when Escape ends the writing, to give the keys back to where they came from. */
  readonly onLeave?: () => void;
}

/** A plain-text note that saves itself: after a pause, on leaving the field, and when the window closes. */
export function MemoField({ id, label, value, onSave, disabled = false, onLeave }: MemoFieldProps) {
  const { draft, change, save } = useSavedDraft(value, onSave);
  return (
    <Textarea
      {...(id ? { id } : {})}
      label={label}
      value={draft}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.currentTarget.blur();
        onLeave?.();
      }}
      classNames={{ input: classes.text }}
      disabled={disabled}
    />
  );
}
