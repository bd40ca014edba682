import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desktop } from '../../../../renderer/desktop/desktop.ts';
import { SettingsScreen } from '../../../../renderer/features/settings/settings-screen.tsx';
import { createProject } from '../../../../renderer/storage/create-project.ts';
import { openProject } from '../../../../renderer/storage/open-project-database.ts';
import { preferences } from '../../../../renderer/storage/preferences.ts';
import { findProject } from '../../../../renderer/storage/project-registry.ts';
import { browserEnvironment } from '../../../../renderer/storage/storage-environment.ts';
import { unlockProject } from '../../../../renderer/storage/unlock-project.ts';
import type { Opener, Protection } from '../../../../renderer/storage/vault/vault.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { onThisMachine, storageDouble, twoCodes } from '../../../support/storage-double.ts';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));

const old = 'blue lamp small door';
const next = 'five other words of mine';
const { protect: protectKey, recover: recoverKey } = onThisMachine.keeper;

beforeEach(() => {
  // The screen stands on the real storage; only the machine under it is a double.
  Object.assign(browserEnvironment, storageDouble());
});

/** The settings of a new project that is protected so; answers with its id and its recovery code. */
async function show(protection: Protection, abilities: Partial<Desktop> = {}) {
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

const type = (field: string, value: string) => fireEvent.change(screen.getByLabelText(field), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const typeNext = (label = 'New passphrase') => {
  type(label, next);
  type('Passphrase again', next);
};

/** `opens`, or the code of the problem. */
async function outcomeOf(id: string, opener: Opener): Promise<string> {
  const unlocked = await unlockProject(id, opener);
  return 'problem' in unlocked ? unlocked.problem.code : 'opens';
}
const byPassphrase = (passphrase: string): Opener => ({ kind: 'passphrase', passphrase });

describe('the passphrase of a project', () => {
  it('is changed by whoever knows it: the old one opens nothing more, the code still does', async () => {
    const { id, recoveryCode } = await show({ kind: 'passphrase', passphrase: old });
    press('Change the passphrase…');
    type('Passphrase now', old);
    typeNext();
    press('Change the passphrase');
    expect(await screen.findByText(/The passphrase was changed/)).toBeTruthy();
    expect(await outcomeOf(id, byPassphrase(old))).toBe('wrong_passphrase');
    expect(await outcomeOf(id, byPassphrase(next))).toBe('opens');
    expect(await outcomeOf(id, { kind: 'recovery_code', code: recoveryCode })).toBe('opens');
  });

  it('stays as it is for whoever does not know it, in one clear sentence', async () => {
    const { id } = await show({ kind: 'passphrase', passphrase: old });
    press('Change the passphrase…');
    type('Passphrase now', 'not the passphrase');
    typeNext();
    press('Change the passphrase');
    expect(await screen.findByText(/The passphrase does not open this project/)).toBeTruthy();
    expect(await outcomeOf(id, byPassphrase(old))).toBe('opens');
    expect(await outcomeOf(id, byPassphrase(next))).toBe('wrong_passphrase');
  });

  it('can be changed by the recovery code', async () => {
    const { id, recoveryCode } = await show({ kind: 'passphrase', passphrase: old });
    press('Change the passphrase…');
    press('Use the recovery code instead');
    type('Recovery code', recoveryCode.toLowerCase().replaceAll('-', ' '));
    typeNext();
    press('Change the passphrase');
    expect(await screen.findByText(/The passphrase was changed/)).toBeTruthy();
    expect(await outcomeOf(id, byPassphrase(next))).toBe('opens');
  });

  it.each([
    ['too short', 'eleven char', 'eleven char', /at least 12 characters/],
    ['typed differently', next, `${next}!`, /The two are not the same/],
  ])('is not changed to one that is %s', async (_, passphrase, repeated, sentence) => {
    const { id } = await show({ kind: 'passphrase', passphrase: old });
    press('Change the passphrase…');
    type('Passphrase now', old);
    type('New passphrase', passphrase);
    type('Passphrase again', repeated);
    press('Change the passphrase');
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(await outcomeOf(id, byPassphrase(old))).toBe('opens');
  });

  it('is asked for before anything changes', async () => {
    await show({ kind: 'passphrase', passphrase: old });
    press('Change the passphrase…');
    typeNext();
    press('Change the passphrase');
    expect(await screen.findByText('Type the passphrase that the project has now.')).toBeTruthy();
  });

  it('is removed behind a warning; then this machine opens the project', async () => {
    const { id } = await show({ kind: 'passphrase', passphrase: old });
    press('Remove the passphrase…');
    expect(await screen.findByText(/Whoever can sign in to this computer as you/)).toBeTruthy();
    type('Passphrase now', old);
    press('Remove the passphrase');
    expect(await screen.findByText(/The passphrase was removed/)).toBeTruthy();
    expect(await screen.findByText(/this computer’s system keeps the key/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove the passphrase…' })).toBeNull();
    expect(await outcomeOf(id, byPassphrase(old))).toBe('no_passphrase');
    expect(await outcomeOf(id, onThisMachine)).toBe('opens');
  });

  it('warns of the disk itself where the system keeps no keys', async () => {
    await show({ kind: 'passphrase', passphrase: old }, { protectKey: async () => null });
    press('Remove the passphrase…');
    expect(await screen.findByText(/The key lies on this disk beside the project/)).toBeTruthy();
  });
});

describe('the history', () => {
  const noted = (label: string, note?: string) => [true, 'project', label, note, []];

  it.each([
    ['Passphrase now', old, 'Passphrase changed'],
    ['Recovery code', null, 'New passphrase set with the recovery code'],
  ])('keeps who changed the passphrase, by the %s', async (field, typed, note) => {
    const { recoveryCode, lastAct } = await show({ kind: 'passphrase', passphrase: old });
    press('Change the passphrase…');
    if (typed === null) press('Use the recovery code instead');
    type(field, typed ?? recoveryCode);
    typeNext();
    press('Change the passphrase');
    await screen.findByText(/The passphrase was changed/);
    await waitFor(async () => expect(await lastAct()).toEqual(noted('change_protection', note)));
  });

  it('keeps that the passphrase was removed, and that a first one was set', async () => {
    const { lastAct } = await show({ kind: 'passphrase', passphrase: old });
    press('Remove the passphrase…');
    type('Passphrase now', old);
    press('Remove the passphrase');
    await screen.findByText(/The passphrase was removed/);
    await waitFor(async () => expect(await lastAct()).toEqual(noted('change_protection', 'Passphrase removed')));
    fireEvent.click(await screen.findByRole('button', { name: 'Set a passphrase…' }));
    typeNext('Passphrase');
    press('Set a passphrase');
    await screen.findByText(/The project has a passphrase now/);
    await waitFor(async () => expect(await lastAct()).toEqual(noted('change_protection', 'First passphrase set')));
  });

  it('keeps nothing of a change that was refused', async () => {
    const { lastAct } = await show({ kind: 'passphrase', passphrase: old });
    const before = await lastAct();
    press('Change the passphrase…');
    type('Passphrase now', 'not the passphrase');
    typeNext();
    press('Change the passphrase');
    await screen.findByText(/The passphrase does not open this project/);
    expect(await lastAct()).toEqual(before);
  });
});

describe('a project without a passphrase', () => {
  it('gets one without being asked for another, and no longer opens by itself', async () => {
    const { id } = await show(onThisMachine);
    expect(screen.getByText('Not protected against theft')).toBeTruthy();
    press('Set a passphrase…');
    typeNext('Passphrase');
    press('Set a passphrase');
    expect(await screen.findByText(/The project has a passphrase now/)).toBeTruthy();
    expect(await outcomeOf(id, byPassphrase(next))).toBe('opens');
    expect(await outcomeOf(id, onThisMachine)).toBe('not_this_machine');
  });

  it('asks for the recovery code where this machine no longer has the key', async () => {
    const { id, recoveryCode } = await show(onThisMachine, { recoverKey: async () => null });
    press('Set a passphrase…');
    typeNext('Passphrase');
    press('Set a passphrase');
    expect(await screen.findByText(/The key of this project is not here/)).toBeTruthy();
    type('Recovery code', recoveryCode);
    press('Set a passphrase');
    expect(await screen.findByText(/The project has a passphrase now/)).toBeTruthy();
    expect(await outcomeOf(id, byPassphrase(next))).toBe('opens');
  });
});

describe('the recovery code', () => {
  /** From the settings to a code on screen; answers with it. */
  const showNext = async () => {
    press('New recovery code…');
    type('Passphrase now', old);
    press('Make a new code');
    const groups = await screen.findAllByRole('list', { name: 'Recovery code' });
    return [...(groups[0]?.children ?? [])].map((group) => group.textContent).join('-');
  };

  it('is made anew and shown once; the old one opens nothing more once the new one is said to be kept', async () => {
    const { id, recoveryCode, lastAct } = await show({ kind: 'passphrase', passphrase: old });
    const made = await showNext();
    expect(await outcomeOf(id, { kind: 'recovery_code', code: recoveryCode })).toBe('opens');
    expect(await outcomeOf(id, { kind: 'recovery_code', code: made })).toBe('wrong_recovery_code');
    press('Use this code from now on');
    expect(screen.getByText(/Keep the code first/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'I have written it down or printed it' }));
    press('Use this code from now on');
    await waitFor(() => expect(screen.getByText(/There is a new recovery code/)).toBeTruthy());
    expect(await outcomeOf(id, { kind: 'recovery_code', code: recoveryCode })).toBe('wrong_recovery_code');
    expect(await outcomeOf(id, { kind: 'recovery_code', code: made })).toBe('opens');
    await waitFor(async () => expect(await lastAct()).toEqual([true, 'project', 'renew_recovery_code', undefined, []]));
    expect(document.body.textContent).not.toContain(made.split('-')[0]);
  });

  it('stays the old one for whoever turns the new one down, and nothing of that is in the history', async () => {
    const { id, recoveryCode, lastAct } = await show({ kind: 'passphrase', passphrase: old });
    const before = await lastAct();
    const made = await showNext();
    expect((await findProject(id))?.isNextCodeShown).toBe(true);
    press('Stay with the old code');
    expect(await screen.findByText(/The old recovery code is still the one/)).toBeTruthy();
    expect(await outcomeOf(id, { kind: 'recovery_code', code: recoveryCode })).toBe('opens');
    expect(await outcomeOf(id, { kind: 'recovery_code', code: made })).toBe('wrong_recovery_code');
    expect((await findProject(id))?.isNextCodeShown).toBeUndefined();
    expect(await lastAct()).toEqual(before);
  });

  it('stays as it is for whoever does not know the passphrase', async () => {
    const { id, recoveryCode } = await show({ kind: 'passphrase', passphrase: old });
    press('New recovery code…');
    type('Passphrase now', 'not the passphrase');
    press('Make a new code');
    expect(await screen.findByText(/The passphrase does not open this project/)).toBeTruthy();
    expect(await outcomeOf(id, { kind: 'recovery_code', code: recoveryCode })).toBe('opens');
  });
});
