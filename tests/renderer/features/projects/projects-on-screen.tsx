import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, vi } from 'vitest';
import type { ChooseOutcome, MenuCommand } from '../../../../electron/contract.ts';
import type { Desktop } from '../../../../renderer/desktop/desktop.ts';
import { ProjectsScreen } from '../../../../renderer/features/projects/projects-screen.tsx';
import { createProject } from '../../../../renderer/storage/create-project.ts';
import type { OpenedPack } from '../../../../renderer/storage/open-pack.ts';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { browserEnvironment } from '../../../../renderer/storage/storage-environment.ts';
import type { ProtectionChange } from '../../../../renderer/words/protection-notes.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { onThisMachine, storageDouble, twoCodes } from '../../../support/storage-double.ts';

export const passphrase = 'blue lamp small door';

/** A machine for the projects screen: its dialogs, its menu and its key store; the storage under it is new for each test. */
export function projectsTable() {
  const chooseFile = vi.fn<() => Promise<ChooseOutcome>>();
  const onOpened =
    vi.fn<
      (project: OpenProject, coderId: string | null, change?: ProtectionChange | null, pack?: OpenedPack | null) => void
    >();
  const menus = new Set<(command: MenuCommand) => void>();
  const desktop = desktopDouble({
    chooseFile,
    protectKey: onThisMachine.keeper.protect,
    recoverKey: onThisMachine.keeper.recover,
    onMenuCommand: (listener) => {
      menus.add(listener);
      return () => menus.delete(listener);
    },
  });
  beforeEach(() => {
    vi.clearAllMocks();
    // The screen stands on the real storage; only the machine under it is a double.
    Object.assign(browserEnvironment, storageDouble());
  });
  return {
    chooseFile,
    onOpened,
    desktop,
    chooseInMenu: (command: MenuCommand) => {
      for (const listener of [...menus]) listener(command);
    },
    async show(abilities: Partial<Desktop> = {}): Promise<void> {
      onScreen(<ProjectsScreen desktop={{ ...desktop, ...abilities }} onOpened={onOpened} />);
      await screen.findByRole('button', { name: /New project/ });
    },
    async opened(): Promise<{ project: OpenProject; coderId: string | null }> {
      await waitFor(() => expect(onOpened).toHaveBeenCalledOnce());
      const [project, coderId] = onOpened.mock.calls[0] ?? [];
      if (!project || coderId === undefined) throw new Error('Nothing was opened');
      return { project, coderId };
    },
  };
}

export const type = (field: string, value: string) =>
  fireEvent.change(screen.getByLabelText(field), { target: { value } });

export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** Chooses a passphrase, or another, on the page that asks how a project is protected. */
export async function protect(submit: string, chosen = passphrase, field = 'Passphrase'): Promise<void> {
  await screen.findByLabelText(field);
  type(field, chosen);
  type('Passphrase again', chosen);
  press(submit);
}

/** The recovery code on screen, noted by the user, who goes on. */
export async function keepCode(): Promise<string> {
  fireEvent.click(await screen.findByLabelText('I have written it down or printed it'));
  const code = screen.getByRole('list', { name: 'Recovery code' }).textContent;
  press('Open the project');
  return code;
}

/** A closed project of this machine, `Sealed`, behind `passphrase`; answers with its recovery code. */
export async function aSealedProject(): Promise<{ id: string; recoveryCode: string }> {
  const lead = { name: 'Asha Lead', initials: 'AL' };
  const created = await createProject(
    { label: 'Sealed', lead, schemes: [twoCodes], activeSchemeId: twoCodes.id },
    { kind: 'passphrase', passphrase },
  );
  if ('problem' in created) throw new Error(created.problem.code);
  return created;
}
