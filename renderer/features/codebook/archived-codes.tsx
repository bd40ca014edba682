import { Stack, Text, Title } from '@mantine/core';
import type { Scheme } from '../../../codebook/scheme.ts';
import { namesOf } from '../../words/codebook-changes.ts';
import { counted } from '../../words/counted.ts';
import classes from './codebook-screen.module.css';

interface ArchivedCodesProps {
  readonly scheme: Scheme;
  readonly segments: ReadonlyMap<string, number>;
}

/** The codes that are no longer in use: what took their place, and what is still coded with them. */
export function ArchivedCodes({ scheme, segments }: ArchivedCodesProps) {
  const archived = scheme.codes.filter((code) => code.archived);
  if (archived.length === 0) return null;
  return (
    <section className={classes.archived} aria-label="Archived codes">
      <Title order={3}>Archived</Title>
      <Text size="sm" c="dimmed" mb="md">
        No longer applied. What was coded with them stays, and is exported.
      </Text>
      <Stack gap="sm">
        {archived.map((code) => (
          <div key={code.id}>
            <Text fw={600}>{code.name}</Text>
            <Text size="sm">
              {code.replacedBy ? `In its place: ${namesOf(code.replacedBy, scheme.codes)}. ` : ''}
              {counted(segments.get(code.id) ?? 0, 'coded segment')} that you can see.
            </Text>
          </div>
        ))}
      </Stack>
    </section>
  );
}
