import { Group, Loader, Select, Stack, Text, Title } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { AgreementFigures } from '../../../domain/agreement/figures.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import { finishedWork } from '../../../domain/coding/units/finished-work.ts';
import { seenBeforeFinished } from '../../../domain/coding/units/seen-before-finished.ts';
import { type BeforeAndAfter, beforeAndAfter } from '../../../domain/reconciliation/before-and-after.ts';
import { consensusCoderId, consensusLayer } from '../../../domain/reconciliation/consensus.ts';
import type { QueueEntry, QueueWork } from '../../../domain/reconciliation/queue.ts';
import { keptAgreement } from '../../../domain/reconciliation/rounds/kept-agreement.ts';
import { narrativeQuestion } from '../../../domain/reconciliation/rounds/round-work.ts';
import { Notice } from '../../../ui/notice.tsx';
import { counted } from '../../../words/counted.ts';
import { notBlindSentence } from '../../../words/not-blind.ts';
import { notDefinedNote } from '../../../words/reconciliation-round-words.ts';
import { FiguresTable } from '../rounds/figures-table.tsx';
import { useRoundFigures } from '../rounds/use-round-figures.ts';

interface BeforeAfterProps {
  readonly view: Pick<ProjectState, 'coders' | 'openings'>;
  readonly work: QueueWork;
  readonly entries: readonly QueueEntry[];
  readonly hidesNames: boolean;
}

/** How far coders agreed before anything was ruled, and how far each of them agrees with what was. */
export function BeforeAfter({ view, work, entries, hidesNames }: BeforeAfterProps) {
  const id = useId();
  const found = useMemo(() => beforeAndAfter(work, consensusLayer(work, entries)), [work, entries]);
  return (
    <Stack gap="md" component="section" aria-labelledby={id}>
      <Title order={2} id={id} size="h4">
        Agreement before and after
      </Title>
      {found.before.narratives === 0 ? (
        <Text size="sm" c="dimmed">
          There is nothing to compare before two coders have finished the same narrative.
        </Text>
      ) : (
        <Figures {...{ view, work, found, hidesNames }} />
      )}
    </Stack>
  );
}

interface FiguresProps extends Omit<BeforeAfterProps, 'entries'> {
  readonly found: BeforeAndAfter;
}

function Figures({ view, work, found, hidesNames }: FiguresProps) {
  const { scheme } = work;
  const { before, after } = found;
  const askedBefore = useMemo(
    () => ({ question: narrativeQuestion(scheme, before.coderIds), work: before.work }),
    [scheme, before],
  );
  const askedAfter = useMemo(() => {
    if (hidesNames || after.narratives === 0) return null;
    return { question: narrativeQuestion(scheme, [...after.coderIds, consensusCoderId]), work: after.work };
  }, [scheme, after, hidesNames]);
  const notBlind = useMemo(
    () => seenBeforeFinished(finishedWork(askedBefore.question, askedBefore.work), view.openings).length,
    [askedBefore, view.openings],
  );
  const first = useRoundFigures(askedBefore);
  const second = useRoundFigures(askedAfter);
  const problem = first.problem ?? second.problem;
  if (problem) return <Notice tone="problem">{problem}</Notice>;
  if (!first.figures || (askedAfter && !second.figures)) {
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" />
        <Text size="sm">Computing…</Text>
      </Group>
    );
  }
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Text size="sm" maw="52rem">
          <strong>Before:</strong> coders’ own coding, compared with each other, on the{' '}
          {counted(before.narratives, 'narrative')} that several coders were to code and all of them have finished,
          settled or not. Rulings do not change it. {notBlindSentence(notBlind)}
        </Text>
        <FiguresTable
          label="Agreement between coders"
          scheme={scheme}
          agreement={keptAgreement(first.figures, scheme, before.coderIds)}
        />
      </Stack>
      {second.figures ? <WithConsensus {...{ view, work, found }} figures={second.figures} /> : null}
      {after.narratives === 0 && !hidesNames ? (
        <Text size="sm" maw="52rem">
          <strong>After:</strong> none of these narratives is settled yet.
        </Text>
      ) : null}
      <Text size="xs" c="dimmed" maw="52rem">
        By narrative, whatever the status. {notDefinedNote}
      </Text>
    </Stack>
  );
}

interface WithConsensusProps extends Omit<FiguresProps, 'hidesNames'> {
  readonly figures: AgreementFigures;
}

function WithConsensus({ view, work, found, figures }: WithConsensusProps) {
  const [chosen, choose] = useState<string | null>(null);
  const { coderIds, narratives } = found.after;
  const nameOf = (coderId: string) => view.coders.find((coder) => coder.id === coderId)?.name ?? 'A coder who is gone';
  const coderId = coderIds.find((one) => one === chosen) ?? coderIds[0];
  if (coderId === undefined) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" maw="52rem">
        <strong>After:</strong> one coder’s own coding beside the consensus, on the {narratives.toLocaleString('en-GB')}{' '}
        of {counted(found.before.narratives, 'narrative')} that {narratives === 1 ? 'is' : 'are'} settled. It tells how
        much of their coding the rulings left standing. The consensus was made from this very coding, so it is no
        agreement of two independent coders, and a high figure does not show that the coding is right.
        {narratives < found.before.narratives
          ? ' They are not all of those before: what is settled first is what coders do not differ in.'
          : ''}
      </Text>
      <Select
        label="Coder"
        data={coderIds.map((one) => ({ value: one, label: nameOf(one) }))}
        value={coderId}
        onChange={(value) => value && choose(value)}
        allowDeselect={false}
        maw="18rem"
      />
      <FiguresTable
        label={`${nameOf(coderId)} and the consensus`}
        scheme={work.scheme}
        agreement={keptAgreement(figures, work.scheme, [coderId, consensusCoderId])}
      />
    </Stack>
  );
}
