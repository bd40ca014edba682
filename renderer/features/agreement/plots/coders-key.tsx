import { Text } from '@mantine/core';
import type { Coder } from '../../../domain/coding/coder.ts';

/** Whose initials stand in a plot. On the screen alone: saved pictures hold no names. */
export function CodersKey({ coders }: { readonly coders: readonly Coder[] }) {
  return (
    <Text size="sm" c="dimmed" maw="48rem">
      {coders.map(({ initials, name }) => `${initials} ${name}`).join(' · ')}
    </Text>
  );
}
