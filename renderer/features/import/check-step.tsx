import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ImportChoices, ImportPlan } from '../../domain/exchange/import-plan.ts';
import type { Table } from '../../domain/exchange/table.ts';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import { AttributeChoice } from './attribute-choice.tsx';
import { ConflictChoiceForAll } from './conflict-choice.tsx';
import { PlannedRows } from './planned-rows.tsx';
import { SimilarIds } from './similar-ids.tsx';
import { type Trial, useTrial } from './use-trial.ts';

interface CheckStepProps {
  readonly table: Table;
  readonly plan: ImportPlan;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onImport: (choices: ImportChoices) => void;
  /** Nothing is to be imported: leave. */
  readonly onLeave: () => void;
}

/** What the import will do, row by row, and what the user has to decide first. */
export function CheckStep({ table, plan, busy, onBack, onImport, onLeave }: CheckStepProps) {
  const [choices, setChoices] = useState<ImportChoices>({
    conflicts: 'skip',
    conflictOfRow: new Map(),
    attributes: 'keep',
  });
  const trial = useTrial(table.report, plan, choices);
  const nothing = trial.narratives === 0 && trial.changedCases === 0;
  return (
    <Stack gap="lg">
      <Summary trial={trial} plan={plan} />
      <SimilarIds groups={plan.similarCaseIds} />
      <ConflictChoiceForAll plan={plan} choices={choices} onChange={setChoices} />
      <AttributeChoice plan={plan} choices={choices} onChange={setChoices} />
      <PlannedRows plan={plan} report={trial.report} choices={choices} onChange={setChoices} />
      <Group justify="flex-end">
        <Button variant="default" disabled={busy} onClick={onBack}>
          Back to the columns
        </Button>
        {nothing ? (
          <Button onClick={onLeave}>{plan.counts.conflict > 0 ? 'Leave without importing' : 'Done'}</Button>
        ) : (
          <Button loading={busy} onClick={() => onImport(choices)}>
            {trial.narratives > 0
              ? `Import ${counted(trial.narratives, 'narrative')}`
              : `Take the attributes of ${counted(trial.changedCases, 'case')}`}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Summary({ trial, plan }: { readonly trial: Trial; readonly plan: ImportPlan }) {
  const { counts } = trial.report;
  const here = counts.identical + counts.repeated;
  const left = counts.refused + counts.unreadable;
  const { withdrawn } = counts;
  if (trial.narratives === 0 && trial.changedCases === 0) {
    return (
      <Notice tone="information" title="Nothing new">
        {nothingNew(plan.counts.conflict, here, left + withdrawn)}
        {withdrawn > 0 ? ` ${withdrawnSentence(withdrawn)}` : null}
      </Notice>
    );
  }
  const parts = [
    trial.narratives > 0 ? `${counted(trial.narratives, 'narrative')} will come in` : 'No narrative will come in',
    trial.newCases > 0 ? `${counted(trial.newCases, 'case')} ${trial.newCases === 1 ? 'is' : 'are'} new` : '',
    trial.changedCases > 0 ? `the attributes of ${counted(trial.changedCases, 'known case')} will change` : '',
    counts.identical > 0
      ? `${counted(counts.identical, 'row')} ${counts.identical === 1 ? 'is' : 'are'} already here`
      : '',
    counts.repeated > 0
      ? `${counted(counts.repeated, 'row')} ${counts.repeated === 1 ? 'repeats' : 'repeat'} another`
      : '',
    counts.skipped > 0 ? `${counted(counts.skipped, 'row')} will be skipped` : '',
    left > 0 ? `${counted(left, 'row')} cannot be taken` : '',
  ];
  return (
    <Notice tone="information">
      {`${parts.filter(Boolean).join('; ')}. Nothing is stored yet.`}
      {withdrawn > 0 ? ` ${withdrawnSentence(withdrawn)}` : null}
    </Notice>
  );
}

function withdrawnSentence(rows: number): string {
  const they = rows === 1 ? 'is of a case that was withdrawn and stays' : 'are of cases that were withdrawn and stay';
  return `${counted(rows, 'row')} of this file ${they} out; the list says where in the file.`;
}

function nothingNew(conflicts: number, here: number, left: number): string {
  if (conflicts > 0)
    return 'With these choices nothing of this file comes in. Decide below about the texts that differ.';
  if (here === 0) return 'No row of this file can be taken. The list says why, row by row.';
  const rows = left === 0 ? 'Every row of this file' : 'Every row that can be taken';
  return `${rows} is already in the project. There is nothing to import.`;
}
