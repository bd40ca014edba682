import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './caution-mark.module.css';

/** A small sign beside a row whose figures should be read with care; on pointing, on focus and to a screen reader it says why. */
export function CautionMark({
  sentences,
  onPress,
}: {
  readonly sentences: readonly string[];
  /** Where more can be read; without it the sign only says why. */
  readonly onPress?: () => void;
}) {
  if (sentences.length === 0) return null;
  return (
    <Tooltip
      multiline
      w="24rem"
      label={sentences.map((sentence) => (
        <p key={sentence} className={classes.sentence}>
          {sentence}
        </p>
      ))}
    >
      <UnstyledButton
        className={classes.mark}
        aria-label={`Read with care: ${sentences.join(' ')}`}
        {...(onPress ? { onClick: onPress } : {})}
      >
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      </UnstyledButton>
    </Tooltip>
  );
}
