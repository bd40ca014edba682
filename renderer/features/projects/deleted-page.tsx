import { Button, Group, List, Stack } from '@mantine/core';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import type { Deleted } from './delete-page.tsx';
import { PageHeading } from './page-heading.tsx';
import classes from './projects.module.css';

interface DeletedPageProps {
  readonly deleted: Deleted;
  readonly onBack: () => void;
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** What was deleted, and what is left and where, to be noted by whoever answers for the data. */
export function DeletedPage({ deleted, onBack }: DeletedPageProps) {
  const { label, at, removed, left, place, problem } = deleted;
  return (
    <Stack gap="lg">
      <PageHeading part={`Deleted on ${moment.format(at)}`} title={label}>
        Its keys and everything it held are gone from this computer.
      </PageHeading>
      {problem ? <Notice tone="problem">Backups are still there. {problem}</Notice> : null}
      <List size="sm" spacing={4}>
        {removed.length > 0 ? (
          <List.Item>
            {counted(removed.length, 'backup')} in {place} {removed.length === 1 ? 'was' : 'were'} deleted too.
          </List.Item>
        ) : null}
        {left.length > 0 ? (
          <List.Item>
            {counted(left.length, 'backup')} in {place} {left.length === 1 ? 'is' : 'are'} left.{' '}
            {left.length === 1 ? 'It opens' : 'They open'} with the passphrase or the recovery code of the project.
          </List.Item>
        ) : null}
        <List.Item>Exports, saved copies and the file of the import are where you put them.</List.Item>
      </List>
      {left.length > 0 ? (
        <ul className={classes.files}>
          {left.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : null}
      <Group justify="flex-end">
        <Button autoFocus onClick={onBack}>
          To the projects
        </Button>
      </Group>
    </Stack>
  );
}
