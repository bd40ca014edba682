import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** One sentence under the title: what the screen is for, or what it shows now. */
  readonly lead?: ReactNode;
  /** Buttons at the right of the title; the main one last. */
  readonly actions?: ReactNode;
  /** `reading` for text and forms, `wide` for tables. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** The frame of every screen but the coding screen: title, actions, and a column that scrolls. */
export function Screen({ title, lead, actions, width = 'wide', children }: ScreenProps) {
  return (
    <Box className={classes.scroll} component="main" aria-label={title}>
      <Box className={classes.column} data-width={width}>
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xl" mb="lg">
          <Stack gap={4}>
            <Title order={1}>{title}</Title>
            {lead ? (
              <Text c="dimmed" size="sm" maw="44rem">
                {lead}
              </Text>
            ) : null}
          </Stack>
          {actions ? (
            <Group gap="xs" wrap="nowrap" className={classes.actions}>
              {actions}
            </Group>
          ) : null}
        </Group>
        {children}
      </Box>
    </Box>
  );
}
