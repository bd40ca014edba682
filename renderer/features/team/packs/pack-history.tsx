import { useMemo } from 'react';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import { LongTable, type LongTableColumn } from '../../../ui/long-table.tsx';
import { shortMoment } from '../../../words/moment-words.ts';
import classes from './packs.module.css';

interface PackHistoryProps {
  readonly packs: readonly PackRecord[];
  readonly coders: readonly Coder[];
}

/** Every pack that this project made or took in, the newest first. */
export function PackHistory({ packs, coders }: PackHistoryProps) {
  const rows = useMemo(() => packs.toSorted((left, right) => right.at - left.at), [packs]);
  const columns = useMemo((): readonly LongTableColumn<PackRecord>[] => {
    const names = new Map(coders.map(({ id, name }) => [id, name]));
    return [
      { heading: 'What', track: '9rem', cell: ({ kind }) => (kind === 'coding' ? 'Coding pack' : 'Return') },
      { heading: 'Coder', track: 'minmax(8rem, 1fr)', cell: ({ coderId }) => names.get(coderId) ?? '—' },
      { heading: 'Made', track: '11rem', cell: ({ madeAt }) => shortMoment(madeAt) },
      {
        heading: 'Taken in',
        track: '11rem',
        cell: ({ passage, at }) => (passage === 'opened' ? shortMoment(at) : '—'),
      },
      {
        heading: 'Narratives',
        track: '7rem',
        isNumber: true,
        cell: ({ narrativeIds }) => narrativeIds.length.toLocaleString('en-GB'),
      },
      {
        heading: 'File',
        track: 'minmax(14rem, 2fr)',
        cell: ({ fileName }) => <span className={classes.breaks}>{fileName}</span>,
      },
    ];
  }, [coders]);
  return (
    <LongTable label="Packs made and taken in" columns={columns} rows={rows} rowKey={({ id }) => id} height="22rem" />
  );
}
