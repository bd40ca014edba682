import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

interface NameFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  /** What is said of an empty field; absent where it may be empty. */
  readonly emptyProblem?: string;
  readonly longest: number;
  readonly saveLabel: string;
  readonly locked: boolean;
  readonly saving: boolean;
  /** Trimmed. */
  readonly onSave: (value: string) => void;
}

/** A name that is changed, once it differs, by Enter, by its button or on leaving the field: nothing typed is lost. */
export function NameField(props: NameFieldProps) {
  const { label, description, value, emptyProblem, longest, saveLabel, locked, saving, onSave } = props;
  const [text, setText] = useState(value);
  const changed = text.trim() !== value;
  const isRefused = emptyProblem !== undefined && text.trim() === '';
  const save = () => {
    // Its button takes the focus from the field before it is pressed: what is being saved is not saved twice.
    if (changed && !isRefused && !saving) onSave(text.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submit} style={{ width: '100%' }}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={label}
          description={description}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={save}
          error={isRefused ? emptyProblem : null}
          maxLength={longest}
          disabled={locked}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          flex={1}
        />
        {changed && !locked ? (
          <Button type="submit" loading={saving} disabled={isRefused}>
            {saveLabel}
          </Button>
        ) : null}
      </Group>
    </form>
  );
}
