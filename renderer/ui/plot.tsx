import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconChartDots, IconDownload, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type DrawPlot, drawPlot } from './draw-plot.ts';
import classes from './plot.module.css';
import { plotAsPng } from './plot-as-png.ts';
import { plotAsSvg } from './plot-as-svg.ts';
import { plotColours } from './plot-colours.ts';
import { type PlotTable, PlotTableView } from './plot-table.tsx';
import { type PlotPick, usePlot } from './use-plot.ts';

/** A picture of a plot that can be saved; it is made only once somebody asks for its bytes. */
export interface PlotPicture {
  readonly ending: 'svg' | 'png';
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

interface PlotProps {
  readonly title: string;
  /** What it shows of what, in a sentence or two; stands under the title, also in a saved picture. */
  readonly description: string;
  /** The same function until what it draws changes. */
  readonly draw: DrawPlot;
  readonly table: PlotTable;
  /** For each shape of the mark of class `pickedMark`; which of them are `null` changes only with `draw`. */
  readonly picks?: readonly (PlotPick | null)[];
  /** What chooses what is drawn. */
  readonly choices?: ReactNode;
  readonly onSave: (picture: PlotPicture) => void;
  readonly saving: boolean;
}

const noPicks: readonly null[] = [];
const savedWidth = 760;
const savedScale = 2;

/** A plot with its title, the table behind it, and pictures of it to save, which are drawn for paper whatever the screen is. */
export function Plot({ title, description, draw, table, picks = noPicks, choices, onSave, saving }: PlotProps) {
  const [asTable, setAsTable] = useState(false);
  const { ref, library } = usePlot(draw, picks, title);
  const save = (ending: PlotPicture['ending']) => {
    if (!library) return;
    const bytes = async () => {
      const plot = drawPlot(library, draw, { width: savedWidth, colours: plotColours.paper });
      const words = { title, description };
      return ending === 'svg' ? plotAsSvg(plot, words) : plotAsPng(plot, words, savedScale);
    };
    onSave({ ending, bytes });
  };
  return (
    <Stack component="figure" gap="md" m={0} className={classes.figure} aria-label={title}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack component="figcaption" gap={4} className={classes.words}>
          <Title order={2} size="h4">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        </Stack>
        <Button.Group>
          <Button
            variant="default"
            size="xs"
            leftSection={asTable ? <IconChartDots size={16} /> : <IconTable size={16} />}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? 'Show as plot' : 'Show as table'}
          </Button>
          {(['svg', 'png'] as const).map((ending) => (
            <Button
              key={ending}
              variant="default"
              size="xs"
              leftSection={<IconDownload size={16} />}
              disabled={!library || saving}
              onClick={() => save(ending)}
            >
              Save {ending.toUpperCase()}
            </Button>
          ))}
        </Button.Group>
      </Group>
      {choices}
      {library || asTable ? null : <Loader size="sm" role="img" aria-label="Loading the plot" />}
      <div ref={ref} className={classes.plot} hidden={asTable} />
      <PlotTableView label={title} table={table} shown={asTable} />
    </Stack>
  );
}
