import { NativeSelect } from '@mantine/core';
import { counted } from '../../words/counted.ts';

interface MinutesChoiceProps {
  readonly label: string;
  readonly description: string;
  readonly choices: readonly number[];
  readonly minutes: number;
  /** Puts the number and its noun into the words of the choice. */
  readonly wordsOf: (minutes: string) => string;
  readonly onChoose: (minutes: number) => void;
}

/** How many minutes: of a few usual numbers, and of the one that is kept, whatever it is. */
export function MinutesChoice({ label, description, choices, minutes, wordsOf, onChoose }: MinutesChoiceProps) {
  const all = choices.includes(minutes) ? choices : [...choices, minutes].sort((a, b) => a - b);
  return (
    <NativeSelect
      label={label}
      description={description}
      data={all.map((each) => ({ value: String(each), label: wordsOf(counted(each, 'minute')) }))}
      value={String(minutes)}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      inputWrapperOrder={['label', 'description', 'input']}
      styles={{ wrapper: { maxWidth: '22rem' } }}
    />
  );
}
