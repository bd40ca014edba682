import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface WholeNumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** The smallest and the largest number that it takes. */
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number) => void;
}

/** A whole number, taken over on leaving the field or with Enter; anything else stays in the field and is named. */
export function WholeNumberField({ label, value, from, to, onChange }: WholeNumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? String(value);
  const isGood = /^\d+$/.test(shown.trim()) && Number(shown) >= from && Number(shown) <= to;
  const take = () => {
    if (draft === null || !isGood) return;
    setDraft(null);
    if (Number(draft) !== value) onChange(Number(draft));
  };
  return (
    <TextInput
      label={label}
      value={shown}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      error={isGood ? null : `A whole number from ${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')}`}
      inputMode="numeric"
      w="12rem"
      styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
