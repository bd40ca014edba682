import { Button, Group, Text } from '@mantine/core';
import { Notice } from '../../../ui/notice.tsx';
import { counted } from '../../../words/counted.ts';
import type { ShownWorklist } from './use-worklist.ts';

interface WorklistNoticeProps {
  readonly list: ShownWorklist;
  readonly onShow: () => void;
}

/** Says that the codebook in use changed after coding was done; nothing if nobody has to look again. */
export function WorklistNotice({ list: { own, colleagues }, onShow }: WorklistNoticeProps) {
  if (own.length === 0 && colleagues.length === 0) return null;
  const others = colleagues.reduce((sum, { sheets }) => sum + sheets, 0);
  const parts = [
    ...(own.length > 0 ? [`${counted(own.length, 'narrative')} of yours`] : []),
    ...(others > 0
      ? [`${others.toLocaleString('en-GB')} of colleagues that ${others === 1 ? 'is' : 'are'} open to you`]
      : []),
  ];
  const total = own.length + others;
  return (
    <Notice tone="information">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          The codebook changed after coding was done. {parts.join(' and ')} {total === 1 ? 'is' : 'are'} to be looked at
          again.
        </Text>
        <Button size="compact-sm" variant="default" flex="none" onClick={onShow}>
          Show which
        </Button>
      </Group>
    </Notice>
  );
}
