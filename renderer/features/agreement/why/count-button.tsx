import { UnstyledButton } from '@mantine/core';
import button from '../number-button.module.css';
import classes from './count-button.module.css';
import { wholeNumber } from './whole-number.ts';

interface CountButtonProps {
  readonly count: number;
  /** What is counted, for whoever hears it without its table. */
  readonly of: string;
  readonly onPress: () => void;
}

/** A count that opens the list of what it counts; nothing is behind a nought. */
export function CountButton({ count, of, onPress }: CountButtonProps) {
  if (count === 0) return <span className={classes.nought}>0</span>;
  const number = wholeNumber(count);
  return (
    <UnstyledButton className={button.number} onClick={onPress} aria-label={`${number}, ${of}: show them`}>
      {number}
    </UnstyledButton>
  );
}
