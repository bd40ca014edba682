import { Button, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { projectsAreApart } from '../../storage/project-home.ts';
import { useVault } from '../../storage/use-vault.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { exactMoment } from '../../words/moment-words.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import { LifeSteps, type StepScreen } from './life-steps.tsx';
import { Limits } from './limits.tsx';
import { NothingLeaves } from './nothing-leaves.tsx';
import classes from './privacy.module.css';
import { ProtectionFacts } from './protection-facts.tsx';
import { storedPlaces } from './stored-places.ts';
import { useKnownBackups } from './use-known-backups.ts';
import { usePrintedAt } from './use-printed-at.ts';
import { WhatLiesWhere } from './what-lies-where.tsx';

interface PrivacyScreenProps {
  readonly project: OpenProject;
  readonly desktop: Desktop;
  readonly lockAfterMinutes: number;
  readonly appVersion: string;
  readonly onGo: (screen: StepScreen) => void;
}

/** What is stored where, that nothing leaves, and how each step of a project's life can be followed. It prints as it stands. */
export function PrivacyScreen({ project, desktop, lockAfterMinutes, appVersion, onGo }: PrivacyScreenProps) {
  const { vault, problem } = useVault(project);
  const backups = useKnownBackups(project.id, desktop);
  const printedAt = usePrintedAt();
  const isLooking = vault === null && problem === null;
  return (
    <Screen
      title="Privacy"
      width="reading"
      lead="What is kept where, how it is protected, and what no program can promise. For you, and to print for an ethics board."
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={isLooking}
          onClick={() => window.print()}
        >
          Print…
        </Button>
      }
    >
      <div className={classes.sheet} data-on-paper>
        <header className={classes.printed}>
          <Title order={1}>Privacy and protection of data</Title>
          <Text size="sm">
            Outcome Coder {appVersion} · project ‘{project.state().project.label}’ · {exactMoment(printedAt)}
          </Text>
        </header>
        <NothingLeaves desktop={desktop} />
        {isLooking ? <Text size="sm">Looking…</Text> : null}
        {problem ? <Notice tone="problem">{storageProblemSentence(problem)}</Notice> : null}
        {vault ? (
          <>
            <ProtectionFacts desktopKind={desktop.kind} ways={vault} lockAfterMinutes={lockAfterMinutes} />
            <WhatLiesWhere
              groups={storedPlaces({ desktopKind: desktop.kind, ways: vault, apart: projectsAreApart(), backups })}
            />
            <Limits desktopKind={desktop.kind} ways={vault} />
          </>
        ) : null}
        <LifeSteps desktopKind={desktop.kind} onGo={onGo} />
      </div>
    </Screen>
  );
}
