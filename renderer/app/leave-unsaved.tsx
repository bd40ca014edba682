import { Button, Group, Stack, Text } from '@mantine/core';
import { Dialog } from '../ui/dialog.tsx';

interface LeaveUnsavedProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before something typed goes that the disk has refused twice. Staying is what Enter and Escape do. */
export function LeaveUnsaved({ onStay, onLeave }: LeaveUnsavedProps) {
  return (
    <Dialog onClose={onStay} title="Leave without saving what you typed last?">
      <Stack gap="md">
        <Text size="sm">
          It still cannot be saved. If you leave now, the memo or name that you typed last is lost. Everything before it
          is saved and safe. To keep it, stay, free some space on the disk, and leave then.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onLeave}>
            Leave without saving
          </Button>
          <Button data-autofocus onClick={onStay}>
            Stay
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
