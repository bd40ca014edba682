import { Button, Stack } from '@mantine/core';
import { IconEye, IconScale, IconUsersPlus } from '@tabler/icons-react';
import { startTransition, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { currentSchemes } from '../../domain/coding/code-of-scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { closedNarratives } from '../../domain/coding/open-early.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { ExplainedFigure } from './agreement-desk.ts';
import { keepPlace, useKept } from './agreement-place.ts';
import { AgreementResults } from './agreement-results.tsx';
import { ChoiceBar } from './choices/choice-bar.tsx';
import { coverage } from './choices/comparison-coverage.ts';
import { CoverageLine } from './choices/coverage-line.tsx';
import { useChoices } from './choices/use-choices.ts';
import { OpenEarlyDialog } from './open-early-dialog.tsx';
import { HowToRead } from './table/how-to-read.tsx';
import { comparableCoders, useAgreementDesk } from './use-agreement-desk.ts';

interface AgreementScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
  readonly onOpenNarrative: (id: string) => void;
}

/** How far coders agree on each outcome, over the finished sheets that the viewer may see, and what stands behind every figure. */
export function AgreementScreen(props: AgreementScreenProps) {
  if (props.view.coders.length < 2) return <OneCoderOnly />;
  return <Comparison {...props} />;
}

function Comparison(props: AgreementScreenProps) {
  const { project, view, viewer } = props;
  const [choices, choose] = useChoices(project, view);
  const [explained, setExplained] = useKept(project, 'explained', () => null);
  const [opening, setOpening] = useState(false);
  const explain = useCallback(
    (figure: ExplainedFigure) => {
      keepPlace(project, { explainStep: null, panelScroll: 0 });
      startTransition(() => setExplained(figure));
    },
    [project, setExplained],
  );
  // The results are built in slices after the choices stand: all at once would be a long task.
  const isBuilt = useDeferredValue(true, false);
  const desk = useAgreementDesk({ ...props, onExplain: explain }, choices);
  const closed = useMemo(() => (viewer.role === 'lead' ? closedNarratives(view, viewer) : []), [view, viewer]);
  const schemes = useMemo(() => currentSchemes(view.schemes), [view.schemes]);
  const { coders } = useMemo(() => comparableCoders(view), [view]);
  const comparison = desk?.comparison;
  const narrativeIds = desk?.narrativeIds;
  const covered = useMemo(
    () => comparison && narrativeIds && coverage({ view, viewer, comparison, narrativeIds }),
    [view, viewer, comparison, narrativeIds],
  );
  if (!desk || !covered) return null;
  const isUntouched =
    choices.coderIds === null && choices.cases === null && choices.schemeId === view.project.activeSchemeId;
  const isEmpty = isUntouched && covered.compared === 0;
  return (
    <Screen
      title="Agreement"
      lead="How far coders agree on the outcomes, over finished coding, and why they differ."
      actions={
        closed.length > 0 ? (
          <Button variant="default" leftSection={<IconEye size={18} />} onClick={() => setOpening(true)}>
            Open early…
          </Button>
        ) : null
      }
    >
      <Stack gap="md">
        {isEmpty ? (
          <NothingYet />
        ) : (
          <ChoiceBar
            {...{ choices, schemes, coders }}
            onChoose={choose}
            chosenCoders={desk.coders}
            cases={view.cases}
            narratives={desk.narrativeIds.length}
          />
        )}
        {desk.coders.length < 2 && !isEmpty ? <Notice tone="information">Choose at least two coders.</Notice> : null}
        {covered.compared > 0 && isBuilt ? (
          <AgreementResults
            desk={desk}
            covered={covered}
            explained={explained}
            onCloseExplained={() => setExplained(null)}
          />
        ) : (
          <CoverageLine {...{ desk, covered }} />
        )}
        {covered.compared === 0 ? <HowToRead /> : null}
      </Stack>
      {opening ? (
        <OpenEarlyDialog project={project} lead={viewer} closed={closed} onClose={() => setOpening(false)} />
      ) : null}
    </Screen>
  );
}

function NothingYet() {
  return (
    <EmptyState icon={<IconScale size={40} stroke={1.2} aria-hidden />} title="Nothing to compare yet">
      Agreement is computed once two coders have finished the same narrative and it is open to you.
    </EmptyState>
  );
}

function OneCoderOnly() {
  return (
    <Screen title="Agreement">
      <EmptyState icon={<IconUsersPlus size={40} stroke={1.2} aria-hidden />} title="Agreement needs two coders">
        Only one person codes in this project. Add a second coder under Team; when both have finished the same
        narratives, their agreement stands here.
      </EmptyState>
    </Screen>
  );
}
