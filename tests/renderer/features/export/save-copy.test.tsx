import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { NamedBytes, SaveOutcome } from '../../../../electron/contract.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { type CopyFacts, writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { SaveCopy } from '../../../../renderer/features/export/save-copy.tsx';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { type SealingProject, sealingProject } from '../../../support/sealing-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, sheet, study } from '../../../support/study.ts';

// happy-dom has no workers: the same bytes, written at once.
const copying = vi.hoisted(() =>
  vi.fn<(dataset: Dataset, facts: CopyFacts, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>>(),
);
vi.mock('../../../../renderer/workers/export-copy-in-worker.ts', () => ({ writeCopyInWorker: copying }));

/** n1: both have finished, so open to both. n2: Ben has finished, Ada has not. */
const dataset: Dataset = {
  ...study(2),
  packKeys: [{ recipient: 'age1lead', identity: 'AGE-SECRET-KEY-1LEAD', createdAt: 1 }],
  sheets: [
    sheet('n1', ada, ['safety']),
    sheet('n1', ben, ['voice']),
    sheet('n2', ada, [], 'in_progress'),
    sheet('n2', ben, ['rights', 'inclusion']),
  ],
};

async function show(viewerId = ada.id, outcome: SaveOutcome = { place: 'Exports' }) {
  copying.mockReset();
  copying.mockImplementation(writeCopy);
  const saved: NamedBytes[] = [];
  const saveFile = async (file: NamedBytes) => {
    saved.push(file);
    return outcome;
  };
  const desktop = desktopDouble({ kind: 'electron', saveFile });
  const project = await sealingProject(dataset);
  showScreen(project, viewerId, (props) => <SaveCopy {...props} desktop={desktop} appVersion="0.1.0" />);
  return { project, saved };
}

const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const save = () => fireEvent.click(screen.getByRole('button', { name: /Save a copy/ }));

/** What the file holds, opened with the project's key. */
async function contentOf(project: SealingProject, file: NamedBytes | undefined) {
  const opened = await project.unseal(new Uint8Array(file?.bytes ?? []));
  if ('problem' in opened) throw new Error(opened.problem.code);
  return { text: new TextDecoder().decode(opened.content), facts: opened.facts };
}

describe('a saved copy of the project', () => {
  it('says with what it opens', async () => {
    await show();
    expect(await screen.findByText(/no passphrase, so the copy opens only with its recovery code/)).toBeTruthy();
  });

  it('shows nothing in its bytes, holds what the viewer may see, and is noted in the journal', async () => {
    const { project, saved } = await show();
    choose(/^Only what/);
    save();
    expect(await screen.findByText('Saved as Exports')).toBeTruthy();
    expect(screen.getByText(/Not in it: coding still hidden from you/)).toBeTruthy();
    expect(saved[0]?.name).toMatch(/^Closure-study_copy_\d{4}-\d\d-\d\d\.outcomes$/);
    const bytes = Buffer.from(saved[0]?.bytes ?? []).toString('latin1');
    for (const marker of ['football', 'Osei', 'Closure study', 'voice']) expect(bytes).not.toContain(marker);
    const { text, facts } = await contentOf(project, saved[0]);
    expect(text).not.toMatch(/n2-coder-ben/);
    expect(text).not.toContain('AGE-SECRET-KEY');
    expect(text).toMatch(/n1-coder-ben-voice/);
    expect(facts).toMatchObject({ reason: 'copy', codings: 2, narratives: 2 });
    expect(project.acts).toMatchObject([
      { coderId: ada.id, label: 'save_copy', note: 'With what was open to who saved it', entries: [] },
    ]);
  });

  it('holds everyone’s coding for a lead who gives a reason, and the reason is kept', async () => {
    const { project, saved } = await show();
    expect(screen.getByRole('button', { name: /Save a copy/ }).hasAttribute('disabled')).toBe(true);
    choose(/^Everything, to move/);
    expect(screen.getByRole('button', { name: /Save a copy/ }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: /Reason/ }), { target: { value: ' New laptop ' } });
    save();
    await screen.findByText('Holds everybody’s coding.');
    const { text, facts } = await contentOf(project, saved[0]);
    expect(text).toMatch(/n2-coder-ben-rights/);
    expect(text).toContain('AGE-SECRET-KEY-1LEAD');
    expect(facts.codings).toBe(4);
    expect(project.acts).toMatchObject([{ label: 'save_copy', note: 'With everybody’s coding: New laptop' }]);
  });

  it('does not offer everyone’s coding to a coder', async () => {
    await show(ben.id);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('can be cancelled while it is written, and is then neither saved nor noted', async () => {
    const { project, saved } = await show();
    choose(/^Only what/);
    copying.mockImplementation(
      (_all, _facts, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    save();
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled. Nothing was saved.')).toBeTruthy();
    expect(saved).toEqual([]);
    expect(project.acts).toEqual([]);
  });

  it('is noted before it is saved; where nothing was saved, that follows', async () => {
    const { project } = await show(ada.id, null);
    choose(/^Only what/);
    save();
    expect(await screen.findByText(/Nothing was saved: no place/)).toBeTruthy();
    expect(project.acts).toMatchObject([
      { label: 'save_copy' },
      { coderId: ada.id, label: 'call_off_saving', note: 'No place was chosen', entries: [] },
    ]);
  });

  it('is not saved if the history cannot take it', async () => {
    const { project, saved } = await show();
    project.failNext(new StorageError({ code: 'no_space', place: 'project' }));
    choose(/^Only what/);
    save();
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    expect([saved, project.acts]).toEqual([[], []]);
  });
});
