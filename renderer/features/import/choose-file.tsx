import { Box, Button, Stack, Text } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { NamedBytes } from '../../../electron/contract.ts';
import classes from './import.module.css';

interface ChooseFileProps {
  readonly disabled: boolean;
  readonly onChoose: () => void;
  readonly onFile: (file: NamedBytes) => void;
  /** Why what was dropped cannot be taken, as a sentence. */
  readonly onRefuse: (sentence: string) => void;
}

/** A button and an area to drop one file on. */
export function ChooseFile({ disabled, onChoose, onFile, onRefuse }: ChooseFileProps) {
  const [over, setOver] = useState(false);
  const allow = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    const [file] = files;
    if (disabled || !file) return;
    if (files.length > 1) return onRefuse('Please drop one file at a time.');
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes) onFile({ name: file.name, bytes: new Uint8Array(bytes) });
    else onRefuse(`‘${file.name}’ cannot be read. If it is a folder, drop the file inside it instead.`);
  };
  return (
    <Box
      className={classes.drop}
      data-over={over || undefined}
      role="group"
      aria-label="Drop a file here or choose one"
      onDragEnter={allow}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <Stack align="center" gap="sm">
        <IconFileTypeCsv size={44} stroke={1.1} aria-hidden />
        <Text fw={600}>Drop a file here</Text>
        <Text size="sm" c="dimmed" ta="center" maw="26rem">
          A CSV or text file with one narrative a row, a first row of column names, a column with case ids and a column
          with the text.
        </Text>
        <Button disabled={disabled} onClick={onChoose}>
          Choose a file…
        </Button>
      </Stack>
    </Box>
  );
}
