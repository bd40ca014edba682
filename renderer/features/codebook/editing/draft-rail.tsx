import { Button, NavLink, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import type { CodeDifference } from '../../../domain/coding/codebook/compare-revisions.ts';
import type { DraftCodes } from '../../../domain/coding/codebook/draft-edits.ts';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { letterOf } from '../../../ui/letter-of.ts';
import { codeFateWord } from '../../../words/codebook-changes.ts';
import { codesInOrder } from '../codes-in-order.ts';
import classes from '../rail-entry.module.css';

interface DraftRailProps {
  readonly codes: DraftCodes;
  readonly changes: readonly CodeDifference[];
  readonly shownId: string;
  readonly onShow: (id: string) => void;
  readonly onAdd: () => void;
}

/** The codes of a draft: which one is being written, and what became of each. */
export function DraftRail({ codes, changes, shownId, onShow, onAdd }: DraftRailProps) {
  const id = useId();
  const fates = new Map(changes.map(({ codeId, fate }) => [codeId, codeFateWord(fate)]));
  const archived = codes.filter((code) => code.archived);
  const entry = (code: Code, depth: number) => (
    <NavLink
      key={code.id}
      component="button"
      type="button"
      className={classes.entry}
      label={code.name.trim() || 'New code'}
      description={fates.get(code.id) ?? null}
      active={code.id === shownId}
      aria-current={code.id === shownId ? 'true' : undefined}
      onClick={() => onShow(code.id)}
      leftSection={<CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} />}
      py={5}
      pr="xs"
      pl={depth > 0 ? 'xl' : 'xs'}
    />
  );
  return (
    <nav aria-labelledby={id}>
      <Title order={2} size="xs" c="dimmed" px="xs" mb={4} id={id}>
        Codes in this draft
      </Title>
      {codesInOrder({ codes: codes.filter((code) => !code.archived) }).map(({ code, depth }) => entry(code, depth))}
      <Button
        variant="subtle"
        size="compact-sm"
        my="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onAdd}
      >
        Add a code
      </Button>
      {archived.length > 0 ? (
        <>
          <Text size="xs" c="dimmed" fw={600} px="xs" mt="sm" mb={4}>
            Archived
          </Text>
          {archived.map((code) => entry(code, 0))}
        </>
      ) : null}
    </nav>
  );
}
