import { Button, Loader, Text } from '@mantine/core';
import { IconCircleCheck, IconFilterOff, IconGavel } from '@tabler/icons-react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { counted } from '../../../words/counted.ts';
import type { DeskQueue } from './desk-queue.ts';
import classes from './empty-desk.module.css';

interface EmptyDeskProps {
  readonly queue: DeskQueue;
  readonly onEverything: () => void;
  /** Given while the round can be closed. */
  readonly onRounds?: () => void;
}

/** What the desk shows when its list is empty: nothing finished, all settled, or nothing of that kind; and what comes next. */
export function EmptyDesk({ queue, onEverything, onRounds }: EmptyDeskProps) {
  const { items, unsettled, identical, single } = queue;
  const atOnce = identical.length + single.length > 0;
  if (items.length === 0 && !atOnce) {
    return (
      <EmptyState icon={<IconGavel size={40} stroke={1.2} aria-hidden />} title="Nothing to settle yet">
        What coders differ in stands here once everybody who codes a narrative has finished it.
      </EmptyState>
    );
  }
  if (unsettled > 0) {
    return (
      <EmptyState
        icon={<IconFilterOff size={40} stroke={1.2} aria-hidden />}
        title="No item is like that"
        action={
          <Button variant="default" onClick={onEverything}>
            Clear the filters
          </Button>
        }
      >
        The filters leave nothing, and {counted(unsettled, 'item')} {unsettled === 1 ? 'is' : 'are'} to be settled.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconCircleCheck size={40} stroke={1.2} aria-hidden />}
      title={items.length === 0 ? 'Nobody differs' : 'Everything is settled'}
      action={
        onRounds ? (
          <Button variant="default" onClick={onRounds}>
            Go to Rounds
          </Button>
        ) : null
      }
    >
      {atOnce
        ? 'What is left can be taken in one act each, at the top left. '
        : 'The consensus is complete for what has been finished. '}
      Export it under Export{onRounds ? ', and close the round to keep its agreement.' : '.'}
    </EmptyState>
  );
}

/** While a whole project is compared for the first time. */
export function Comparing() {
  return (
    <div className={classes.comparing} role="status">
      <Loader size="sm" aria-hidden />
      <Text size="sm" c="dimmed">
        Comparing what coders coded …
      </Text>
    </div>
  );
}
