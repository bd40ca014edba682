import { Box, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { findProject } from '../storage/project-registry.ts';
import { Notice } from '../ui/notice.tsx';

interface UnconfirmedCodeNoticeProps {
  readonly projectId: string;
  /** The screen in front. On Settings, where a new code is made, nobody is reminded; coming from there, it is asked again. */
  readonly screen: string;
  readonly onSettings: () => void;
}

/** Reminds of a recovery code that was shown and that nobody has said to have kept. */
export function UnconfirmedCodeNotice({ projectId, screen, onSettings }: UnconfirmedCodeNoticeProps) {
  const isUnconfirmed = useUnconfirmedCode(projectId, screen);
  const [isRead, setIsRead] = useState(false);
  if (!isUnconfirmed || isRead) return null;
  return (
    <Box p="xs">
      <Notice tone="information" title="Nobody has kept the recovery code yet" onClose={() => setIsRead(true)}>
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">
            It was shown, and the page was left before anybody said that it is written down or printed. Without it a
            forgotten passphrase cannot be helped. Make a new one.
          </Text>
          <Button size="compact-sm" variant="default" onClick={onSettings}>
            Go to Settings
          </Button>
        </Group>
      </Notice>
    </Box>
  );
}

/** The list that cannot be read now reminds of nothing: whatever is wrong with it is told elsewhere. */
function useUnconfirmedCode(projectId: string, screen: string): boolean {
  const [isUnconfirmed, setIsUnconfirmed] = useState(false);
  useEffect(() => {
    if (screen === 'settings') return setIsUnconfirmed(false);
    let isShown = true;
    findProject(projectId).then(
      (entry) => isShown && setIsUnconfirmed(entry?.isCodeUnconfirmed === true),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [projectId, screen]);
  return isUnconfirmed;
}
