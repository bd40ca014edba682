import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { meaningFields } from '../../../domain/coding/codebook/code-fields.ts';
import type { CodeDifference } from '../../../domain/coding/codebook/compare-revisions.ts';
import type { DraftCodes } from '../../../domain/coding/codebook/draft-edits.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { counted } from '../../../words/counted.ts';
import { ChangeList } from './change-list.tsx';
import classes from './editing.module.css';

interface SaveRevisionProps {
  readonly revision: number;
  readonly changes: readonly CodeDifference[];
  readonly codes: DraftCodes;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** How many proposals it settles. */
  readonly settled: number;
  readonly saving: boolean;
  readonly problem: string | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** What is about to be saved, once more, and why. */
export function SaveRevision(props: SaveRevisionProps) {
  const { revision, changes, codes, note, settled } = props;
  return (
    <Dialog onClose={props.onClose} title={`Save as revision ${revision}`} size="lg">
      <Stack gap="md">
        <Text size="sm">
          The revision before it is kept, and every coded segment keeps the revision it was made under. Coders are shown
          which cases to look at again.
        </Text>
        {changes.some(turnsMeaning) ? (
          <Text size="sm">
            Until a case is looked at again, its outcomes stay in exports as they were: 0 means not found by the older
            definition.
          </Text>
        ) : null}
        <ChangeList changes={changes} codes={codes} />
        {settled > 0 ? <Text size="sm">It settles {counted(settled, 'proposal')}.</Text> : null}
        <Textarea
          data-autofocus
          label="Why"
          description="For your colleagues, and for the paper. Name no child and no case."
          value={note}
          onChange={(event) => props.onNote(event.currentTarget.value)}
          classNames={{ input: classes.lines }}
          autoComplete="off"
          required
        />
        {props.problem ? <Notice tone="problem">{props.problem}</Notice> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button onClick={props.onSave} loading={props.saving} disabled={note.trim() === ''}>
            Save revision {revision}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** True of a change by which what was found, or not found, before may not be what it would be now. */
function turnsMeaning({ fate, fields }: CodeDifference): boolean {
  if (fate === 'changed') return fields.some((field) => meaningFields.includes(field));
  return fate === 'merged' || fate === 'split';
}
