import { Stack, Text } from '@mantine/core';
import type { AgreementDesk } from '../agreement-desk.ts';

/** Why coders differ: every disagreement by outcome and kind, with what helps against it, down to the passages. */
export function WhyTheyDiffer({ desk }: { readonly desk: AgreementDesk }) {
  return (
    <Stack gap="lg" maw="60rem">
      <Text size="sm">
        {`Every narrative that two of the ${desk.coders.length} coders have finished is looked at. Coded segments of one outcome and one coder that touch or overlap are first fused into one.`}
      </Text>
    </Stack>
  );
}
