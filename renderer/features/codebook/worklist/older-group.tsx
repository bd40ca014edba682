import { Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { OlderAbsence } from '../../../domain/coding/codebook/older-absences.ts';
import { LongTable, type LongTableColumn } from '../../../ui/long-table.tsx';
import { counted } from '../../../words/counted.ts';

interface OlderGroupProps {
  readonly rows: readonly OlderAbsence[];
  readonly columns: readonly LongTableColumn<OlderAbsence>[];
}

/** The narratives in which a code was not found by an older definition: counted, and listed for those who want to look. */
export function OlderGroup({ rows, columns }: OlderGroupProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton fz="sm" fw={600} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
        {counted(rows.length, 'narrative')} finished under an older definition, without the code
      </UnstyledButton>
      <Stack id={id} gap="sm" mt="xs" hidden={!open}>
        <Text size="sm" c="dimmed" maw="44rem">
          Nothing coded there has changed its meaning. If a definition became broader, the code may be found now; until
          you have looked, it counts as not found.
        </Text>
        {open ? (
          <LongTable
            label="Narratives finished under an older definition"
            columns={columns}
            rows={rows}
            rowKey={({ sheet }) => sheet.narrativeId}
            height="22rem"
          />
        ) : null}
      </Stack>
    </div>
  );
}
