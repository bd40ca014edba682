import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRecoveryNote } from '../../../renderer/app/use-recovery-note.ts';
import { newProject, storageDouble } from '../../support/storage-double.ts';

it('a passphrase set with the recovery code is kept in the history once, by whoever says that they code', async () => {
  const project = await newProject(storageDouble());
  const lead = project.state().coders[0]?.id ?? '';
  const nobody: { readonly coderId: string | null } = { coderId: null };
  const before = (await project.history()).length;
  const { rerender } = renderHook(({ coderId }) => useRecoveryNote(project, coderId, 'set_by_code'), {
    initialProps: nobody,
  });
  expect(await project.history()).toHaveLength(before);
  rerender({ coderId: lead });
  const kept = { coderId: lead, scope: 'project', label: 'change_protection', entries: [] };
  const note = 'New passphrase set with the recovery code';
  await waitFor(async () => expect((await project.history()).at(-1)).toMatchObject({ ...kept, note }));
  rerender({ coderId: 'another' });
  expect(await project.history()).toHaveLength(before + 1);
});
