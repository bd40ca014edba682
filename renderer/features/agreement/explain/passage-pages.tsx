import { useMemo } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import type { Passage, PassagesQuestion } from '../../../domain/agreement/behind/passages.ts';
import { passageAt } from '../../../domain/agreement/behind/passages-behind.ts';
import { type PackedPassages, packedCount, packedPlace } from '../../../workers/packed-passages.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { NarrativeLine } from '../narrative-line.tsx';
import { PagedList } from '../paged-list.tsx';
import type { CoderPair } from './coder-pair.ts';
import { PassageText } from './passage-text.tsx';

interface PassagePagesProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly pair: CoderPair;
  readonly question: PassagesQuestion;
  readonly passages: PackedPassages;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** A list of passages: where each is from, and what each of the two marked there. */
export function PassagePages({ desk, code, pair, question, passages, page, onPage }: PassagePagesProps) {
  const { narratives, sheets } = desk.view;
  const heads = useMemo(() => new Map(narratives.map((head) => [head.id, head])), [narratives]);
  const places = useMemo(() => Array.from({ length: packedCount(passages) }, (_, place) => place), [passages]);
  const entry = (place: number) => {
    const passage = passageAt(packedPlace(passages, place), question, sheets);
    return (
      <>
        <NarrativeLine
          narrative={heads.get(passage.narrativeId)}
          onOpen={() => desk.onOpenNarrative(passage.narrativeId)}
        />
        {hasText(passage) ? <PassageText {...{ desk, code, pair, passage }} /> : null}
      </>
    );
  };
  return <PagedList label="Passages" items={places} itemKey={String} entry={entry} page={page} onPage={onPage} />;
}

function hasText({ unit, spans }: Passage): boolean {
  return unit !== null || spans.some((ofCoder) => ofCoder.length > 0);
}
