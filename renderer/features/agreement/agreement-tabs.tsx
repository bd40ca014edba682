import { Box, Tabs } from '@mantine/core';
import { type ComponentType, memo, startTransition } from 'react';
import type { AgreementDesk } from './agreement-desk.ts';
import { keepPlace, useKept } from './agreement-place.ts';
import classes from './agreement-tabs.module.css';
import { OlderFigures } from './older-figures.ts';
import { AgreementOverTime } from './plots/agreement-over-time.tsx';
import { CoderMatrix } from './plots/coder-matrix.tsx';
import { ForestPlot } from './plots/forest-plot.tsx';
import { AgreementReport } from './report/agreement-report.tsx';
import { FiguresPanel } from './table/figures-panel.tsx';
import { WhyTheyDiffer } from './why/why-they-differ.tsx';

interface AgreementTabsProps {
  /** The choices as they are now. */
  readonly desk: AgreementDesk;
  /** The choices whose figures are known; `null` before the first. */
  readonly figured: AgreementDesk | null;
}

const tabs = [
  { value: 'figures', label: 'Figures', Panel: FiguresPanel, needsFigures: true },
  { value: 'coders', label: 'Between coders', Panel: CoderMatrix, needsFigures: true },
  { value: 'intervals', label: 'Intervals', Panel: ForestPlot, needsFigures: true },
  { value: 'time', label: 'Over time', Panel: AgreementOverTime, needsFigures: false },
  { value: 'why', label: 'Why they differ', Panel: WhyTheyDiffer, needsFigures: false },
  { value: 'report', label: 'Report', Panel: AgreementReport, needsFigures: true },
] as const;

/** What the comparison leads to. Panels made of figures show the last known ones, pale, while new ones are computed. */
export const AgreementTabs = memo(function AgreementTabs({ desk, figured }: AgreementTabsProps) {
  const { project } = desk;
  const [tab, setTab] = useKept(project, 'tab', () => 'figures');
  const choose = (value: string) => {
    keepPlace(project, { wanted: null, window: null });
    startTransition(() => setTab(value));
  };
  const isOlder = desk.figures === null;
  return (
    <Tabs value={tab} onChange={(value) => value && choose(value)} keepMounted={false}>
      <Tabs.List mb="lg">
        {tabs.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ value, Panel, needsFigures }) => {
        const shown = needsFigures ? figured : desk;
        return (
          <Tabs.Panel key={value} value={value}>
            <Box
              className={classes.panel}
              data-older={(needsFigures && isOlder) || undefined}
              aria-busy={needsFigures && isOlder}
            >
              <OlderFigures value={needsFigures && isOlder}>
                {shown ? <PanelOfDesk Panel={Panel} desk={shown} /> : null}
              </OlderFigures>
            </Box>
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
});

interface PanelOfDeskProps {
  readonly Panel: ComponentType<{ readonly desk: AgreementDesk }>;
  readonly desk: AgreementDesk;
}

/** Renders a panel again only for another desk. */
const PanelOfDesk = memo(function PanelOfDesk({ Panel, desk }: PanelOfDeskProps) {
  return <Panel desk={desk} />;
});
