import { Text } from '@mantine/core';
import type { AgreementDesk } from '../agreement-desk.ts';

/** Intervals */
export function ForestPlot({ desk }: { readonly desk: AgreementDesk }) {
  return <Text>{desk.scheme.name}</Text>;
}
