import { fireEvent, screen } from '@testing-library/react';
import type { Desktop } from '../../../renderer/desktop/desktop.ts';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx';
import { createProject } from '../../../renderer/storage/create-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { preferences } from '../../../renderer/storage/preferences.ts';
import { browserEnvironment } from '../../../renderer/storage/storage-environment.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import type { Opener, Protection } from '../../../renderer/storage/vault/vault.ts';
import { desktopDouble } from '../desktop-double.ts';
import { showScreen } from '../show-screen.tsx';
import { onThisMachine, storageDouble, twoCodes } from '../storage-double.ts';

/** The passphrase that a project has. */
export const old = 'blue lamp small door';

/** The one that it gets. */
export const next = 'five other words of mine';

/** The settings of a new project on a new machine, protected so; answers with its id, its recovery code and its last act. */
export async function show(protection: Protection, abilities: Partial<Desktop> = {}) {
  // The screen stands on the real storage; only the machine under it is a double.
  Object.assign(browserEnvironment, storageDouble());
  const { protect: protectKey, recover: recoverKey } = onThisMachine.keeper;
  const lead = { name: 'Asha Lead', initials: 'AL' };
  const made = await createProject(
    { label: 'Pilot', lead, schemes: [twoCodes], activeSchemeId: twoCodes.id },
    protection,
  );
  if ('problem' in made) throw new Error(made.problem.code);
  const opened = await openProject(made.id, made.key);
  if ('problem' in opened) throw new Error(opened.problem.code);
  const machine = {
    desktop: desktopDouble({ protectKey, recoverKey, ...abilities }),
    preferences: preferences(),
    onPreferences: () => undefined,
    commands: [],
    appVersion: '9.9.9',
    onGo: () => undefined,
  };
  const coderId = opened.project.state().coders[0]?.id ?? '';
  showScreen(opened.project, coderId, (props) => <SettingsScreen {...props} {...machine} />);
  await screen.findByText(/^Made on/);
  const lastAct = async () => {
    const change = (await opened.project.history()).at(-1);
    return change && [change.coderId === coderId, change.scope, change.label, change.note, change.entries];
  };
  return { id: made.id, recoveryCode: made.recoveryCode, lastAct };
}

/** Types into a field. */
export const type = (field: string, value: string) =>
  fireEvent.change(screen.getByLabelText(field), { target: { value } });

/** Presses a button. */
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** Types the next passphrase, twice. */
export function typeNext(label = 'New passphrase') {
  type(label, next);
  type('Passphrase again', next);
}

/** What comes of unlocking a project: `opens`, or the code of the problem. */
export async function outcomeOf(id: string, opener: Opener): Promise<string> {
  const unlocked = await unlockProject(id, opener);
  return 'problem' in unlocked ? unlocked.problem.code : 'opens';
}

/** The way in by a passphrase. */
export const byPassphrase = (passphrase: string): Opener => ({ kind: 'passphrase', passphrase });
