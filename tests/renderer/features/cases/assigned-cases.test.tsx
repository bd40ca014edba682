import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { visibleState } from '../../../../renderer/domain/coding/visible-state.ts';
import { CasesScreen } from '../../../../renderer/features/cases/cases-screen.tsx';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { ada, ben, cora, sheet, study } from '../../../support/study.ts';

const onOpen = vi.fn<(narrativeId: string) => void>();
let projects = 0;

/** Of three cases Ben has the first and the third, Cora the second. The screen remembers its choices by project. */
function show(viewer: Coder, more: Partial<Dataset> = {}) {
  projects += 1;
  const base = study(3, [ada, ben, cora]);
  const given = (narrativeId: string, coder: Coder) => ({ roundId: 'r1', narrativeId, coderIds: [coder.id] });
  const assignments = [given('n1', ben), given('n2', cora), given('n3', ben)];
  const project = heldProject({
    ...base,
    assignments,
    ...more,
    project: { ...base.project, id: `assigned ${projects}` },
  });
  const view = visibleState(viewer, project.state());
  const onImport = () => undefined;
  return onScreen(<CasesScreen {...{ project, view, viewer, onOpen, onImport }} desktop={desktopDouble()} />);
}

function shownCases(): (string | null)[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent ?? null);
}

const onlyMine = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Assigned to me' });

describe('the cases of a coder who is assigned some of them', () => {
  it('are at first those that are theirs, and count as all there is to do', () => {
    show(ben, { sheets: [sheet('n1', ben, [])] });
    expect(onlyMine().checked).toBe(true);
    expect(shownCases()).toEqual(['c1', 'c3']);
    expect(screen.getByText('1 of 2 finished')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Continue coding' }));
    expect(onOpen).toHaveBeenCalledWith('n3');
  });

  it('can be seen among all others, with a word on which are theirs', async () => {
    show(ben);
    fireEvent.click(onlyMine());
    expect(await screen.findByText('c2')).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'Assigned' })).toBeTruthy();
    const row = (caseId: string) => screen.getByText(caseId).closest('[role="row"]')?.textContent;
    expect(row('c1')).toContain('To you');
    expect(row('c2')).not.toContain('To you');
  });

  it('need no choice where nothing or everything is theirs', () => {
    show(ada);
    expect(screen.queryByRole('checkbox', { name: 'Assigned to me' })).toBeNull();
    expect(shownCases()).toEqual(['c1', 'c2', 'c3']);
  });

  it('never tell of a colleague’s assignment', () => {
    show(cora);
    expect(shownCases()).toEqual(['c2']);
    expect(document.body.textContent).not.toContain('Ben');
  });
});
