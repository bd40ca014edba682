import { Group, Pagination, Stack, Text } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import type { Passage } from '../../../domain/agreement/passages.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import type { CoderPair } from './coder-pair.ts';
import { PassageEntry } from './passage-entry.tsx';
import classes from './passages.module.css';

interface PassagePagesProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly pair: CoderPair;
  readonly passages: readonly Passage[];
}

const perPage = 20;

/** A list of passages, a page at a time, so that only the texts of what is shown are read. */
export function PassagePages({ desk, code, pair, passages }: PassagePagesProps) {
  const [page, setPage] = useState(1);
  const list = useRef<HTMLOListElement>(null);
  const heads = useMemo(() => new Map(desk.view.narratives.map((head) => [head.id, head])), [desk.view.narratives]);
  const from = (page - 1) * perPage;
  const shown = passages.slice(from, from + perPage);
  const pages = Math.ceil(passages.length / perPage);
  const turn = (next: number) => {
    setPage(next);
    list.current?.focus();
  };
  const turner =
    pages > 1 ? (
      <Pages {...{ page, pages }} onTurn={turn}>
        {(from + 1).toLocaleString('en-GB')} to {(from + shown.length).toLocaleString('en-GB')} of{' '}
        {passages.length.toLocaleString('en-GB')}
      </Pages>
    ) : null;
  return (
    <Stack gap="md">
      {turner}
      <ol ref={list} className={classes.passages} start={from + 1} tabIndex={-1} aria-label="Passages">
        {shown.map((passage, index) => (
          <PassageEntry
            key={`${passage.narrativeId} ${passage.unit?.start ?? from + index}`}
            {...{ desk, code, pair, passage }}
            narrative={heads.get(passage.narrativeId)}
          />
        ))}
      </ol>
      {turner}
    </Stack>
  );
}

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
  readonly children: ReactNode;
}

function Pages({ page, pages, onTurn, children }: PagesProps) {
  return (
    <Group component="nav" gap="md" aria-label="Pages of the list">
      <Pagination
        size="sm"
        value={page}
        total={pages}
        onChange={onTurn}
        getItemProps={(number) => ({ 'aria-label': `Page ${number}` })}
        getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Next page' : 'Previous page' })}
      />
      <Text size="xs" c="dimmed">
        {children}
      </Text>
    </Group>
  );
}
