import { Button, Group, List, Stack, Text } from '@mantine/core';
import { newestScheme } from '../../domain/coding/code-of-scheme.ts';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { counted } from '../../words/counted.ts';
import { dayWords } from './day-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { ReadPack } from './with-projects-here.ts';

interface FoundPackProps {
  readonly read: ReadPack;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onTake: () => void;
  readonly onUpdate: (entry: RegisteredProject) => void;
  readonly onBack: () => void;
}

/** What a coding pack holds and whom it is for, before it becomes a project or updates the one that is here. */
export function FoundPack({ read, now, onTake, onUpdate, onBack }: FoundPackProps) {
  const { coder, lead, project, cases, narratives, schemes, sheets, madeAt } = read.pack;
  const scheme = newestScheme(schemes, project.activeSchemeId);
  const isHere = read.here.length > 0;
  return (
    <Stack gap="lg">
      <PageHeading part={`A coding pack for ${coder.name} (${coder.initials})`} title={project.label} />
      <List spacing={6} size="sm">
        <List.Item>
          From {lead.name} ({lead.initials}), who leads the study. Made {dayWords(madeAt, now)}.
        </List.Item>
        <List.Item>
          {counted(narratives.length, 'narrative')} of {counted(cases.length, 'case')} to code
        </List.Item>
        {scheme ? (
          <List.Item>
            Codebook: {scheme.name}, revision {scheme.revision}
          </List.Item>
        ) : null}
        {sheets.length > 0 ? (
          <List.Item>Your own work on {counted(sheets.length, 'narrative')}, as the lead has it from you</List.Item>
        ) : null}
      </List>
      <Text size="sm">
        {isHere
          ? 'This project is on this computer already. Unlock it: then you see what this pack changes, before anything is changed.'
          : `If you are not ${coder.name}, go back and tell the lead: this pack is for one person.`}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        {isHere ? (
          read.here.map((entry, index) => (
            <Button
              key={entry.id}
              variant={index === 0 ? 'filled' : 'default'}
              autoFocus={index === 0}
              onClick={() => onUpdate(entry)}
            >
              Unlock ‘{entry.label}’
            </Button>
          ))
        ) : (
          <Button autoFocus onClick={onTake}>
            I am {coder.name}: begin
          </Button>
        )}
      </Group>
    </Stack>
  );
}
