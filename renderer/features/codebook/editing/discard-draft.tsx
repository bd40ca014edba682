import { Button, Group, Stack, Text } from '@mantine/core';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { counted } from '../../../words/counted.ts';

interface DiscardDraftProps {
  /** How many codes it changes. */
  readonly changes: number;
  readonly problem: string | null;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

/** Asks before a draft goes, which nothing brings back. */
export function DiscardDraft({ changes, problem, onDiscard, onClose }: DiscardDraftProps) {
  return (
    <Dialog onClose={onClose} title="Discard this draft?">
      <Stack gap="md">
        <Text size="sm">
          What you have written for {counted(changes, 'code')} goes and cannot be brought back. The codebook stays as it
          is.
        </Text>
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDiscard}>
            Discard the draft
          </Button>
          <Button data-autofocus onClick={onClose}>
            Keep it
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
