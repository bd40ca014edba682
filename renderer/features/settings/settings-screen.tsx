import { useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { isFromPack } from '../../domain/coding/is-from-pack.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { Preferences } from '../../storage/preferences.ts';
import { useVault } from '../../storage/use-vault.ts';
import { Screen } from '../../ui/screen.tsx';
import { MachineSettings } from './machine-settings.tsx';
import { MovingAndDeleting } from './moving-and-deleting.tsx';
import { PassphrasePage } from './passphrase-page.tsx';
import { ProjectSettings } from './project-settings.tsx';
import { ProtectionSettings } from './protection-settings.tsx';
import type { ProtectionAct, ProtectionTask } from './protection-task.ts';
import { RenewCodePage } from './renew-code-page.tsx';
import type { ShortcutCommand } from './shortcut-clash.ts';
import { ShortcutSettings } from './shortcut-settings.tsx';
import { StorageFacts } from './storage-facts.tsx';

interface SettingsScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly preferences: Preferences;
  readonly onPreferences: (next: Preferences) => void;
  /** Every command whose keys can be changed, of all screens. */
  readonly commands: readonly ShortcutCommand[];
  readonly appVersion: string;
  /** Shows another screen: one that a setting is often looked for on. */
  readonly onGo: (screen: 'export' | 'privacy') => void;
}

/** The settings of the project and of this machine, how the project is protected, its keys, and where the work lies. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { project, view, viewer, desktop, preferences, onPreferences } = props;
  const reading = useVault(project);
  const [task, setTask] = useState<ProtectionTask | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (task !== null && reading.vault !== null) {
    const common = {
      projectId: project.id,
      hasPassphrase: reading.vault.passphrase !== null,
      desktop,
      onDone: (sentence: string, act: ProtectionAct | null) => {
        // What the disk refuses here the project's frame tells: the protection itself is changed by now.
        if (act) void project.act(() => ({ ...act, coderId: viewer.id, scope: 'project', entries: [] }));
        setDone(sentence);
        setTask(null);
        reading.readAgain();
      },
      onBack: () => setTask(null),
    };
    return task === 'renew_code' ? (
      <RenewCodePage {...common} label={view.project.label} />
    ) : (
      <PassphrasePage {...common} task={task} />
    );
  }
  return (
    <Screen title="Settings" width="reading">
      <ProjectSettings project={project} view={view} viewer={viewer} />
      <ProtectionSettings
        reading={reading}
        done={done}
        onTask={(next) => {
          setDone(null);
          setTask(next);
        }}
      />
      <MachineSettings
        preferences={preferences}
        onPreferences={onPreferences}
        hasBackupFolder={desktop.backups !== null}
      />
      <ShortcutSettings
        commands={props.commands}
        keyMap={preferences.keys}
        onKeyMap={(keys) => onPreferences({ ...preferences, keys })}
      />
      <MovingAndDeleting isCoders={isFromPack(view)} onGo={props.onGo} />
      <StorageFacts desktopKind={desktop.kind} ways={reading.vault} appVersion={props.appVersion} />
    </Screen>
  );
}
