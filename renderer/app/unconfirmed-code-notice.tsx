import { Box, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type CodeNotes, findProject, noteCode } from '../storage/project-registry.ts';
import { Notice } from '../ui/notice.tsx';

interface UnconfirmedCodeNoticeProps {
  readonly projectId: string;
  /** The screen in front. On Settings, where a new code is made, nobody is reminded; coming from there, it is asked again. */
  readonly screen: string;
  readonly onSettings: () => void;
}

/** Reminds of a recovery code that was shown and that nobody has said to have kept: the project's only one, or one that was to follow it. */
export function UnconfirmedCodeNotice({ projectId, screen, onSettings }: UnconfirmedCodeNoticeProps) {
  const { isCodeUnconfirmed = false, isNextCodeShown = false } = useCodeNotes(projectId, screen);
  const [isRead, setIsRead] = useState(false);
  if (isRead || !(isCodeUnconfirmed || isNextCodeShown)) return null;
  const close = async () => {
    // Whoever reads that the other code opens nothing knows all there is to know; nothing is open any more. It goes once that
    // is saved; where nothing can be saved, it goes as well, and comes again with the next opening.
    if (isNextCodeShown) await noteCode(projectId, { isNextCodeShown: false }).catch(() => undefined);
    setIsRead(true);
  };
  return (
    <Box p="xs">
      <Notice
        tone="information"
        title={isCodeUnconfirmed ? 'Nobody has kept the recovery code yet' : 'The old recovery code is still the one'}
        onClose={close}
      >
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">
            {isCodeUnconfirmed
              ? 'It was shown, and the page was left before anybody said that it is written down or printed. Without it a forgotten passphrase cannot be helped. Make a new one.'
              : 'A new one was shown, and the page was left before anybody said that it is written down or printed. The new one opens nothing: keep the old one and throw the new one away, or make another.'}
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
function useCodeNotes(projectId: string, screen: string): CodeNotes {
  const [notes, setNotes] = useState<CodeNotes>({});
  useEffect(() => {
    if (screen === 'settings') return setNotes({});
    let isShown = true;
    findProject(projectId).then(
      (entry) => isShown && setNotes(entry ?? {}),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [projectId, screen]);
  return notes;
}
