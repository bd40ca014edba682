import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './list-screen.module.css';

interface ListScreenProps {
  readonly title: string;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** Buttons at the right of the title; the main one last. */
  readonly actions?: ReactNode;
  /** Filters and choices; they stay while the list scrolls. */
  readonly tools?: ReactNode;
  /** The list; it fills what is left and scrolls in itself. */
  readonly children: ReactNode;
}

/** The frame of a screen that is one long list: title, actions and tools stay in place, only the list scrolls. */
export function ListScreen({ title, lead, actions, tools, children }: ListScreenProps) {
  return (
    <Box className={classes.frame} component="main" aria-label={title}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xl">
        <Stack gap={4} flex={1} miw={0}>
          <Title order={1}>{title}</Title>
          {lead ? (
            <Text c="dimmed" size="sm" component="div">
              {lead}
            </Text>
          ) : null}
        </Stack>
        <Group gap="xs" wrap="nowrap">
          {actions}
        </Group>
      </Group>
      {tools}
      <Box className={classes.list}>{children}</Box>
    </Box>
  );
}
