import { Button, Group, Stack } from '@mantine/core';
import type { ImportMapping } from '../../domain/exchange/import-plan.ts';
import type { Table } from '../../domain/exchange/table.ts';
import { ColumnChoices } from './column-choices.tsx';
import { FoundFile } from './found-file.tsx';
import { TablePreview } from './table-preview.tsx';

interface ColumnsStepProps {
  readonly table: Table;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
  readonly kinds: readonly string[];
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onCheck: (mapping: ImportMapping) => void;
}

/** What was found in the file, and which of its columns is what. */
export function ColumnsStep({ table, mapping, onChange, kinds, busy, onBack, onCheck }: ColumnsStepProps) {
  const kind = mapping.kind.trim();
  return (
    <Stack gap="lg">
      <FoundFile table={table} />
      <ColumnChoices columns={table.columns} mapping={mapping} onChange={onChange} kinds={kinds} />
      <TablePreview table={table} mapping={mapping} />
      <Group justify="flex-end">
        <Button variant="default" disabled={busy} onClick={onBack}>
          Another file
        </Button>
        <Button loading={busy} disabled={kind === ''} onClick={() => onCheck({ ...mapping, kind })}>
          Check the rows
        </Button>
      </Group>
    </Stack>
  );
}
