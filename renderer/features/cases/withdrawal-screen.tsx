import { useEffect, useRef, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Screen } from '../../ui/screen.tsx';
import { useOutOfReach } from './use-out-of-reach.ts';
import { useWithdrawal } from './use-withdrawal.ts';
import { recordsAtRisk } from './withdraw-everywhere.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';
import { WithdrawalResult } from './withdrawal-result.tsx';

interface WithdrawalScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly caseId: string;
  readonly onLeave: () => void;
}

/** Withdrawing one case: what goes, what stays, what lies out of reach; then the report of it. */
export function WithdrawalScreen({ project, view, viewer, desktop, caseId, onLeave }: WithdrawalScreenProps) {
  // The case as it was when the page opened: it is still what the page is about once it is gone.
  const [narratives] = useState(() => view.narratives.filter((narrative) => narrative.caseId === caseId));
  const folder = desktop.backups;
  const outOfReach = useOutOfReach({ project, folder, narratives });
  const course = useWithdrawal({ project, viewer, folder, caseId });
  const { step, facts, running, problem, withdraw } = course;
  const top = useRef<HTMLDivElement>(null);
  const isDone = facts !== null;
  // The page, and then the report, begin at their top with the keyboard there.
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    if (isDone) top.current?.scrollIntoView({ block: 'end' });
  }, [isDone]);
  return (
    <Screen
      title={isDone ? `Case ${caseId} is withdrawn` : `Withdraw case ${caseId}`}
      lead={
        isDone
          ? 'This report names the case. The program keeps no copy of it: save it now if your ethics board is to have it.'
          : 'For a child, or whoever speaks for them, who no longer agrees to be in the study. It cannot be undone, and no backup is made first.'
      }
      width="reading"
    >
      <div ref={top} tabIndex={-1} style={{ outline: 'none' }} />
      {facts ? (
        <WithdrawalResult
          facts={facts}
          desktop={desktop}
          retrying={running}
          problem={problem}
          onRetry={() => course.retryBackups(facts)}
          onLeave={onLeave}
        />
      ) : (
        <WithdrawalForm
          caseId={caseId}
          narratives={narratives.length}
          atRisk={recordsAtRisk(project.problems())}
          outOfReach={outOfReach}
          step={step}
          running={running}
          problem={problem}
          onWithdraw={withdraw}
          onLeave={onLeave}
        />
      )}
    </Screen>
  );
}
