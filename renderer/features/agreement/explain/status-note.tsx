import { Text } from '@mantine/core';

/** Says, where statuses are compared, that counts of who found an outcome do not tell them apart. */
export function StatusNote() {
  return (
    <Text size="sm" maw="44rem">
      The counts ask only whether the outcome was found. The figures also count different statuses as different answers,
      so they do not follow from the counts. Choose a pair to see how they follow from its statuses.
    </Text>
  );
}
