import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { Preferences } from '../../storage/preferences.ts';
import { Screen } from '../../ui/screen.tsx';
import { MachineSettings } from './machine-settings.tsx';
import { ProjectSettings } from './project-settings.tsx';
import type { ShortcutCommand } from './shortcut-clash.ts';
import { ShortcutSettings } from './shortcut-settings.tsx';
import { StorageFacts } from './storage-facts.tsx';

interface SettingsScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly preferences: Preferences;
  readonly onPreferences: (next: Preferences) => void;
  /** Every command whose keys can be changed, of all screens. */
  readonly commands: readonly ShortcutCommand[];
  readonly desktopKind: Desktop['kind'];
  readonly appVersion: string;
}

/** The settings of the project and of this machine, its keys, and where the work lies. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { project, view, viewer, preferences, onPreferences } = props;
  return (
    <Screen title="Settings" width="reading">
      <ProjectSettings project={project} view={view} viewer={viewer} />
      <MachineSettings preferences={preferences} onPreferences={onPreferences} />
      <ShortcutSettings
        commands={props.commands}
        keyMap={preferences.keys}
        onKeyMap={(keys) => onPreferences({ ...preferences, keys })}
      />
      <StorageFacts desktopKind={props.desktopKind} appVersion={props.appVersion} />
    </Screen>
  );
}
