import { Group, Pagination, Stack, Text } from '@mantine/core';
import { type ReactNode, startTransition, useRef } from 'react';
import classes from './paged-list.module.css';

interface PagedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  /** What an item shows. */
  readonly entry: (item: Item) => ReactNode;
  /** From 1; the last one if there are fewer. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const perPage = 20;

/** A list of any length, a page at a time, so that only what is shown exists and only its texts are read. */
export function PagedList<Item>({ label, items, itemKey, entry, page: wanted, onPage }: PagedListProps<Item>) {
  const list = useRef<HTMLOListElement>(null);
  const pages = Math.ceil(items.length / perPage);
  const page = Math.max(1, Math.min(wanted, pages));
  const from = (page - 1) * perPage;
  const shown = items.slice(from, from + perPage);
  const turn = (next: number) => {
    startTransition(() => onPage(next));
    list.current?.focus();
  };
  const turner =
    pages > 1 ? (
      <Pages {...{ page, pages }} onTurn={turn}>
        {(from + 1).toLocaleString('en-GB')} to {(from + shown.length).toLocaleString('en-GB')} of{' '}
        {items.length.toLocaleString('en-GB')}
      </Pages>
    ) : null;
  return (
    <Stack gap="md">
      {turner}
      <ol ref={list} className={classes.list} start={from + 1} tabIndex={-1} aria-label={label}>
        {shown.map((item) => (
          <li key={itemKey(item)} className={classes.item}>
            {entry(item)}
          </li>
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
    <Group role="group" gap="md" aria-label="Pages of the list">
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
