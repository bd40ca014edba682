import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BackupsOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import classes from './projects.module.css';

interface KnownBackupsProps {
  readonly found: BackupsOutcome | null;
  readonly names: readonly string[];
}

/** The backups that this machine knows of; nothing where there is no folder of them. */
export function KnownBackups({ found, names }: KnownBackupsProps) {
  if (!found) return null;
  if ('problem' in found)
    return (
      <Notice tone="problem">
        Whether there are backups cannot be seen. {fileProblemSentence(found.problem, found.place)}
      </Notice>
    );
  if (names.length === 0)
    return (
      <Text size="sm" c="dimmed">
        There is no backup of it in {found.place}.
      </Text>
    );
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {counted(names.length, 'backup')} in {found.place}
      </Text>
      <ul className={classes.files}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

/** `null` while looking, and where there is no folder of backups. */
export function useKnownBackups(entry: RegisteredProject, desktop: Desktop): BackupsOutcome | null {
  const [found, setFound] = useState<BackupsOutcome | null>(null);
  useEffect(() => {
    void desktop.backups?.list(`_${entry.id.slice(0, 8)}.outcomes`).then(setFound);
  }, [entry.id, desktop]);
  return found;
}
