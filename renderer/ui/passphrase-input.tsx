import { PasswordInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';

interface PassphraseInputProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: ReactNode;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field for a passphrase: hidden until asked, and it says when Caps Lock is on. Nothing remembers what is typed here. */
export function PassphraseInput({ label, description, value, onChange, error, ...rest }: PassphraseInputProps) {
  const [capsLock, setCapsLock] = useState(false);
  const readKey = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hint = capsLock ? 'Caps Lock is on.' : null;
  return (
    <PasswordInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={readKey}
      onKeyUp={readKey}
      onBlur={() => setCapsLock(false)}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed' }}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      {...(description ? { description } : {})}
      {...(error || hint ? { error: error && hint ? `${error} ${hint}` : error || hint } : {})}
      {...rest}
    />
  );
}
