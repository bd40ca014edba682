import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconArrowMerge, IconArrowsSplit2, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import {
  archiveCode,
  bringBackCode,
  type DraftCodes,
  isNewCode,
  mergeCode,
  removeNewCode,
  splitCode,
} from '../../../domain/coding/codebook/draft-edits.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { counted } from '../../../words/counted.ts';

interface CodeFatesProps {
  readonly code: Code;
  readonly codes: DraftCodes;
  /** Coded segments of it that the lead may see. */
  readonly segments: number;
  /** The codes after it, and the code that is to be looked at next. */
  readonly onTurn: (codes: DraftCodes, nextId: string) => void;
}

type Asked = 'merge' | 'split' | null;

/** What can become of a code: merged, split, archived, brought back; a new one can be taken out again. */
export function CodeFates({ code, codes, segments, onTurn }: CodeFatesProps) {
  const [asked, setAsked] = useState<Asked>(null);
  const others = codes.filter((one) => !one.archived && one.id !== code.id);
  if (code.archived) {
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => onTurn(bringBackCode(codes, code.id), code.id)}
      >
        Bring back
      </Button>
    );
  }
  if (isNewCode(code)) {
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => onTurn(removeNewCode(codes, code.id), others[0]?.id ?? code.id)}
        disabled={others.length === 0}
      >
        Take out
      </Button>
    );
  }
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowMerge size={16} aria-hidden />}
          onClick={() => setAsked('merge')}
          disabled={others.length === 0}
        >
          Merge…
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
          onClick={() => setAsked('split')}
        >
          Split…
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArchive size={16} aria-hidden />}
          onClick={() => onTurn(archiveCode(codes, code.id), code.id)}
          disabled={others.length === 0}
        >
          Archive
        </Button>
      </Group>
      {asked === 'merge' ? (
        <MergeDialog
          {...{ code, others, segments }}
          onClose={() => setAsked(null)}
          onMerge={(targetId) => onTurn(mergeCode(codes, code.id, targetId), targetId)}
        />
      ) : null}
      {asked === 'split' ? (
        <SplitDialog
          {...{ code, segments }}
          onClose={() => setAsked(null)}
          onSplit={(count) => {
            const split = splitCode(codes, code.id, count);
            onTurn(split.codes, split.parts[0]?.id ?? code.id);
          }}
        />
      ) : null}
    </>
  );
}

function staying(segments: number, name: string): string {
  if (segments === 0) return 'Nothing that you can see is coded with it.';
  return `${counted(segments, 'coded segment')} that you can see ${segments === 1 ? 'stays' : 'stay'} ‘${name}’ until a coder looks at ${segments === 1 ? 'it' : 'them'} again.`;
}

interface MergeDialogProps {
  readonly code: Code;
  readonly others: readonly Code[];
  readonly segments: number;
  readonly onClose: () => void;
  readonly onMerge: (targetId: string) => void;
}

function MergeDialog({ code, others, segments, onClose, onMerge }: MergeDialogProps) {
  const [targetId, setTargetId] = useState<string | null>(null);
  return (
    <Dialog onClose={onClose} title={`Merge ‘${code.name}’ into another code`}>
      <Stack gap="md">
        <Text size="sm">
          ‘{code.name}’ is archived, and the other code takes its place: give that one the definition and rules of both.{' '}
          {staying(segments, code.name)}
        </Text>
        <Select
          data-autofocus
          label="Merge it into"
          data={others.map(({ id, name }) => ({ value: id, label: name.trim() || 'The new code' }))}
          value={targetId}
          onChange={setTargetId}
          searchable
          autoComplete="off"
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={targetId === null}
            onClick={() => {
              onClose();
              if (targetId !== null) onMerge(targetId);
            }}
          >
            Merge in the draft
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface SplitDialogProps {
  readonly code: Code;
  readonly segments: number;
  readonly onClose: () => void;
  readonly onSplit: (count: number) => void;
}

function SplitDialog({ code, segments, onClose, onSplit }: SplitDialogProps) {
  const [count, setCount] = useState<number | string>(2);
  const isFit = typeof count === 'number' && Number.isInteger(count) && count >= 2 && count <= 9;
  return (
    <Dialog onClose={onClose} title={`Split ‘${code.name}’`}>
      <Stack gap="md">
        <Text size="sm">
          ‘{code.name}’ is archived, and new codes take its place. Each begins with its definition and rules, for you to
          divide, and needs a name of its own. {staying(segments, code.name)}
        </Text>
        <NumberInput
          data-autofocus
          label="Into how many codes"
          value={count}
          onChange={setCount}
          min={2}
          max={9}
          clampBehavior="none"
          error={isFit ? null : 'Choose from 2 to 9.'}
          w="12rem"
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={!isFit}
            onClick={() => {
              onClose();
              if (isFit) onSplit(count);
            }}
          >
            Split in the draft
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
