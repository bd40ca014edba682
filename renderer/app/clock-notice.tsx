import { Box } from '@mantine/core';
import { useState } from 'react';
import type { OpenProject } from '../storage/open-project.ts';
import { Notice } from '../ui/notice.tsx';
import { clockTime, longDate } from '../words/moment-words.ts';
import { useClockBehind } from './use-clock-behind.ts';

/** Says that this computer's clock is behind the work in the project, what that does, and what to do. */
export function ClockNotice({ project }: { readonly project: OpenProject }) {
  const newest = useClockBehind(project);
  const [isRead, setIsRead] = useState(false);
  if (newest === null || isRead) return null;
  return (
    <Box p="xs">
      <Notice tone="problem" title="This computer’s clock is behind" onClose={() => setIsRead(true)}>
        The newest change in this project was made on {longDate(newest)} at {clockTime(newest)}, and the clock says that
        this is yet to come. Nothing is lost: until the clock is right, new changes bear that same time, in the order in
        which they are made. Set the clock.
      </Notice>
    </Box>
  );
}
