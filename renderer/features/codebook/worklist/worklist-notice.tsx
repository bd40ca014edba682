import { Anchor, Button, Group, Text } from '@mantine/core';
import { Notice } from '../../../ui/notice.tsx';
import { counted } from '../../../words/counted.ts';
import type { ShownWorklist } from './use-worklist.ts';

interface WorklistNoticeProps {
  readonly list: ShownWorklist;
  readonly onShow: () => void;
}

/** Says that the codebook in use changed after coding was done: as a line alone where nobody has to look again, and nothing where nobody could. */
export function WorklistNotice({ list: { own, older, colleagues }, onShow }: WorklistNoticeProps) {
  if (own.length === 0 && colleagues.length === 0) {
    if (older.length === 0) return null;
    return (
      <Text size="sm" c="dimmed">
        {counted(older.length, 'narrative')} of yours {older.length === 1 ? 'was' : 'were'} finished under an older
        definition of a code that {older.length === 1 ? 'it does' : 'they do'} not have.{' '}
        <Anchor component="button" type="button" size="sm" onClick={onShow}>
          Show which
        </Anchor>
      </Text>
    );
  }
  const others = colleagues.reduce((sum, { sheets }) => sum + sheets, 0);
  const parts = [
    ...(own.length > 0 ? [`${counted(own.length, 'narrative')} of yours`] : []),
    ...(others > 0 ? [`${counted(others, 'narrative')} that colleagues coded`] : []),
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
