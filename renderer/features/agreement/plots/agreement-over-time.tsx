import { Text } from '@mantine/core';
import type { AgreementDesk } from '../agreement-desk.ts';

/** Over time */
export function AgreementOverTime({ desk }: { readonly desk: AgreementDesk }) {
  return <Text>{desk.scheme.name}</Text>;
}
