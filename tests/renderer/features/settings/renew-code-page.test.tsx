import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { findProject } from '../../../../renderer/storage/project-registry.ts';
import { old, outcomeOf, press, show, type } from '../../../support/settings/protection-on-screen.tsx';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));

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
