import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { OpenProject } from '../storage/open-project.ts';
import { Notice } from '../ui/notice.tsx';
import { storageProblemSentence } from '../words/storage-problems.ts';
import { useStorageProblem } from './use-storage-problem.ts';

/** What went wrong with the storage of this project: records that could not be read, an act that the disk refused. */
export function ProjectNotices({ project }: { readonly project: OpenProject }) {
  const [damageRead, setDamageRead] = useState(false);
  const refused = useStorageProblem();
  const damage = damageRead ? [] : project.problems();
  if (damage.length === 0 && refused.sentence === null) return null;
  return (
    <Stack gap="xs" p="xs">
      {refused.sentence ? (
        <Notice tone="problem" title="This was not saved" onClose={refused.forget}>
          {refused.sentence}
        </Notice>
      ) : null}
      {damage.length > 0 ? (
        <Notice tone="problem" title="A part of this project cannot be read" onClose={() => setDamageRead(true)}>
          {damage.map((problem) => (
            <div key={problem.place}>{storageProblemSentence(problem)}</div>
          ))}
        </Notice>
      ) : null}
    </Stack>
  );
}
