import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { closedNarratives } from '../../domain/coding/open-early.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { OpenEarlyDialog } from './open-early-dialog.tsx';

interface OpenEarlyProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly lead: Coder;
}

/** The lead's way to narratives that are not open yet; nothing where there are none. */
export function OpenEarly({ project, view, lead }: OpenEarlyProps) {
  const [opening, setOpening] = useState(false);
  const closed = useMemo(() => closedNarratives(view, lead), [view, lead]);
  return (
    <>
      {closed.length > 0 ? (
        <Button variant="default" leftSection={<IconEye size={18} />} onClick={() => setOpening(true)}>
          Open early…
        </Button>
      ) : null}
      {opening ? <OpenEarlyDialog {...{ project, lead, closed }} onClose={() => setOpening(false)} /> : null}
    </>
  );
}
