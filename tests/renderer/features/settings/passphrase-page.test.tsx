import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  byPassphrase,
  next,
  old,
  outcomeOf,
  press,
  show,
  type,
  typeNext,
} from '../../../support/settings/protection-on-screen.tsx';
import { onThisMachine } from '../../../support/storage-double.ts';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));

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
