import { Button, Stack, Text } from '@mantine/core';
import { IconEye, IconScale, IconUsersPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { currentSchemes } from '../../domain/coding/code-of-scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { closedNarratives } from '../../domain/coding/open-early.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AgreementChoices } from './agreement-choices.tsx';
import { AgreementResults } from './agreement-results.tsx';
import { pairChoices } from './coder-choices.ts';
import { coverage, coverageSentence } from './comparison-coverage.ts';
import { HowToRead } from './how-to-read.tsx';
import { OpenEarlyDialog } from './open-early-dialog.tsx';

interface AgreementScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly onOpenNarrative: (id: string) => void;
}

/** How far coders agree on each outcome, over the finished sheets that the viewer may see. */
export function AgreementScreen({ project, view, viewer, onOpenNarrative }: AgreementScreenProps) {
  const [schemeId, setSchemeId] = useState(view.project.activeSchemeId);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [pair, setPair] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const closed = useMemo(() => (viewer.role === 'lead' ? closedNarratives(view, viewer) : []), [view, viewer]);
  const schemes = useMemo(() => currentSchemes(view.schemes), [view.schemes]);
  const scheme = schemes.find(({ id }) => id === schemeId);
  const finishers = new Set(view.sheets.filter(({ state }) => state === 'finished').map(({ coderId }) => coderId));
  const coders = view.coders.filter((coder) => coder.active || finishers.has(coder.id));
  const wanted = chosen ?? [...finishers];
  const coderIds = coders.map(({ id }) => id).filter((id) => wanted.includes(id));
  const covered = coverage(view, viewer.id, schemeId, coderIds);
  const pairs = pairChoices(coders, coderIds);
  const pairShown = pairs.length > 0 ? (pairs.find(({ value }) => value === pair) ?? pairs[0])?.value : null;
  if (view.coders.length < 2) return <OneCoderOnly />;
  const nothing = chosen === null && covered.compared === 0;
  return (
    <Screen
      title="Agreement"
      lead="How far coders agree on whether each outcome is in a narrative, over finished coding."
      actions={
        closed.length > 0 ? (
          <Button variant="default" leftSection={<IconEye size={18} />} onClick={() => setOpening(true)}>
            Open early…
          </Button>
        ) : null
      }
    >
      <Stack gap="lg">
        {nothing && schemeId === view.project.activeSchemeId ? null : (
          <AgreementChoices
            {...{ schemes, schemeId, coders, coderIds, pairs }}
            pair={pairShown ?? null}
            onScheme={setSchemeId}
            onCoders={setChosen}
            onPair={setPair}
          />
        )}
        {nothing && schemeId === view.project.activeSchemeId ? (
          <EmptyState icon={<IconScale size={40} stroke={1.2} aria-hidden />} title="Nothing to compare yet">
            Agreement is computed once two coders have finished the same narrative and it is open to you.
          </EmptyState>
        ) : null}
        <Text size="sm" maw="48rem">
          {coverageSentence(covered)}
        </Text>
        {coderIds.length < 2 && !nothing ? <Notice tone="information">Choose at least two coders.</Notice> : null}
        {scheme && covered.compared > 0 ? (
          <AgreementResults {...{ view, scheme, coderIds, onOpenNarrative }} pairShown={pairShown ?? null} />
        ) : null}
        <HowToRead />
      </Stack>
      {opening ? (
        <OpenEarlyDialog project={project} lead={viewer} closed={closed} onClose={() => setOpening(false)} />
      ) : null}
    </Screen>
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
