import { Anchor, Group, Text } from '@mantine/core';
import type { Code } from '../../../../codebook/scheme.ts';
import type { Passage } from '../../../domain/agreement/passages.ts';
import type { NarrativeHead } from '../../../domain/text/narrative.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import type { CoderPair } from './coder-pair.ts';
import { PassageText } from './passage-text.tsx';
import classes from './passages.module.css';

interface PassageEntryProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly pair: CoderPair;
  readonly passage: Passage;
  readonly narrative: NarrativeHead | undefined;
}

/** One passage: where it is from, and what each of the two marked there. */
export function PassageEntry({ desk, code, pair, passage, narrative }: PassageEntryProps) {
  const caseId = narrative?.caseId ?? 'Narrative';
  const hasText = passage.unit !== null || passage.spans.some((spans) => spans.length > 0);
  return (
    <li className={classes.passage}>
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
          onClick={() => desk.onOpenNarrative(passage.narrativeId)}
        >
          Go to the narrative
        </Anchor>
      </Group>
      {hasText ? <PassageText {...{ desk, code, pair, passage }} /> : null}
    </li>
  );
}
