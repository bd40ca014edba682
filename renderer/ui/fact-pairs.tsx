import { Text } from '@mantine/core';

interface FactPairsProps {
  /** Names, each of which stands once, and what is so. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Small facts, each under its name, for a `dl` that lays them out. */
export function FactPairs({ facts }: FactPairsProps) {
  return facts.map(([name, value]) => (
    <div key={name}>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" fw={500} m={0}>
        {value}
      </Text>
    </div>
  ));
}
