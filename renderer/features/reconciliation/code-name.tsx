import { Group } from '@mantine/core';
import type { Scheme } from '../../../codebook/scheme.ts';
import { CodeMark } from '../../ui/code-mark.tsx';
import { letterOf } from '../../ui/letter-of.ts';
import { codeLabel } from '../../words/code-label.ts';

/** A code's mark and its newest name; of an archived one it says that it is. */
export function CodeName({ scheme, codeId }: { readonly scheme: Scheme; readonly codeId: string }) {
  const code = scheme.codes.find(({ id }) => id === codeId);
  if (!code) return codeId;
  return (
    <Group gap="xs" wrap="nowrap" component="span">
      <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} />
      {codeLabel(code)}
    </Group>
  );
}
