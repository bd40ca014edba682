import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Disagreement } from '../../../domain/reconciliation/disagreement.ts';
import type { NarrativeHead } from '../../../domain/text/narrative.ts';
import { sentences } from '../../../domain/text/sentences.ts';
import { useNarrativeText } from '../../../storage/use-narrative-text.ts';
import { Notice } from '../../../ui/notice.tsx';
import { disagreementKindName } from '../../../words/disagreement-words.ts';
import { storageProblemSentence } from '../../../words/storage-problems.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { NarrativeLine } from '../narrative-line.tsx';
import classes from './disagreement-entry.module.css';
import { DisagreementSide } from './disagreement-side.tsx';

interface DisagreementEntryProps {
  readonly desk: AgreementDesk;
  readonly disagreement: Disagreement;
  readonly narrative: NarrativeHead | undefined;
}

/** One disagreement: where, of what kind, and what either coder made of the passage. Reads the narrative's text. */
export function DisagreementEntry({ desk, disagreement, narrative }: DisagreementEntryProps) {
  const { narrativeId, kind, coderIds, spans } = disagreement;
  const read = useNarrativeText(desk.project, narrativeId);
  const text = read && 'text' in read ? read.text : null;
  const cut = useMemo(() => (text === null ? [] : sentences(text)), [text]);
  return (
    <>
      <NarrativeLine narrative={narrative} onOpen={() => desk.onOpenNarrative(narrativeId)} />
      <Text size="xs" c="dimmed">
        {disagreementKindName(kind)}
      </Text>
      {read && 'problem' in read ? <Notice tone="problem">{storageProblemSentence(read.problem)}</Notice> : null}
      <div className={classes.sides}>
        {coderIds.map((coderId, side) => (
          <DisagreementSide
            key={coderId}
            desk={desk}
            narrativeId={narrativeId}
            coderId={coderId}
            span={spans[side] ?? null}
            other={spans[1 - side] ?? null}
            text={text}
            sentences={cut}
          />
        ))}
      </div>
    </>
  );
}
