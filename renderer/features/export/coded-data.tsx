import { Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { exportFileName } from '../../domain/exchange/export-file-name.ts';
import type { ExportReport } from '../../domain/exchange/export-files.ts';
import { exportTables } from '../../domain/exchange/export-options.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import classes from './coded-data.module.css';
import { exportCoding } from './export-coding.ts';
import { exportContents } from './export-contents.ts';
import { exportFailure } from './export-failure.ts';
import { ExportOutcome } from './export-outcome.tsx';
import { filesOffered, usualTables } from './file-choices.ts';

interface CodedDataProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
}

/** Chooses the CSV files, says what will be in them, saves them and reports. */
export function CodedData({ project, view, viewer, desktop, appVersion }: CodedDataProps) {
  const [tables, setTables] = useState(() => usualTables(view));
  const [byteOrderMark, setByteOrderMark] = useState(true);
  const [progress, setProgress] = useState<string | null>(null);
  const [done, setDone] = useState<{ outcome: SaveOutcome; report: ExportReport } | null>(null);
  const [today] = useState(Date.now);
  const cancel = useRef(new AbortController());
  // A save dialog that opened later would open over another screen, perhaps another coder's.
  useEffect(() => () => cancel.current.abort(), []);
  const task = useTask(exportFailure);
  const nameOf = (what: string, ending: string) => exportFileName(view.project.label, what, today, ending);
  const save = () =>
    task.run(async () => {
      cancel.current = new AbortController();
      setDone(null);
      setProgress(null);
      const { signal } = cancel.current;
      const run = { project, viewer, desktop, appVersion, at: Date.now(), signal, onFile: setProgress };
      setDone(await exportCoding({ tables, byteOrderMark }, run));
    });
  return (
    <FormSection title="Coded data" note="CSV files for Excel, R, Stata, SPSS and Python.">
      <Checkbox.Group
        label="Files"
        value={[...tables]}
        onChange={(chosen) => setTables(exportTables.filter((table) => chosen.includes(table)))}
      >
        <Stack gap="sm" mt="xs">
          {filesOffered(view).map(({ table, label, description }) => (
            <Checkbox
              key={table}
              value={table}
              label={label}
              description={
                <>
                  {description}
                  <FileName name={nameOf(table, 'csv')} />
                </>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text size="sm">
        README.txt always comes along: it explains every column, its values and units.
        <FileName name={nameOf('README', 'txt')} />
      </Text>
      <Checkbox
        checked={byteOrderMark}
        onChange={(event) => setByteOrderMark(event.currentTarget.checked)}
        label="For Excel"
        description="Begins each file with a byte order mark, so that Excel reads accents rightly. README.txt says how R and Python read it."
      />
      <Stack gap={4}>
        <Text size="sm">
          <strong>What will be in it:</strong> {exportContents(view)}
        </Text>
        <Text size="sm">
          <strong>Whose work:</strong> your own and what is open to you. Coding that is still hidden from you is in none
          of the files and in no count.
        </Text>
        <Text size="sm">
          <strong>Formulas:</strong> text that a spreadsheet would run as a formula gets an apostrophe in front; what is
          stored here does not change.
        </Text>
        <Text size="sm">
          <strong>Figures of agreement:</strong> they are saved where they are chosen and computed, under Agreement, on
          the tab Report.
        </Text>
      </Stack>
      <Group gap="sm">
        <Button
          leftSection={<IconFileExport size={18} />}
          onClick={save}
          disabled={tables.length === 0 || task.running}
        >
          {desktop.kind === 'electron' ? 'Save into a folder…' : 'Save as a zip file'}
        </Button>
        {task.running ? (
          <Group gap="xs" role="status">
            <Loader size="xs" />
            <Text size="sm">{progress ? `Written: ${progress}` : 'Reading the project…'}</Text>
            <Button variant="subtle" size="compact-sm" onClick={() => cancel.current.abort()}>
              Cancel
            </Button>
          </Group>
        ) : null}
      </Group>
      {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
      {done ? <ExportOutcome {...done} desktopKind={desktop.kind} /> : null}
    </FormSection>
  );
}

function FileName({ name }: { readonly name: string }) {
  return (
    <Text component="span" display="block" ff="monospace" fz="0.6875rem" c="dimmed" mt={2} className={classes.fileName}>
      {name}
    </Text>
  );
}
