import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveCode, changeCode } from '../../../../renderer/domain/coding/codebook/draft-edits.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { CodebookScreen } from '../../../../renderer/features/codebook/codebook-screen.tsx';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, codebook, sheet, study } from '../../../support/study.ts';

const first = codebook();
const second = {
  ...first,
  revision: 2,
  codes: archiveCode(changeCode(first.codes, 'safety', { definition: 'Other words.' }), 'voice', ['rights']),
};

function show(sheets: readonly Sheet[], viewerId = ada.id) {
  const project = heldProject({ ...study(3), schemes: [...study(1).schemes, second], sheets });
  const onOpenNarrative = vi.fn();
  showScreen(project, viewerId, (props) => <CodebookScreen {...props} onOpenNarrative={onOpenNarrative} />);
  return { project, onOpenNarrative };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

// happy-dom has no layout: without a height a virtual list shows nothing.
beforeEach(() => {
  for (const [name, pixels] of [
    ['clientHeight', 600],
    ['clientWidth', 900],
    ['offsetHeight', 40],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
  }
});

describe('what is to be looked at again', () => {
  it('is named with its reasons, and leads to the narrative', async () => {
    const { onOpenNarrative } = show([sheet('n1', ada, ['safety', 'voice']), sheet('n2', ada, ['rights'])]);
    expect(screen.getByText(/1 narrative of yours is to be looked at again\.$/)).toBeTruthy();
    press('Show which');
    const rows = within(screen.getByRole('table', { name: 'Narratives to look at again' }));
    expect(rows.getByText('The definition or rules of ‘Safety’ have changed: 1 coded segment.')).toBeTruthy();
    expect(rows.getByText('‘Voice’ was merged into ‘Rights’: 1 coded segment.')).toBeTruthy();
    fireEvent.click(rows.getByRole('button', { name: 'c1' }));
    expect(onOpenNarrative).toHaveBeenCalledWith('n1');
  });

  it('is done once its coder says that it stays as it is', async () => {
    const { project } = show([sheet('n1', ada, ['safety'])]);
    press('Show which');
    press('Case c1 stays as it is');
    expect(await screen.findByRole('heading', { name: 'Nothing of yours' })).toBeTruthy();
    expect(project.state().sheets[0]).toMatchObject({ state: 'finished', finishedUnder: { [first.id]: 2 } });
    expect(project.state().sheets[0]?.reopenings).toMatchObject([{ othersVisible: false }]);
  });

  it('offers what was not found by an older definition as a group of its own, closed at first', async () => {
    const { project } = show([
      sheet('n1', ada, ['safety']),
      sheet('n2', ada, ['rights']),
      sheet('n3', ben, ['rights']),
    ]);
    press('Show which');
    const group = screen.getByRole('button', {
      name: '1 narrative finished under an older definition, without the code',
    });
    expect(group.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('table', { name: 'Narratives finished under an older definition' })).toBeNull();
    fireEvent.click(group);
    const rows = within(screen.getByRole('table', { name: 'Narratives finished under an older definition' }));
    expect(rows.getByText('Not found by the older definition: ‘Safety’.')).toBeTruthy();
    fireEvent.click(rows.getByRole('button', { name: 'Case c2 stays as it is' }));
    await waitFor(() => expect(screen.queryByText(/finished under an older definition/)).toBeNull());
    expect(project.state().sheets.find(({ narrativeId }) => narrativeId === 'n2')).toMatchObject({
      state: 'finished',
      finishedUnder: { [first.id]: 2 },
    });
  });

  it('asks for nothing by that group alone: one quiet line leads to it', () => {
    show([sheet('n2', ada, ['rights'])]);
    expect(screen.queryByText(/to be looked at again/)).toBeNull();
    expect(screen.getByText(/^1 narrative of yours was finished under an older definition/)).toBeTruthy();
    press('Show which');
    expect(screen.getByRole('heading', { name: 'Nothing of yours' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /finished under an older definition/ })).toBeTruthy();
  });

  it('is counted for a colleague only where the lead may see', async () => {
    show([
      sheet('n1', ada, ['rights']),
      sheet('n1', ben, ['safety']),
      sheet('n2', ada, [], 'in_progress'),
      sheet('n2', ben, ['safety']),
      sheet('n3', ben, ['voice'], 'in_progress'),
    ]);
    press('Show which');
    const row = within(screen.getByRole('region', { name: 'Colleagues' })).getByRole('row', { name: /Ben Hale/ });
    expect(row.textContent).toBe('Ben Hale1');
  });

  it('tells a coder nothing of colleagues', async () => {
    show([sheet('n1', ada, ['safety']), sheet('n1', ben, ['rights'])], ben.id);
    await waitFor(() => expect(screen.getAllByRole('article').length).toBeGreaterThan(0));
    expect(screen.queryByText(/to be looked at again/)).toBeNull();
  });
});
