import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './caution.module.css';

interface CautionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A warning that always stands beside what it warns of; it answers nothing the user did, so it does not interrupt. */
export function Caution({ title, children }: CautionProps) {
  return (
    <div className={classes.caution}>
      <IconAlertTriangle size={18} className={classes.icon} aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="sm">{children}</Text>
      </div>
    </div>
  );
}
