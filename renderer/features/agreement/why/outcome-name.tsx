import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import { CodeMark } from '../../../ui/code-mark.tsx';

interface OutcomeNameProps {
  readonly code: Code;
  /** Stands under the name. */
  readonly children?: ReactNode;
}

/** An outcome's mark and name. */
export function OutcomeName({ code, children }: OutcomeNameProps) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" fz="sm" fw={500}>
      <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />
      <div>
        <Text inherit lh="1.5rem">
          {code.name}
        </Text>
        {children}
      </div>
    </Group>
  );
}
