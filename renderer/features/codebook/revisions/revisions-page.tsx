import { Anchor, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { compareRevisions } from '../../../domain/coding/codebook/compare-revisions.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { Screen } from '../../../ui/screen.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { exactMoment } from '../../../words/moment-words.ts';
import { DifferenceView } from './difference-view.tsx';
import { type RevisionFact, useRevisionFacts } from './revision-facts.ts';
import classes from './revisions.module.css';

interface RevisionsPageProps {
  readonly project: OpenProject;
  /** Every revision of one scheme. */
  readonly revisions: readonly Scheme[];
  readonly coders: readonly Coder[];
  readonly onBack: () => void;
}

/** Every revision of a codebook, with who made it, when and why; and any two of them compared. */
export function RevisionsPage({ project, revisions, coders, onBack }: RevisionsPageProps) {
  useFocusBack();
  const newestFirst = useMemo(() => revisions.toSorted((a, b) => b.revision - a.revision), [revisions]);
  const [newest, second = newest] = newestFirst;
  const [pair, setPair] = useState<readonly [number, number]>([second?.revision ?? 1, newest?.revision ?? 1]);
  const facts = useRevisionFacts(project, newest?.id ?? '');
  const [earlier, later] = [Math.min(...pair), Math.max(...pair)].map((revision) =>
    revisions.find((scheme) => scheme.revision === revision),
  );
  const choices = newestFirst.map(({ revision }) => ({ value: String(revision), label: `Revision ${revision}` }));
  const before = (revision: number) => newestFirst.find((scheme) => scheme.revision < revision)?.revision ?? revision;
  if (!newest || !earlier || !later) return null;
  return (
    <Screen
      title={`${newest.name}: revisions`}
      lead="Past revisions are kept, and every coded segment keeps the one it was made under."
      actions={
        <Button variant="default" onClick={onBack}>
          Back to reading
        </Button>
      }
    >
      <div className={classes.page}>
        <ol className={classes.list} aria-label="Revisions">
          {newestFirst.map(({ revision }) => (
            <li key={revision}>
              <Text fw={600}>Revision {revision}</Text>
              <RevisionWords fact={facts.get(revision)} isFirst={before(revision) === revision} coders={coders} />
              {before(revision) === revision ? null : (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  aria-label={`What changed in revision ${revision}`}
                  onClick={() => setPair([before(revision), revision])}
                >
                  What changed
                </Anchor>
              )}
            </li>
          ))}
        </ol>
        <section aria-label="Comparison">
          <Group gap="sm" align="flex-end" mb="lg">
            <Select
              label="Compare"
              data={choices}
              value={String(pair[0])}
              onChange={(value) => value && setPair([Number(value), pair[1]])}
              allowDeselect={false}
              w="10rem"
            />
            <Select
              label="with"
              data={choices}
              value={String(pair[1])}
              onChange={(value) => value && setPair([pair[0], Number(value)])}
              allowDeselect={false}
              w="10rem"
            />
          </Group>
          <Differences key={`${earlier.revision} ${later.revision}`} earlier={earlier} later={later} />
        </section>
      </div>
    </Screen>
  );
}

interface RevisionWordsProps {
  readonly fact: RevisionFact | undefined;
  readonly isFirst: boolean;
  readonly coders: readonly Coder[];
}

function RevisionWords({ fact, isFirst, coders }: RevisionWordsProps) {
  if (!fact) {
    return (
      <Text size="sm" c="dimmed">
        {isFirst ? 'The codebook as it came.' : 'It came with a coding pack or a copy.'}
      </Text>
    );
  }
  const name = coders.find(({ id }) => id === fact.by)?.name ?? 'Somebody no longer known';
  return (
    <>
      <Text size="sm" c="dimmed">
        {name}, {exactMoment(fact.at)}
      </Text>
      {fact.note === '' ? null : <Text size="sm">{fact.note}</Text>}
    </>
  );
}

function Differences({ earlier, later }: { readonly earlier: Scheme; readonly later: Scheme }) {
  const differences = useMemo(() => compareRevisions(earlier, later), [earlier, later]);
  if (differences.length === 0) {
    return <Text c="dimmed">{earlier === later ? 'Choose two revisions.' : 'These two say the same.'}</Text>;
  }
  return (
    <Stack gap={36}>
      <Title order={2} size="h4">
        From revision {earlier.revision} to revision {later.revision}
      </Title>
      {differences.map((difference) => (
        <DifferenceView key={difference.codeId} difference={difference} later={later} />
      ))}
    </Stack>
  );
}
