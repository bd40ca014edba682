import { useEffect, useMemo } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import { newestScheme } from '../domain/coding/code-of-scheme.ts';
import type { Coder } from '../domain/coding/coder.ts';
import type { ProjectState } from '../domain/coding/dataset.ts';
import { isFromPack } from '../domain/coding/is-from-pack.ts';
import { forgetAgreementPlace } from '../features/agreement/agreement-place.ts';
import { AgreementScreen } from '../features/agreement/agreement-screen.tsx';
import { BackupsScreen } from '../features/backups/backups-screen.tsx';
import { CasesScreen } from '../features/cases/cases-screen.tsx';
import { returnTo } from '../features/codebook/codebook-place.ts';
import { CodebookScreen } from '../features/codebook/codebook-screen.tsx';
import { codingCommandFaces } from '../features/coding/coding-commands.ts';
import { CodingScreen } from '../features/coding/coding-screen.tsx';
import { ExportScreen } from '../features/export/export-screen.tsx';
import { HistoryScreen } from '../features/history/history-screen.tsx';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { PrivacyScreen } from '../features/privacy/privacy-screen.tsx';
import { deskCommandFaces } from '../features/reconciliation/desk/desk-commands.ts';
import { forgetDeskPlace } from '../features/reconciliation/desk/desk-place.ts';
import { editCommandFaces } from '../features/reconciliation/desk/edit-commands.ts';
import { useQueueAhead } from '../features/reconciliation/desk/use-queue-ahead.ts';
import { ReconcileScreen } from '../features/reconciliation/reconcile-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { TeamScreen } from '../features/team/team-screen.tsx';
import type { OpenedPack } from '../storage/open-pack.ts';
import type { OpenProject } from '../storage/open-project.ts';
import type { Preferences } from '../storage/preferences.ts';
import { appCommandFaces } from './app-commands.ts';
import { AtTheLead, isLeadsScreen } from './at-the-lead.tsx';
import type { Route } from './route.ts';
import type { StatusNote } from './status-line.tsx';

interface CurrentScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  /** Makes a backup if there is anything new. Never rejects. */
  readonly onBeforeImport: () => Promise<void>;
  readonly preferences: Preferences;
  readonly onPreferences: (changes: Partial<Preferences>) => void;
  readonly route: Route;
  readonly onGo: (route: Route) => void;
  /** Where the caret returns to in the narrative that the route names at first. */
  readonly returnOffset: number;
  readonly onCaret: (offset: number) => void;
  readonly onNote: (note: StatusNote) => void;
  readonly onSwitchCoder: (coderId: string) => void;
  /** The coding pack that the project was opened for, until it is taken in or turned down. */
  readonly pack: OpenedPack | null;
  readonly onPackDone: () => void;
}

/** The screen that the route names, given only what it needs. Lives as long as one coder is at work. */
export function CurrentScreen(props: CurrentScreenProps) {
  const { project, view, viewer, desktop, preferences, route, onGo } = props;
  const commands = useMemo(() => {
    const scheme = newestScheme(view.schemes, view.project.activeSchemeId);
    const placed = [
      ...(scheme ? codingCommandFaces(scheme) : []).map((face) => ({ ...face, place: 'coding' })),
      ...deskCommandFaces.map((face) => ({ ...face, place: 'reconcile' })),
      ...editCommandFaces.map((face) => ({ ...face, place: 'reconcile, editing' })),
    ];
    return [...placed, ...appCommandFaces].filter(({ keyOnly }) => !keyOnly);
  }, [view.schemes, view.project.activeSchemeId]);
  useEffect(
    () => () => {
      forgetAgreementPlace(project);
      forgetDeskPlace(project);
    },
    [project],
  );
  useQueueAhead(project, view, viewer.role === 'lead' && !isFromPack(view) && route.screen !== 'reconcile');
  const open = (narrativeId: string) => onGo({ screen: 'coding', narrativeId });
  const toCases = () => onGo({ screen: 'cases' });
  if (isFromPack(view) && isLeadsScreen(route.screen)) return <AtTheLead screen={route.screen} />;
  switch (route.screen) {
    case 'cases':
      return (
        <CasesScreen
          {...{ project, view, viewer, desktop }}
          onOpen={open}
          onImport={isFromPack(view) ? null : () => onGo({ screen: 'import' })}
        />
      );
    case 'import':
      return (
        <ImportScreen
          project={project}
          viewer={viewer}
          desktop={desktop}
          onBeforeImport={props.onBeforeImport}
          onDone={(narrativeId) => (narrativeId === null ? toCases() : open(narrativeId))}
          onCancel={toCases}
        />
      );
    case 'coding':
      return (
        <CodingScreen
          project={project}
          view={view}
          viewer={viewer}
          narrativeId={route.narrativeId}
          attributesShown={preferences.attributesShown}
          onAttributesShown={(attributesShown) => props.onPreferences({ attributesShown })}
          returnOffset={props.returnOffset}
          onCaret={props.onCaret}
          onOpen={(narrativeId) => onGo({ ...route, narrativeId })}
          {...wayBackOf(route, onGo)}
          onNote={props.onNote}
          {...(isFromPack(view) ? { onReturn: () => onGo({ screen: 'team' }) } : {})}
        />
      );
    case 'codebook':
      return (
        <CodebookScreen
          {...{ project, view, viewer }}
          onOpenNarrative={(narrativeId) => onGo({ screen: 'coding', narrativeId, from: 'codebook' })}
        />
      );
    case 'agreement':
      return (
        <AgreementScreen
          {...{ project, view, viewer, desktop }}
          appVersion={__APP_VERSION__}
          onOpenNarrative={(narrativeId) => onGo({ screen: 'coding', narrativeId, from: 'agreement' })}
        />
      );
    case 'reconcile':
      return (
        <ReconcileScreen
          {...{ project, view, viewer }}
          onOpenNarrative={(narrativeId) => onGo({ screen: 'coding', narrativeId, from: 'reconcile' })}
          onNote={props.onNote}
        />
      );
    case 'team':
      return (
        <TeamScreen
          {...{ project, view, viewer, desktop }}
          appVersion={__APP_VERSION__}
          onBeforeMerge={props.onBeforeImport}
          onSwitchCoder={props.onSwitchCoder}
          arrivedPack={props.pack}
          onPackDone={props.onPackDone}
          onLookAgain={() => {
            returnTo(project, 'worklist');
            onGo({ screen: 'codebook' });
          }}
        />
      );
    case 'export':
      return (
        <ExportScreen project={project} view={view} viewer={viewer} desktop={desktop} appVersion={__APP_VERSION__} />
      );
    case 'history':
      return (
        <HistoryScreen
          project={project}
          view={view}
          viewer={viewer}
          desktop={desktop}
          onOpenNarrative={open}
          onBackups={() => onGo({ screen: 'backups' })}
        />
      );
    case 'backups':
      return (
        <BackupsScreen project={project} view={view} viewer={viewer} desktop={desktop} appVersion={__APP_VERSION__} />
      );
    case 'privacy':
      return (
        <PrivacyScreen
          project={project}
          desktop={desktop}
          lockAfterMinutes={preferences.lockAfterMinutes}
          appVersion={__APP_VERSION__}
          onGo={(screen) => onGo({ screen })}
        />
      );
    case 'settings':
      return (
        <SettingsScreen
          project={project}
          view={view}
          viewer={viewer}
          preferences={preferences}
          onPreferences={props.onPreferences}
          commands={commands}
          desktop={desktop}
          appVersion={__APP_VERSION__}
          onGo={(screen) => onGo({ screen })}
        />
      );
  }
}

const cameFrom = { agreement: 'Agreement', codebook: 'Codebook', reconcile: 'Reconcile' } as const;

function wayBackOf({ from }: Extract<Route, { screen: 'coding' }>, onGo: CurrentScreenProps['onGo']) {
  return from === undefined ? {} : { wayBack: { screen: cameFrom[from], go: () => onGo({ screen: from }) } };
}
