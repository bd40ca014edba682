import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { AgreementDesk } from '../agreement-desk.ts';
import { keepPlace, useKept } from '../agreement-place.ts';
import { archivedSentence } from './archived-sentence.ts';
import { type Coverage, coverageSentence, leftOutCount, notBlindSentence } from './comparison-coverage.ts';
import { LeftOutDrawer } from './left-out-drawer.tsx';

interface CoverageLineProps {
  readonly desk: Pick<AgreementDesk, 'project' | 'view' | 'scheme' | 'coders' | 'narrativeIds' | 'onOpenNarrative'>;
  readonly covered: Coverage;
}

/** How many narratives are compared and how many are not, with the way to those. */
export function CoverageLine({ desk, covered }: CoverageLineProps) {
  const [shown, setShown] = useKept(desk.project, 'showsLeftOut', () => false);
  const left = leftOutCount(covered);
  const archived = useMemo(() => archivedSentence(desk), [desk]);
  const show = () => {
    keepPlace(desk.project, { leftOutPages: {}, panelScroll: 0 });
    setShown(true);
  };
  return (
    <>
      <Text size="sm">
        {coverageSentence(covered)} {notBlindSentence(covered)} {archived}{' '}
        {left > 0 ? (
          <Anchor component="button" type="button" size="sm" aria-haspopup="dialog" onClick={show}>
            Show {left === 1 ? 'it' : 'them'}
          </Anchor>
        ) : null}
      </Text>
      {shown && left > 0 ? <LeftOutDrawer {...{ desk, covered }} onClose={() => setShown(false)} /> : null}
    </>
  );
}
