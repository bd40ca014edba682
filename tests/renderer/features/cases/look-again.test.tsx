import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeCode } from '../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { visibleState } from '../../../../renderer/domain/coding/visible-state.ts';
import { CasesScreen } from '../../../../renderer/features/cases/cases-screen.tsx';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { ada, ben, codebook, sheet, study } from '../../../support/study.ts';

const second = {
  ...codebook(),
  revision: 2,
  codes: changeCode(codebook().codes, 'safety', { definition: 'Other words.' }),
};

function show(id: string, schemes = [...study(1).schemes, second]) {
  const base = study(3);
  const sheets = [sheet('n1', ada, ['safety']), sheet('n2', ada, ['voice']), sheet('n3', ben, ['safety'])];
  const project = heldProject({ ...base, schemes, sheets, project: { ...base.project, id } });
  const view = visibleState(ada, project.state());
  const nothing = () => undefined;
  onScreen(
    <CasesScreen {...{ project, view }} viewer={ada} onOpen={nothing} onImport={nothing} desktop={desktopDouble()} />,
  );
}

const rows = () => screen.getAllByRole('row').slice(1);

describe('cases to look at again since the codebook changed', () => {
  it('are marked, for the viewer’s own coding alone, and can be shown alone', () => {
    show('look-again 1');
    expect(rows().map((row) => /look again/.test(row.textContent ?? ''))).toEqual([true, false, false]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'To look at again (1)' }));
    expect(rows().map((row) => within(row).getAllByRole('gridcell')[0]?.textContent)).toEqual(['c1']);
  });

  it('are not spoken of while the codebook is as it was', () => {
    show('look-again 2', [...study(1).schemes]);
    expect(screen.queryByRole('checkbox', { name: /look at again/ })).toBeNull();
  });
});
