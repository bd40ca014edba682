import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import type { Proposal } from '../../../../renderer/domain/coding/decision.ts';
import { savePendingEdits } from '../../../../renderer/editor/pending-edits.ts';
import { CodebookScreen } from '../../../../renderer/features/codebook/codebook-screen.tsx';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { type HeldProject, heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, codebook, sheet, study } from '../../../support/study.ts';

function show(dataset: Dataset, viewerId = ada.id, project: HeldProject = heldProject(dataset)) {
  showScreen(project, viewerId, (props) => <CodebookScreen {...props} onOpenNarrative={() => {}} />);
  return project;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const edit = async () => fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
const changes = () => screen.getByRole('list', { name: 'Changes' }).textContent;
const proposal = (id: string, codeIds: readonly string[]): Proposal => ({
  id,
  schemeId: codebook().id,
  codeIds,
  text: `Proposal ${id}.`,
  by: ada.id,
  at: 1,
});

describe('editing the codebook', () => {
  it('is the lead’s, and not done in a coder’s project', async () => {
    show(study(1), ben.id);
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    const fromPack = study(1);
    show({ ...fromPack, project: { ...fromPack.project, leadRecipient: 'age1lead' } });
    await screen.findAllByRole('article', { name: 'Safety' });
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });

  it('writes nothing before it is saved, and then one revision with all changes and the reason', async () => {
    const project = show(study(1));
    await edit();
    type(/^Definition/, 'Other words.');
    press('Add a code');
    type(/^Name/, 'Pets');
    type(/^Definition/, 'An animal.');
    expect(changes()).toBe('SafetyChanged: definitionPetsAdded');
    expect(project.acts).toEqual([]);
    press('Save revision…');
    const save = await screen.findByRole('button', { name: 'Save revision 2' });
    expect(save.hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(/0 means not found by the older definition\.$/)).toBeTruthy();
    type(/^Why/, ' After the pilot. ');
    press('Save revision 2');
    expect(await screen.findByText(/^Revision 2 is saved\./)).toBeTruthy();
    expect(project.acts).toMatchObject([{ label: 'revise_codebook', note: 'After the pilot.', coderId: ada.id }]);
    const schemes = project.state().schemes.filter(({ id }) => id === codebook().id);
    expect(schemes.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(schemes[1]?.codes.at(-1)).toMatchObject({ id: 'pets', name: 'Pets' });
    expect(schemes[1]?.codes[0]?.quoted).toEqual(['name']);
    expect(await project.draft()).toBeNull();
  });

  it('keeps what was typed when the project is locked at once, and goes on from there', async () => {
    const project = show(study(1));
    await edit();
    type(/^Definition/, 'Half a sent');
    await savePendingEdits();
    expect(await project.draft()).toContain('Half a sent');
  });

  it('offers a kept draft, and ends it when it is discarded', async () => {
    const project = heldProject(study(1));
    const first = codebook();
    const codes = first.codes.map((code) => (code.id === 'voice' ? { ...code, name: 'Being heard' } : code));
    await project.keepDraft(JSON.stringify({ schemeId: first.id, revision: 1, codes, note: '', settles: [] }));
    show(study(1), ada.id, project);
    expect(await screen.findByText(/revision 2, is not saved yet: 1 code changed\.$/)).toBeTruthy();
    press('Go on editing');
    expect(changes()).toBe('Being heardChanged: name');
    press('Discard…');
    fireEvent.click(await screen.findByRole('button', { name: 'Discard the draft' }));
    expect(await screen.findByRole('button', { name: 'Edit' })).toBeTruthy();
    expect(await project.draft()).toBeNull();
    expect(project.acts).toEqual([]);
  });

  it('lets a draft of an older revision only be discarded', async () => {
    const first = codebook();
    const project = heldProject({ ...study(1), schemes: [first, { ...first, revision: 2 }] });
    await project.keepDraft(
      JSON.stringify({ schemeId: first.id, revision: 1, codes: first.codes, note: '', settles: [] }),
    );
    show(study(1), ada.id, project);
    expect(await screen.findByText(/which is no longer the newest/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go on editing' })).toBeNull();
  });

  it('says what another code has already, and what keeps it from being saved', async () => {
    show(study(1));
    await edit();
    type(/^Name/, 'voice');
    expect(screen.getByText('There is a code ‘Voice’ already. Choose another name.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toMatch(
      /^In ‘Voice’, name: ‘voice’ is already used at ‘voice’, name\./,
    );
    expect(screen.getByRole('button', { name: 'Save revision…' }).hasAttribute('disabled')).toBe(true);
    type(/^Name/, 'Safe');
    type(/^Colour/, '#E69F00');
    expect(screen.getByText(/has this colour\. Choose another\.$/)).toBeTruthy();
  });

  it('archives a code and brings it back', async () => {
    show({ ...study(1), sheets: [sheet('n1', ada, ['safety'])] });
    await edit();
    press('Archive');
    expect(changes()).toBe('SafetyArchived');
    press('Bring back');
    expect(changes()).toBe('SafetyChanged: key');
  });

  it('shows proposals beside their code, and settles the ticked ones with the revision', async () => {
    const project = show({ ...study(1), proposals: [proposal('1', ['safety']), proposal('2', ['voice'])] });
    await edit();
    const ofCode = within(screen.getByRole('region', { name: 'Proposals for this code' }));
    fireEvent.click(ofCode.getByRole('checkbox', { name: /^Proposal 1/ }));
    expect(ofCode.queryByText('Proposal 2.')).toBeNull();
    type(/^Definition/, 'Other words.');
    press('Save revision…');
    type(/^Why/, 'Proposals.');
    press('Save revision 2');
    await screen.findByText(/^Revision 2 is saved\./);
    expect(project.state().proposals.map(({ settled }) => settled?.revision)).toEqual([2, undefined]);
  });

  it('says why it could not be saved, and keeps the draft', async () => {
    const project = show(study(1));
    await edit();
    type(/^Definition/, 'Other words.');
    press('Save revision…');
    type(/^Why/, 'Pilot.');
    project.failNext(new StorageError({ code: 'no_space', place: 'project' }));
    press('Save revision 2');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/The disk is full/));
    expect(project.state().schemes).toHaveLength(study(1).schemes.length);
    expect(screen.getByRole('textbox', { name: /^Why/ })).toBeTruthy();
  });
});
