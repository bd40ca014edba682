import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Sheet } from '../../../domain/coding/sheet.ts';
import type { LongTableColumn } from '../../../ui/long-table.tsx';

interface SheetActions {
  readonly caseOf: (narrativeId: string) => string | undefined;
  readonly onOpen: (narrativeId: string) => void;
  readonly onConfirm: (narrativeId: string) => void;
  readonly saving: boolean;
}

/** The columns of sheets to look at: the case, which leads to the narrative, why, and that it was looked at. */
export function sheetColumns<Row extends { readonly sheet: Sheet }>(
  { caseOf, onOpen, onConfirm, saving }: SheetActions,
  why: (row: Row) => ReactNode,
): readonly LongTableColumn<Row>[] {
  return [
    {
      heading: 'Case',
      track: 'minmax(7rem, 1fr)',
      cell: ({ sheet }) => (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(sheet.narrativeId)}>
          {caseOf(sheet.narrativeId)}
        </Anchor>
      ),
    },
    { heading: 'Why', track: 'minmax(14rem, 4fr)', cell: why },
    {
      heading: 'Looked at it?',
      track: '13rem',
      cell: ({ sheet }) =>
        sheet.state === 'finished' ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={saving}
            aria-label={`Case ${caseOf(sheet.narrativeId)} stays as it is`}
            onClick={() => onConfirm(sheet.narrativeId)}
          >
            Stays as it is
          </Button>
        ) : (
          'Finish it in the narrative.'
        ),
    },
  ];
}
