import { Button, Group, Text } from '@mantine/core';
import type { OpenProject } from '../storage/open-project.ts';
import { Notice } from '../ui/notice.tsx';
import { useReopening } from './use-reopening.ts';

/** Says that the browser has closed the storage of the project on a full disk, what happens next, and when it is open again. */
export function ReopeningNotice({ project }: { readonly project: OpenProject }) {
  const { reopening, tryNow, forget } = useReopening(project);
  if (reopening === 'none') return null;
  if (reopening === 'reopened')
    return (
      <Notice tone="success" title="There is room again" onClose={forget}>
        The project is open where you were, and what you typed is saved. What was refused is to be done once more.
      </Notice>
    );
  return (
    <Notice tone="information" title="Waiting for room on the disk">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          The browser has closed the storage of this project. All that was saved is safe, and what you typed stays here.
          Free some space: the project then opens again by itself, within seconds, where you are now.
        </Text>
        <Button size="compact-sm" variant="default" onClick={tryNow}>
          Try now
        </Button>
      </Group>
    </Notice>
  );
}
