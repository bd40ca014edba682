import { Progress, SimpleGrid, Stack } from '@mantine/core';
import type { Coder } from '../../../domain/coding/coder.ts';
import { FactPairs } from '../../../ui/fact-pairs.tsx';
import { counted } from '../../../words/counted.ts';
import type { MyPart } from './my-part.ts';

interface PartFactsProps {
  readonly part: MyPart;
  readonly viewer: Coder;
}

/** Who leads, who codes here, and how much of what was given is done. */
export function PartFacts({ part, viewer }: PartFactsProps) {
  const { lead, assigned, finished, inProgress } = part;
  const facts = [
    ['Leads the study', lead ? `${lead.name} (${lead.initials})` : 'not known'],
    ['You', `${viewer.name} (${viewer.initials})`],
    ['Given to you', counted(assigned, 'narrative')],
    ['Finished', String(finished)],
    ['In progress', String(inProgress)],
    ['Not begun', String(Math.max(0, assigned - finished - inProgress))],
  ] as const;
  return (
    <Stack gap="sm" w="100%">
      <SimpleGrid cols={3} spacing="xl" verticalSpacing="sm" component="dl" m={0}>
        <FactPairs facts={facts} />
      </SimpleGrid>
      <Progress size="sm" value={assigned === 0 ? 0 : (100 * finished) / assigned} aria-hidden />
    </Stack>
  );
}
