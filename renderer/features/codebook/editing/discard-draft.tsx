import { Button, Group, Modal, Stack, Text } from '@mantine/core';
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
    <Modal opened onClose={onClose} title="Discard this draft?">
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
    </Modal>
  );
}
