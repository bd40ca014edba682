import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCircleCheckFilled } from '@tabler/icons-react';
import type { DeskActions } from './desk-commands.ts';
import type { ItemPlace } from './item-place.ts';
import { KeyHint } from './key-hint.tsx';
import classes from './ruling-panel.module.css';

interface RulingFootProps {
  readonly place: ItemPlace;
  readonly actions: Pick<DeskActions, 'step' | 'nextOpen'>;
  readonly isSettled: boolean;
  readonly isEditing: boolean;
}

/** Under the ruling: where the item stands, how far the queue is, and the way on; it says so when nothing is left. */
export function RulingFoot({ place, actions, isSettled, isEditing }: RulingFootProps) {
  const { index, of, settled, toGo } = place;
  return (
    <footer className={classes.foot}>
      <Tooltip label="Previous item (K)">
        <ActionIcon variant="default" aria-label="Previous item" onClick={() => actions.step(-1)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <div className={classes.place}>
        <Text size="xs" c="dimmed">
          {grouped(index + 1)} of {grouped(of)}
        </Text>
        {toGo > 0 ? (
          <Text size="xs" c="dimmed">
            {grouped(settled)} settled, {grouped(toGo)} to go
          </Text>
        ) : null}
      </div>
      <Tooltip label="Next item (J)">
        <ActionIcon variant="default" aria-label="Next item" onClick={() => actions.step(1)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {toGo === 0 ? (
        <Text size="sm" fw={600} className={classes.all}>
          <IconCircleCheckFilled size={16} aria-hidden />
          All settled
        </Text>
      ) : (
        <Button
          size="xs"
          ml="auto"
          variant={isSettled && !isEditing ? 'filled' : 'default'}
          rightSection={isEditing ? null : <KeyHint command="reconcile.open" />}
          onClick={actions.nextOpen}
        >
          Next open
        </Button>
      )}
    </footer>
  );
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
