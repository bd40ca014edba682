import { DataList } from '@mantine/core';
import type { ReactNode } from 'react';

interface FactListProps {
  /** Names, each of which stands once, and what is so. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
  readonly labelWidth: string;
}

/** Facts one under the other, their names at the left. */
export function FactList({ facts, labelWidth }: FactListProps) {
  return (
    <DataList labelWidth={labelWidth} gap="sm">
      {facts.map(([name, value]) => (
        <DataList.Item key={name}>
          <DataList.ItemLabel>{name}</DataList.ItemLabel>
          <DataList.ItemValue>{value}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}
