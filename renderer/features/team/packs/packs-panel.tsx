import { Text } from '@mantine/core';
import type { TeamProps } from '../team-props.ts';
import { BeginningReview } from './beginning-review.tsx';
import { PacksList } from './packs-list.tsx';
import { ReturnReview } from './return-review.tsx';
import { useNotedPacks } from './use-noted-packs.ts';
import { useTakingIn } from './use-taking-in.ts';
import { useTeamFolder } from './use-team-folder.ts';

/** The packs that go out and come back. They are the lead's; a colleague on this computer is told so. */
export function PacksPanel(props: TeamProps) {
  if (props.viewer.role === 'lead') return <LeadsPacks {...props} />;
  const lead = props.view.coders.find(({ role }) => role === 'lead')?.name ?? 'who created the project';
  return <Text size="sm">Packs are made and taken in by the lead: {lead}.</Text>;
}

function LeadsPacks(props: TeamProps) {
  const { project, view, viewer, desktop, onBeforeMerge } = props;
  const watch = useTeamFolder(desktop.teamFolder, view.packs);
  const taking = useTakingIn({ project, by: viewer.id, onBeforeMerge, onIncomplete: watch.leaveAlone });
  useNotedPacks(project, view.packs);
  const { step, running, problem } = taking;
  if (step.at === 'review') {
    return (
      <ReturnReview
        key={`${step.opened.pack.id} ${step.isChanged}`}
        opened={step.opened}
        view={view}
        isChanged={step.isChanged}
        makesBackups={desktop.backups !== null}
        busy={running}
        problem={problem}
        onMerge={(choices, addsCoder) => taking.merge(step.opened, choices, addsCoder)}
        onBack={taking.forget}
      />
    );
  }
  if (step.at === 'beginning') {
    return (
      <BeginningReview
        beginning={step.beginning}
        coders={view.coders}
        busy={running}
        problem={problem}
        onBegin={() => taking.begin(step.beginning)}
        onBack={taking.forget}
      />
    );
  }
  return (
    <PacksList
      {...props}
      watch={desktop.teamFolder ? watch : null}
      taking={taking}
      done={step.at === 'done' ? step.sentence : null}
    />
  );
}
