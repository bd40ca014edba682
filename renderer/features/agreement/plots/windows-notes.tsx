import { List } from '@mantine/core';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';
import { counted } from '../../../words/counted.ts';
import type { WindowPoint } from './window-points.ts';

interface WindowsNotesProps {
  readonly points: readonly WindowPoint[];
  readonly isMean: boolean;
  /** All that are in the order. */
  readonly narratives: number;
}

/** What can be read from a course over time, what cannot, and where the line is broken. */
export function WindowsNotes({ points, isMean, narratives }: WindowsNotesProps) {
  const undefinedOnes = points.flatMap(({ beyondChance }) => (beyondChance.value === null ? beyondChance.reason : []));
  const [reason] = undefinedOnes;
  return (
    <List size="sm" spacing={4} maw="48rem" aria-label="Notes to the course over time">
      {narratives < 20 ? (
        <List.Item>
          Of {counted(narratives, 'narrative')} no drift can be told from chance; look again from about 20.
        </List.Item>
      ) : null}
      <List.Item>
        Small windows are noisy, and neighbouring windows share most of their narratives: a wave is no drift. Try a
        larger window, and see whether the change stays.
      </List.Item>
      <List.Item>
        {isMean
          ? 'The mean is over the outcomes that are defined in a window, so it can move because one outcome comes or goes. Choose one outcome to see its interval.'
          : 'A change that stays inside the band can be chance. If the outcome becomes rarer, alpha falls although coders differ no more often: look at percent as well.'}
      </List.Item>
      <List.Item>
        A lasting fall calls for a look at what happened then: a change of the codebook, a break, another kind of
        narrative. ‘Why they differ’ shows on what. After a lasting rise, the narratives before it may deserve a second
        look.
      </List.Item>
      {reason ? (
        <List.Item>
          The line is broken at {counted(undefinedOnes.length, 'window')} of {points.length.toLocaleString('en-GB')}.{' '}
          {undefinedReasonSentence(reason)}
        </List.Item>
      ) : null}
    </List>
  );
}
