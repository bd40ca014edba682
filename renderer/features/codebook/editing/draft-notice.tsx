import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { compareRevisions } from '../../../domain/coding/codebook/compare-revisions.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { counted } from '../../../words/counted.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import { DiscardDraft } from './discard-draft.tsx';
import type { Draft } from './draft.ts';

interface DraftNoticeProps {
  readonly project: OpenProject;
  readonly draft: Draft;
  readonly schemes: readonly Scheme[];
  readonly onGoOn: () => void;
  readonly onGone: () => void;
}

/** Says that a draft waits to be saved. One that follows another revision than the newest can only be discarded. */
export function DraftNotice({ project, draft, schemes, onGoOn, onGone }: DraftNoticeProps) {
  const [asked, setAsked] = useState(false);
  const task = useTask(storageSentence);
  const scheme = schemes.find(({ id }) => id === draft.schemeId);
  const isCurrent = scheme?.revision === draft.revision;
  const changes = scheme ? compareRevisions(scheme, draft).length : 0;
  const discard = () =>
    task.run(async () => {
      await project.keepDraft(null);
      onGone();
    });
  return (
    <Notice tone={isCurrent ? 'information' : 'problem'}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          {isCurrent
            ? `A draft of ‘${scheme.name}’, revision ${draft.revision + 1}, is not saved yet: ${counted(changes, 'code')} changed.`
            : `A draft of ‘${scheme?.name ?? 'a codebook that is gone'}’ follows revision ${draft.revision}, which is no longer the newest. Discard it, and edit the newest revision.`}
        </Text>
        <Group gap="xs" wrap="nowrap" flex="none">
          <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
            Discard…
          </Button>
          {isCurrent ? (
            <Button size="compact-sm" onClick={onGoOn}>
              Go on editing
            </Button>
          ) : null}
        </Group>
      </Group>
      {asked ? (
        <DiscardDraft changes={changes} problem={task.problem} onDiscard={discard} onClose={() => setAsked(false)} />
      ) : null}
    </Notice>
  );
}
