import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './form-section.module.css';

interface FormSectionProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A group of choices: what it is about at the left, the controls at the right. */
export function FormSection({ title, note, children }: FormSectionProps) {
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
