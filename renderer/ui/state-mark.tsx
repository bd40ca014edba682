import { VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react';
import classes from './state-mark.module.css';

const icons = { not_started: IconCircle, in_progress: IconCircleHalf2, finished: IconCircleCheckFilled };

interface StateMarkProps {
  readonly state: keyof typeof icons;
  readonly word: string;
  /** Leaves the word to screen readers, where there is no room for it. */
  readonly iconOnly?: boolean;
}

/** How far a piece of work is, as icon and word. */
export function StateMark({ state, word, iconOnly = false }: StateMarkProps) {
  const Icon = icons[state];
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={16} aria-hidden />
      {iconOnly ? <VisuallyHidden>{word}</VisuallyHidden> : word}
    </span>
  );
}
