import { Stack } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import type { OpenProject } from '../storage/open-project.ts';
import { Notice } from '../ui/notice.tsx';
import { counted } from '../words/counted.ts';
import { storageProblemSentence } from '../words/storage-problems.ts';
import classes from './project-notices.module.css';
import { ReopeningNotice } from './reopening-notice.tsx';
import { useStorageProblem } from './use-storage-problem.ts';

/** So many are told one by one; the rest are counted. */
const told = 5;

/** What went wrong with the storage of this project: records that are not as they were left, an act that the disk refused. */
export function ProjectNotices({ project }: { readonly project: OpenProject }) {
  const [read, setRead] = useState(0);
  const refused = useStorageProblem();
  // Damage can turn up while the state stays the same: in the journal, or in a text that is shown.
  useSyncExternalStore(project.subscribe, () => project.problems().length);
  const damage = project.problems();
  const isNews = damage.length > read;
  return (
    <Stack className={classes.notices} gap="xs">
      <ReopeningNotice project={project} />
      {refused.sentence ? (
        <Notice tone="problem" title="This was not saved" onClose={refused.forget}>
          {refused.sentence}
        </Notice>
      ) : null}
      {isNews ? (
        <Notice
          tone="problem"
          title="A part of this project is not as it was left"
          onClose={() => setRead(damage.length)}
        >
          <ul className={classes.problems}>
            {damage.slice(0, told).map((problem, index) => (
              // Problems are only ever added, so the place of one never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
              <li key={index}>{storageProblemSentence(problem)}</li>
            ))}
            {damage.length > told ? (
              <li>The same holds for {counted(damage.length - told, 'further record')}.</li>
            ) : null}
          </ul>
        </Notice>
      ) : null}
    </Stack>
  );
}
