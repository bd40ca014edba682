import { Stack } from '@mantine/core';
import { IconScale, IconUsersPlus } from '@tabler/icons-react';
import { startTransition, useCallback, useMemo } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { currentSchemes } from '../../domain/coding/code-of-scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { ExplainedFigure } from './agreement-desk.ts';
import { keepPlace, useKept } from './agreement-place.ts';
import { AgreementResults } from './agreement-results.tsx';
import type { AgreementChoices } from './choices/agreement-choices.ts';
import { ChoiceBar } from './choices/choice-bar.tsx';
import { coverage } from './choices/comparison-coverage.ts';
import { CoverageLine } from './choices/coverage-line.tsx';
import { useChoices } from './choices/use-choices.ts';
import { OpenEarly } from './open-early.tsx';
import { HowToRead } from './table/how-to-read.tsx';
import { type BareDesk, comparableCoders, useAgreementDesk } from './use-agreement-desk.ts';
import { useLater } from './use-later.ts';

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
  // The screen is built in slices after its head stands, here and below: all at once would be a long task.
  const isBegun = useLater();
  if (props.view.coders.length < 2) return <OneCoderOnly />;
  return (
    <Screen
      title="Agreement"
      lead="How far coders agree on the outcomes, over finished coding, and why they differ."
      actions={isBegun && props.viewer.role === 'lead' ? <OpenEarly {...props} lead={props.viewer} /> : null}
    >
      {isBegun ? <Comparison {...props} /> : null}
    </Screen>
  );
}

function Comparison(props: AgreementScreenProps) {
  const { project, view } = props;
  const [choices, choose] = useChoices(project, view);
  const [explained, setExplained] = useKept(project, 'explained', () => null);
  const explain = useCallback(
    (figure: ExplainedFigure) => {
      keepPlace(project, { explainStep: null, panelScroll: 0 });
      startTransition(() => setExplained(figure));
    },
    [project, setExplained],
  );
  const comparable = useMemo(() => comparableCoders(view), [view]);
  const desk = useAgreementDesk({ ...props, onExplain: explain }, choices, comparable);
  if (!desk) return null;
  return (
    <Compared
      {...{ desk, choices, explained }}
      coders={comparable.coders}
      onChoose={choose}
      onCloseExplained={() => setExplained(null)}
    />
  );
}

interface ComparedProps {
  readonly desk: BareDesk;
  readonly choices: AgreementChoices;
  /** Who can be chosen. */
  readonly coders: readonly Coder[];
  readonly explained: ExplainedFigure | null;
  readonly onChoose: (changes: Partial<AgreementChoices>) => void;
  readonly onCloseExplained: () => void;
}

function Compared({ desk, choices, coders, explained, onChoose, onCloseExplained }: ComparedProps) {
  const { view, viewer, comparison, narrativeIds } = desk;
  const isBuilt = useLater();
  const schemes = useMemo(() => currentSchemes(view.schemes), [view.schemes]);
  const covered = useMemo(
    () => coverage({ view, viewer, comparison, narrativeIds }),
    [view, viewer, comparison, narrativeIds],
  );
  const isUntouched =
    choices.coderIds === null && choices.cases === null && choices.schemeId === view.project.activeSchemeId;
  const isEmpty = isUntouched && covered.compared === 0;
  return (
    <Stack gap="md">
      {isEmpty ? (
        <NothingYet />
      ) : (
        <ChoiceBar
          {...{ choices, schemes, coders, onChoose }}
          chosenCoders={desk.coders}
          cases={view.cases}
          narratives={narrativeIds.length}
        />
      )}
      {desk.coders.length < 2 && !isEmpty ? <Notice tone="information">Choose at least two coders.</Notice> : null}
      {covered.compared > 0 && isBuilt ? (
        <AgreementResults {...{ desk, covered, explained, onCloseExplained }} />
      ) : (
        <CoverageLine {...{ desk, covered }} />
      )}
      {covered.compared === 0 ? <HowToRead /> : null}
    </Stack>
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
