import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import classes from './back-to-agreement.module.css';

/** The way back, for whoever came to the narrative from a figure. */
export function BackToAgreement({ onBack }: { readonly onBack: () => void }) {
  return (
    <div className={classes.place}>
      <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
        Back to Agreement
      </Button>
    </div>
  );
}
