import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './settings-section.module.css';

interface SettingsSectionProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A group of settings: what it is about at the left, the controls at the right. */
export function SettingsSection({ title, note, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <Title order={2} id={id} size="h4">
          {title}
        </Title>
        {note ? (
          <Text size="sm" c="dimmed" mt={4}>
            {note}
          </Text>
        ) : null}
      </div>
      <Stack gap="lg" align="flex-start">
        {children}
      </Stack>
    </section>
  );
}
