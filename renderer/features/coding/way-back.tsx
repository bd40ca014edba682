import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import classes from './way-back.module.css';

/** Where somebody came to a narrative from, and the way back there. */
export interface WayBackTo {
  /** The screen as its heading names it. */
  readonly screen: string;
  readonly go: () => void;
}

/** The way back, for whoever came to the narrative from another screen than the cases. */
export function WayBack({ screen, go }: WayBackTo) {
  return (
    <div className={classes.place}>
      <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={go}>
        Back to {screen}
      </Button>
    </div>
  );
}
