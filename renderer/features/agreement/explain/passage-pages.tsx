import { useMemo } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import type { Passage } from '../../../domain/agreement/passages.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import type { CoderPair } from './coder-pair.ts';
import { NarrativeLine } from './narrative-line.tsx';
import { PagedList } from './paged-list.tsx';
import { PassageText } from './passage-text.tsx';

interface PassagePagesProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly pair: CoderPair;
  readonly passages: readonly Passage[];
}

/** A list of passages: where each is from, and what each of the two marked there. */
export function PassagePages({ desk, code, pair, passages }: PassagePagesProps) {
  const heads = useMemo(() => new Map(desk.view.narratives.map((head) => [head.id, head])), [desk.view.narratives]);
  return (
    <PagedList
      label="Passages"
      items={passages}
      itemKey={({ narrativeId, unit }) => `${narrativeId} ${unit?.start}`}
      entry={(passage) => (
        <>
          <NarrativeLine
            narrative={heads.get(passage.narrativeId)}
            onOpen={() => desk.onOpenNarrative(passage.narrativeId)}
          />
          {hasText(passage) ? <PassageText {...{ desk, code, pair, passage }} /> : null}
        </>
      )}
    />
  );
}

function hasText({ unit, spans }: Passage): boolean {
  return unit !== null || spans.some((ofCoder) => ofCoder.length > 0);
}
