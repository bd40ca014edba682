import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { queueWork } from '../../../../../renderer/domain/reconciliation/queue-work.ts';
import { WithheldNote } from '../../../../../renderer/features/reconciliation/desk/withheld-note.tsx';
import { heldProject } from '../../../../support/held-project.ts';
import { settledStudy } from '../../../../support/reconciliation/settled-study.ts';
import { showScreen } from '../../../../support/show-screen.tsx';
import { ada, ben } from '../../../../support/study.ts';

afterEach(cleanup);

function show(dataset: Dataset) {
  showScreen(heldProject(dataset), ada.id, (props) => (
    <WithheldNote {...props} work={queueWork(props.view, { tolerance: 0 })} />
  ));
}

describe('the desk', () => {
  it('says how many rulings are withheld while a coder is at the narrative again', () => {
    const sheets = settledStudy().sheets.map((sheet) =>
      sheet.narrativeId === 'n1' && sheet.coderId === ben.id ? { ...sheet, state: 'in_progress' as const } : sheet,
    );
    show(settledStudy({ sheets }));
    expect(screen.queryByRole('note')).toBeNull();
    cleanup();
    show({ ...settledStudy(), sheets });
    expect(screen.getByRole('note').textContent).toMatch(/^2 rulings are withheld: their narratives are closed again/);
  });

  it('says nothing of it while every ruling is there', () => {
    show(settledStudy());
    expect(screen.queryByRole('note')).toBeNull();
  });
});
