import { List } from '@mantine/core';
import type { Coder } from '../../../domain/coding/coder.ts';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';
import { counted } from '../../../words/counted.ts';
import type { FinishedTogether } from './who-finished.ts';
import type { WindowPoint } from './window-points.ts';

interface WindowsNotesProps {
  readonly points: readonly WindowPoint[];
  readonly isMean: boolean;
  /** All that are in the order. */
  readonly narratives: number;
  /** How many of them share their time with another. */
  readonly sharing: number;
  readonly together: readonly FinishedTogether[];
  readonly coders: readonly Coder[];
}

const list = new Intl.ListFormat('en-GB');

/** What can be read from a course over time, what cannot, and where the line is broken. */
export function WindowsNotes({ points, isMean, narratives, sharing, together, coders }: WindowsNotesProps) {
  const undefinedOnes = points.flatMap(({ beyondChance }) => (beyondChance.value === null ? beyondChance.reason : []));
  const [reason] = undefinedOnes;
  return (
    <List size="sm" spacing={4} maw="48rem" aria-label="Notes to the course over time">
      {sharing > 0 ? <List.Item>{sharingSentence(sharing, narratives)}</List.Item> : null}
      {together.length > 1 ? <List.Item>{togetherSentence(together, coders)}</List.Item> : null}
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

function sharingSentence(sharing: number, narratives: number): string {
  if (sharing === narratives) {
    return 'As far as the history tells, these narratives were all finished at the same moment as another one. Among those the order is that of the project, so the line shows no time.';
  }
  return `${counted(sharing, 'narrative')} of ${narratives.toLocaleString('en-GB')} were finished at the same moment as another, as far as the history tells; among those the order is that of the project.`;
}

function togetherSentence(together: readonly FinishedTogether[], coders: readonly Coder[]): string {
  const shares = together.slice(0, 4).map(({ coderIds, narratives }) => {
    const finishers = coders.filter(({ id }) => coderIds.includes(id)).map(({ initials }) => initials);
    return `${list.format(finishers)} ${narratives.toLocaleString('en-GB')}`;
  });
  const more = together.length > 4 ? ', and others the rest' : '';
  return `Not the same coders finished all of these narratives: ${shares.join(', ')}${more}. Where the line moves, it may be the coders who change and not how they code.`;
}
