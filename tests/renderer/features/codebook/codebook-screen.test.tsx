import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { CodebookScreen } from '../../../../renderer/features/codebook/codebook-screen.tsx';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, sheet, study } from '../../../support/study.ts';

function show(dataset: Dataset, viewerId = ada.id) {
  const project = heldProject(dataset);
  showScreen(project, viewerId, (props) => <CodebookScreen {...props} onOpenNarrative={() => {}} />);
  return project;
}

const code = (name: string) => within(screen.getByRole('article', { name }));

describe('the codebook screen', () => {
  it('shows the codebook in use with every code, its rules and its key', () => {
    const dataset = study(1);
    show(dataset);
    const safety = dataset.schemes[0]?.codes[0];
    expect(screen.getAllByRole('article')).toHaveLength(7);
    for (const words of [safety?.definition, safety?.include[0], safety?.exclude[0], safety?.examples[0]]) {
      expect(code('Safety').getByText(String(words))).toBeTruthy();
    }
    expect(code('Safety').getByText('1', { selector: 'kbd' })).toBeTruthy();
  });

  it('says what is quoted from the source and what is ours', () => {
    show(study(1));
    expect(code('Safety').getByText(/^Quoted from the source: name\. Our wording: definition/)).toBeTruthy();
  });

  it('counts only coded segments that the viewer may see', () => {
    const sheets = [sheet('n1', ben, ['safety']), sheet('n2', ada, ['safety', 'voice'])];
    show({ ...study(2), sheets }, ben.id);
    expect(code('Safety').getByText(/1 coded segment$/)).toBeTruthy();
    expect(code('Voice').getByText(/0 coded segments$/)).toBeTruthy();
  });

  it('lets the lead put another codebook in use, as an act of the journal', async () => {
    const project = show(study(1));
    fireEvent.click(screen.getByRole('button', { name: /^Barriers/ }));
    expect(screen.getAllByRole('article')).toHaveLength(6);
    fireEvent.click(screen.getByRole('button', { name: 'Use this codebook' }));
    expect(await screen.findByRole('button', { name: /^Barriers.*In use/ })).toBeTruthy();
    expect(project.acts).toMatchObject([{ label: 'change_settings', coderId: ada.id, scope: 'project' }]);
    expect(project.state().project.activeSchemeId).toBe('barriers');
  });

  it('does not offer it to a coder', () => {
    show(study(1), ben.id);
    fireEvent.click(screen.getByRole('button', { name: /^Barriers/ }));
    expect(screen.queryByRole('button', { name: 'Use this codebook' })).toBeNull();
  });

  it('says why it could not be saved', async () => {
    const project = show(study(1));
    project.failNext(new StorageError({ code: 'no_space', place: 'project' }));
    fireEvent.click(screen.getByRole('button', { name: /^Barriers/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Use this codebook' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/The disk is full/);
    expect(project.state().project.activeSchemeId).toBe('seven_outcomes');
  });

  it('sets the codes under a principle after that principle', () => {
    show(study(1));
    fireEvent.click(screen.getByRole('button', { name: /^Creating Stable Futures/ }));
    const names = screen.getAllByRole('article').map((article) => article.getAttribute('aria-label'));
    expect(names.slice(0, 3)).toEqual([
      'Non-discrimination',
      'I am treated equally to other children in the UK',
      'I am seen',
    ]);
  });
});
