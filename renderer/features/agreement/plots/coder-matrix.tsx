import { Text } from '@mantine/core';
import type { AgreementDesk } from '../agreement-desk.ts';

/** Between coders */
export function CoderMatrix({ desk }: { readonly desk: AgreementDesk }) {
  return <Text>{desk.scheme.name}</Text>;
}
