import { Loader, Text } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { counted } from '../../../words/counted.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { useFinishOrder } from './use-finish-order.ts';
import { fewestNarratives } from './window-points.ts';
import { WindowsPlot } from './windows-plot.tsx';

/** Whether coders drifted apart or grew together: agreement window by window, in the order in which narratives were finished. */
export function AgreementOverTime({ desk }: { readonly desk: AgreementDesk }) {
  const reading = useFinishOrder(desk);
  if (reading.status === 'reading') return <Loader size="sm" role="img" aria-label="Reading the history" />;
  if (reading.status === 'failed') return <Notice tone="problem">{reading.sentence}</Notice>;
  const { order, sharing, untimed, together, work } = reading;
  return (
    <>
      {order.length < fewestNarratives ? (
        <EmptyState
          icon={<IconTimeline size={40} stroke={1.2} aria-hidden />}
          title="Too few narratives for a course over time"
        >
          {counted(order.length, 'narrative')} finished by two of these coders can be put in order; a course over time
          needs {fewestNarratives}, and shows something from about 20. Finish more narratives, or choose more cases or
          coders above.
        </EmptyState>
      ) : (
        <WindowsPlot {...{ desk, order, sharing, together, work }} />
      )}
      {untimed > 0 ? (
        <Text size="sm" c="dimmed" role="note" mt="sm">
          {counted(untimed, 'narrative')} left out: the history does not tell when{' '}
          {untimed === 1 ? 'it was' : 'they were'} finished, and {untimed === 1 ? 'it holds' : 'they hold'} no coded
          segment to go by.
        </Text>
      ) : null}
    </>
  );
}
