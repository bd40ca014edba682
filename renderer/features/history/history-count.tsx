import { Text } from '@mantine/core';
import { counted } from '../../words/counted.ts';

const numbers = new Intl.NumberFormat('en-GB');

/** How many changes there are that the viewer may see, how many are shown if not all, and what is left out. */
export function HistoryCount({ all, shown }: { readonly all: number; readonly shown: number }) {
  return (
    <>
      <Text span size="sm" role="status">
        {shown === all ? counted(all, 'change') : `${numbers.format(shown)} of ${counted(all, 'change')}`}
      </Text>
      , newest first. Coding that is still hidden from you is neither shown nor counted.
    </>
  );
}
