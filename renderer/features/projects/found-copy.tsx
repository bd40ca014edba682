import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { Dataset } from '../../domain/coding/dataset.ts';
import { counted } from '../../words/counted.ts';
import { dayWords } from './day-words.ts';

interface FoundCopyProps {
  readonly dataset: Dataset;
  /** When the copy was made, and now; in milliseconds since 1970. */
  readonly savedAt: number;
  readonly now: number;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

const names = new Intl.ListFormat('en-GB');

/** What a copy holds, before it becomes a project. */
export function FoundCopy({ dataset, savedAt, now, onTake, onBack }: FoundCopyProps) {
  const codings = dataset.sheets.reduce((sum, sheet) => sum + sheet.codings.length, 0);
  const scheme = dataset.schemes.find((each) => each.id === dataset.project.activeSchemeId);
  return (
    <Stack gap="lg">
      <div>
        <Text c="dimmed" size="sm">
          A copy of the project
        </Text>
        <Title order={2}>{dataset.project.label}</Title>
      </div>
      <List spacing={6} size="sm">
        <List.Item>
          Saved {dayWords(savedAt, now)}. Cases withdrawn after that are still in it: check your withdrawal reports.
        </List.Item>
        <List.Item>
          {counted(dataset.narratives.length, 'narrative')} of {counted(dataset.cases.length, 'case')}
        </List.Item>
        <List.Item>{counted(codings, 'coded segment')}</List.Item>
        <List.Item>Coders: {names.format(dataset.coders.map((coder) => coder.name))}</List.Item>
        {scheme ? <List.Item>Codebook: {scheme.name}</List.Item> : null}
      </List>
      <Text size="sm">
        It becomes a further project on this computer. The projects that are here already stay as they are.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button autoFocus onClick={onTake}>
          Open as a project
        </Button>
      </Group>
    </Stack>
  );
}
