import { List, Stack, Text } from '@mantine/core';
import type { Remainder } from '../../words/withdrawal-words.ts';

/** Sentences under one another. */
export function LineList({ lines }: { readonly lines: readonly string[] }) {
  return (
    <List size="sm" spacing={6} maw="40rem">
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}

/** Places out of reach, each with what to do about it. */
export function RemainderList({ remainders }: { readonly remainders: readonly Remainder[] }) {
  return (
    <Stack component="ul" gap="sm" maw="40rem" m={0} p={0} style={{ listStyle: 'none' }}>
      {remainders.map(({ place, advice }) => (
        <li key={place}>
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {place}
          </Text>
          <Text size="sm" c="dimmed">
            {advice}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
