import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Dataset, ProjectState } from '../../../../renderer/domain/coding/dataset.ts';
import { CasesScreen } from '../../../../renderer/features/cases/cases-screen.tsx';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { ada, ben, sheet, study } from '../../../support/study.ts';

const onOpen = vi.fn<(narrativeId: string) => void>();
const onImport = vi.fn<() => void>();
let projects = 0;

beforeEach(() => vi.clearAllMocks());

/** Every test has a project of its own: the screen remembers its choices by project. */
function show(dataset: Partial<Dataset> & Pick<Dataset, 'narratives'>, viewer: Coder = ada) {
  projects += 1;
  const base = study(0);
  const { changes, ...rest } = { ...base, ...dataset, project: { ...base.project, id: `project ${projects}` } };
  const heads = dataset.narratives.map(({ text, ...head }) => ({ ...head, words: 10 }));
  const view: ProjectState = { ...rest, narratives: heads };
  const project = heldProject({ ...base, ...dataset });
  return onScreen(<CasesScreen {...{ project, view, viewer, onOpen, onImport }} desktop={desktopDouble()} />);
}

function shownCases(): (string | null)[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent ?? null);
}

describe('the list of cases', () => {
  it('says what to do when there is none', () => {
    show(study(0));
    fireEvent.click(screen.getByRole('button', { name: 'Import a file' }));
    expect(onImport).toHaveBeenCalledOnce();
  });

  it("shows the viewer's own state and segments, and nothing of anybody else's", () => {
    const sheets = [sheet('n1', ada, ['safety', 'voice'], 'in_progress'), sheet('n2', ben, ['rights'])];
    show({ ...study(2), sheets });
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['c1Summary 1In progress210', 'c2Summary 2Not started–10']);
    expect(screen.getByText('0 of 2 finished')).toBeTruthy();
  });

  it('tells a narrative finished with nothing coded from one that nobody has looked at', () => {
    show({ ...study(2), sheets: [sheet('n1', ada, [])] });
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['c1Summary 1Finished010', 'c2Summary 2Not started–10']);
  });

  it('gives long ids the room in which they differ, however many columns there are', () => {
    const { narratives } = study(1);
    const named = (caseId: string) => ({ narratives: narratives.map((each) => ({ ...each, caseId })) });
    const widthOfFirst = () =>
      Number.parseFloat(screen.getAllByRole('row')[0]?.style.gridTemplateColumns.slice(7) ?? '');
    const { unmount } = show({ ...study(1), ...named('c1') });
    expect(widthOfFirst()).toBe(8);
    unmount();
    show({ ...study(1), ...named('ICTG-2024-00001') });
    expect(widthOfFirst()).toBeGreaterThanOrEqual(9.5);
  });

  it('leaves out a title column that would be empty, and a kind column that would say one thing', () => {
    const { narratives, ...rest } = study(2);
    show({ ...rest, narratives: narratives.map((each) => ({ ...each, title: '' })) }, ben);
    expect(screen.getAllByRole('columnheader').map((each) => each.textContent)).toEqual([
      'Case',
      'Your coding',
      'Coded segments',
      'Words',
    ]);
  });

  it('opens the case that is clicked', () => {
    show(study(3));
    fireEvent.click(screen.getByText('c2'));
    expect(onOpen).toHaveBeenCalledWith('n2');
  });

  it('continues with the first unfinished case of those shown', () => {
    const sheets = [sheet('n1', ada, ['safety']), sheet('n3', ada, [], 'in_progress')];
    show({ ...study(3), sheets });
    fireEvent.click(screen.getByRole('button', { name: 'Continue coding' }));
    expect(onOpen).toHaveBeenLastCalledWith('n2');
    fireEvent.click(screen.getByLabelText('In progress 1'));
    fireEvent.click(screen.getByRole('button', { name: 'Continue coding' }));
    expect(onOpen).toHaveBeenLastCalledWith('n3');
  });

  it('offers no next case when all are finished', () => {
    show({ ...study(1), sheets: [sheet('n1', ada, [])] });
    expect(screen.getByRole('button', { name: 'All finished' }).hasAttribute('disabled')).toBe(true);
  });

  it('filters by text, says how many are left, and can show all again', async () => {
    show(study(12));
    fireEvent.change(screen.getByLabelText('Find a case by id or title'), { target: { value: 'C1' } });
    await waitFor(() => expect(shownCases()).toEqual(['c1', 'c10', 'c11', 'c12']));
    expect(screen.getByText('4 shown')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Find a case by id or title'), { target: { value: 'nowhere' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Show all cases' }));
    await waitFor(() => expect(shownCases()).toHaveLength(12));
  });

  it('filters by the value of an attribute', async () => {
    const cases = ['Wales', 'London', 'Wales'].map((region, index) => ({
      id: `c${index + 1}`,
      attributes: { region },
    }));
    show({ ...study(3), cases });
    fireEvent.click(screen.getByRole('combobox', { name: 'Filter by attribute' }));
    fireEvent.click(screen.getByRole('option', { name: 'region' }));
    fireEvent.click(screen.getByRole('combobox', { name: 'Value of region' }));
    fireEvent.click(screen.getByRole('option', { name: 'Wales' }));
    await waitFor(() => expect(shownCases()).toEqual(['c1', 'c3']));
  });

  it('shows an attribute as a column only once it is chosen', async () => {
    show({ ...study(1), cases: [{ id: 'c1', attributes: { closure_reason: 'Turned 18' } }] });
    expect(screen.queryByText('Turned 18')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    fireEvent.click(await screen.findByLabelText('closure_reason'));
    expect(await screen.findByText('Turned 18')).toBeTruthy();
  });

  it('sorts by a heading, and tells screen readers how', async () => {
    show(study(3));
    const heading = () => screen.getByRole('columnheader', { name: 'Case' });
    fireEvent.click(within(heading()).getByRole('button'));
    fireEvent.click(within(heading()).getByRole('button'));
    await waitFor(() => expect(shownCases()).toEqual(['c3', 'c2', 'c1']));
    expect(heading().getAttribute('aria-sort')).toBe('descending');
  });

  it('finds the same filter and row again after a case', async () => {
    const { rerender } = show(study(12));
    fireEvent.change(screen.getByLabelText('Find a case by id or title'), { target: { value: 'c1' } });
    await waitFor(() => expect(shownCases()).toHaveLength(4));
    fireEvent.click(screen.getByText('c11'));
    const { changes, ...rest } = { ...study(12), project: { ...study(0).project, id: `project ${projects}` } };
    const view = { ...rest, narratives: rest.narratives.map(({ text, ...head }) => ({ ...head, words: 10 })) };
    rerender(<p>The case</p>);
    const project = heldProject(study(12));
    rerender(<CasesScreen {...{ project, view, onOpen, onImport }} viewer={ada} desktop={desktopDouble()} />);
    await waitFor(() => expect(shownCases()).toEqual(['c1', 'c10', 'c11', 'c12']));
    expect(document.activeElement?.textContent).toContain('c11');
  });
});

describe('the keyboard in the list of cases', () => {
  const press = (key: string, more: KeyboardEventInit = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more });
  const focused = () => document.activeElement?.querySelector('[role="gridcell"]')?.textContent;

  it('goes from the filter field into the list, moves by arrows, and opens with Enter', () => {
    show(study(5));
    screen.getByLabelText('Find a case by id or title').focus();
    press('ArrowDown');
    expect(focused()).toBe('c1');
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowUp');
    expect(focused()).toBe('c2');
    press('Enter');
    expect(onOpen).toHaveBeenCalledWith('n2');
  });

  it('goes to either end and stays inside the list', () => {
    show(study(300));
    screen.getByLabelText('Find a case by id or title').focus();
    press('ArrowDown');
    press('End');
    expect(focused()).toBe('c300');
    press('ArrowDown');
    expect(focused()).toBe('c300');
    press('PageUp');
    expect(focused()).toBe('c290');
    press('Home');
    expect(focused()).toBe('c1');
  });

  it('has one row in the tab order, whatever the length of the list', () => {
    show(study(300));
    expect(screen.getAllByRole('row').filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  it('brings the filter field the keyboard with / and with Ctrl+F', () => {
    show(study(2));
    const field = screen.getByLabelText('Find a case by id or title');
    press('/');
    expect(document.activeElement).toBe(field);
    field.blur();
    press('f', { code: 'KeyF', ctrlKey: true });
    expect(document.activeElement).toBe(field);
  });

  it('empties the filter field with Escape', async () => {
    show(study(2));
    const field = screen.getByLabelText<HTMLInputElement>('Find a case by id or title');
    fireEvent.change(field, { target: { value: 'c2' } });
    field.focus();
    press('Escape');
    await waitFor(() => expect(field.value).toBe(''));
  });
});
