import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { archiveCode, changeCode } from '../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { reviseCodebook } from '../../../../renderer/domain/coding/codebook/revise-codebook.ts';
import { CodebookScreen } from '../../../../renderer/features/codebook/codebook-screen.tsx';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, codebook, study } from '../../../support/study.ts';

const first = codebook();
const second = {
  ...first,
  revision: 2,
  codes: changeCode(first.codes, 'voice', { name: 'Being heard', exclude: [], key: '9' }),
};
const third = { ...second, revision: 3, codes: archiveCode(second.codes, 'safety', ['rights']) };

async function show(viewerId = ada.id) {
  const project = heldProject(study(1));
  for (const [scheme, note] of [
    [second, 'Clearer.'],
    [third, 'Merged.'],
  ] as const) {
    await project.act((state) => reviseCodebook(state, { scheme, note, by: ada.id, at: 1, settles: [] }));
  }
  showScreen(project, viewerId, (props) => <CodebookScreen {...props} onOpenNarrative={() => {}} />);
  fireEvent.click(screen.getByRole('button', { name: 'Revisions' }));
}

describe('the revisions of a codebook', () => {
  it('are listed with who made them and why, for a coder too', async () => {
    await show(ben.id);
    const list = within(screen.getByRole('list', { name: 'Revisions' }));
    expect(await list.findByText('Clearer.')).toBeTruthy();
    expect(list.getAllByText(/^Ada Osei, /)).toHaveLength(2);
    expect(list.getByText('The codebook as it came.')).toBeTruthy();
  });

  it('are compared newest with the one before, at first', async () => {
    await show();
    const articles = screen.getAllByRole('article');
    expect(articles.map((article) => article.getAttribute('aria-label'))).toEqual(['Safety']);
    expect(articles[0]?.textContent).toContain('Merged into ‘Rights’.');
  });

  it('mark words that came and went by element, not by colour alone', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'What changed in revision 2' }));
    const article = screen.getByRole('article', { name: 'Being heard' });
    expect(article.textContent).toContain('Changed: name, exclude and key.');
    expect(article.querySelector('del')?.textContent).toBe(' (removed: Voice) ');
    expect(article.querySelector('ins')?.textContent).toBe(' (added: Being heard) ');
  });
});
