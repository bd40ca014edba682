import { List, Text, Title } from '@mantine/core';
import { type CoderDifference, type DatasetComparison, sumOf } from '../../domain/coding/compare-datasets.ts';
import { counted } from '../../words/counted.ts';
import { secondWords } from './backup-words.ts';
import classes from './backups.module.css';

/** The work since a backup that restoring it would take away, coder by coder. Of hidden work only that there is some. */
export function WorkThatGoes({ comparison }: { readonly comparison: DatasetComparison }) {
  const { work, newestChange, narratives } = comparison;
  const losers = work.filter(({ codings, sheets, hiddenWork }) => hiddenWork || losses(codings) + losses(sheets) > 0);
  const segments = sumOf(losers.map(({ codings }) => codings)).onlyHere;
  const seen = losers.filter(({ codings }) => codings.onlyHere > 0);
  return (
    <div className={classes.losses}>
      <Title order={2} size="h4">
        {losers.length === 0 && narratives.onlyHere === 0
          ? 'No coding would be lost'
          : segments === 0
            ? 'Work since then that would go'
            : `Work since then that would go: ${counted(segments, 'coded segment')} by ${counted(seen.length, 'coder')}`}
      </Title>
      {losers.length > 0 ? (
        <List size="sm" mt={4} spacing={2}>
          {losers.map((loser) => (
            <List.Item key={loser.coder.id}>
              {loser.coder.name}: {lossWords(loser)}
            </List.Item>
          ))}
        </List>
      ) : null}
      <Text size="sm" c="dimmed" mt="xs">
        Newest change here: {newestChange.here === null ? 'none' : secondWords(newestChange.here)}
        {' · '}in the backup: {newestChange.there === null ? 'none' : secondWords(newestChange.there)}
      </Text>
    </div>
  );
}

function losses({ onlyHere, changed }: { readonly onlyHere: number; readonly changed: number }): number {
  return onlyHere + changed;
}

function lossWords({ codings, sheets, hiddenWork }: CoderDifference): string {
  const parts = [
    codings.onlyHere > 0 ? `${counted(codings.onlyHere, 'coded segment')} would go` : null,
    codings.changed > 0 ? `${counted(codings.changed, 'coded segment')} would change back` : null,
    losses(sheets) > 0 ? `states and notes of ${counted(losses(sheets), 'narrative')} would change back` : null,
    hiddenWork
      ? 'work that is still hidden from you differs too; how much is not shown, so that you stay blind to it'
      : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}
