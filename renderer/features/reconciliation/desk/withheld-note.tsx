import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { QueueWork } from '../../../domain/reconciliation/queue.ts';
import { withheldRulings } from '../../../domain/reconciliation/withheld-rulings.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { withheldRulingsSentence } from '../../../words/withheld-rulings.ts';
import classes from './withheld-note.module.css';

interface WithheldNoteProps {
  readonly project: OpenProject;
  readonly view: Pick<ProjectState, 'decisions'>;
  readonly viewer: Coder;
  readonly work: QueueWork;
}

/** Says how many rulings on the narratives at hand are out of sight. Nothing while there are none. */
export function WithheldNote({ project, view, viewer, work }: WithheldNoteProps) {
  const { decisions } = project.state();
  const withheld = useMemo(
    () =>
      withheldRulings(viewer, decisions, view.decisions, {
        schemeId: work.scheme.id,
        narrativeIds: new Set(work.narrativeIds),
      }),
    [viewer, decisions, view.decisions, work],
  );
  if (withheld === 0) return null;
  return (
    <Text size="xs" className={classes.note} role="note">
      <IconLock size={14} aria-hidden className={classes.icon} />
      {withheldRulingsSentence(withheld)}
    </Text>
  );
}
