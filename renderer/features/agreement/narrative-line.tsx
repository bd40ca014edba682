import { Anchor, Group, Text } from '@mantine/core';
import type { NarrativeHead } from '../../domain/text/narrative.ts';
import classes from './narrative-line.module.css';

interface NarrativeLineProps {
  readonly narrative: NarrativeHead | undefined;
  readonly onOpen: () => void;
}

/** Which narrative a passage is from, and the way there. */
export function NarrativeLine({ narrative, onOpen }: NarrativeLineProps) {
  const caseId = narrative?.caseId ?? 'Narrative';
  return (
    <Group justify="space-between" gap="md" wrap="nowrap">
      <Text size="sm" fw={600} className={classes.where}>
        {caseId}
        {narrative?.title && narrative.title !== caseId ? `, ${narrative.title}` : ''}
      </Text>
      <Anchor
        component="button"
        type="button"
        size="sm"
        className={classes.goTo}
        aria-label={`Go to the narrative of ${caseId}`}
        onClick={onOpen}
      >
        Go to the narrative
      </Anchor>
    </Group>
  );
}
