import { IconCircle, IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react';
import type { SheetState } from '../../domain/coding/sheet.ts';
import classes from './cases.module.css';

/** A sheet's state as the user reads it. */
export const stateWords: Readonly<Record<SheetState, string>> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  finished: 'Finished',
};

const icons = { not_started: IconCircle, in_progress: IconCircleHalf2, finished: IconCircleCheckFilled };

/** A sheet's state as icon and word. */
export function SheetStateMark({ state }: { readonly state: SheetState }) {
  const Icon = icons[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={16} aria-hidden />
      {stateWords[state]}
    </span>
  );
}
