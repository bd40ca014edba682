import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { NamedBytes } from '../../../../electron/contract.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { act, data, show, toTheForm, type, withdraw } from '../../../support/cases/withdrawal-on-screen.tsx';
import { rewritable } from '../../../support/rewritable-project.ts';
import { noon } from '../../domain/exchange/support/project.ts';

async function savedReport(files: readonly NamedBytes[]): Promise<string> {
  fireEvent.click(screen.getByRole('button', { name: 'Save the report…' }));
  await screen.findByText('The report is saved as ‘Documents’.', { exact: false });
  return new TextDecoder().decode(files[0]?.bytes);
}

describe('who may withdraw a case', () => {
  it('the lead, and no other coder', async () => {
    await show(rewritable(data()), null, 'b');
    expect(screen.getAllByRole('row').length).toBeGreaterThan(1);
    expect(screen.queryByRole('button', { name: /^More about/ })).toBeNull();
  });
});

describe('before a case is withdrawn', () => {
  it('the page says what goes, what stays and what lies out of reach, and not how much others coded', async () => {
    await show(rewritable(data()), null);
    await toTheForm('C1');
    expect(screen.getByText(/^2 narratives, with text and title/)).toBeTruthy();
    expect(screen.getByText(/The file that the case was imported from: ‘summaries.csv’/)).toBeTruthy();
    expect(screen.getByText('Copies of the project, saved on 22 November 2026')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\d+ (coded segment|memo|coder)/);
  });

  it('every pack that holds the case is named with its coder, and no other pack', async () => {
    const pack = {
      kind: 'coding',
      passage: 'made',
      packId: 'p',
      coderId: 'b',
      recipient: 'age1',
      madeAt: noon,
      at: noon,
    } as const;
    const packs = [
      { ...pack, id: 'p1', fileName: 'Study_coding-pack_BH.age', narrativeIds: ['n1', 'n3'] },
      {
        ...pack,
        id: 'p2',
        kind: 'return',
        passage: 'opened',
        fileName: 'Study_return_BH.age',
        narrativeIds: ['n2'],
      } as const,
      { ...pack, id: 'p3', fileName: 'Study_coding-pack_BH-2.age', narrativeIds: ['n3'] },
    ];
    await show(rewritable({ ...data(), packs }), null);
    await toTheForm('C1');
    const ben = data().coders.find(({ id }) => id === 'b')?.name;
    expect(
      screen.getByText(`The coding pack for ${ben}, made on 22 November 2026: ‘Study_coding-pack_BH.age’`),
    ).toBeTruthy();
    expect(screen.getByText(`The return pack of ${ben}, made on 22 November 2026: ‘Study_return_BH.age’`)).toBeTruthy();
    expect(screen.queryByText(/Study_coding-pack_BH-2/)).toBeNull();
  });

  it('only the case id itself, as it is written, opens the way', async () => {
    const project = rewritable(data());
    await show(project, null);
    await toTheForm('C1');
    for (const wrong of ['', 'c1', 'C', 'C11']) {
      type(wrong);
      expect(act().disabled).toBe(true);
    }
    type(' C1 ');
    expect(act().disabled).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('grid', { name: 'Cases' })).toBeTruthy();
    expect(project.rewrites).toBe(0);
  });
});

describe('a withdrawn case', () => {
  it('is out of the project and the list, and the report counts what went', async () => {
    const project = rewritable(data());
    const files = await show(project, null);
    await withdraw('C1');
    expect(screen.getByText('4 coded segments and 1 memo by 2 coders')).toBeTruthy();
    const text = await savedReport(files);
    expect(text).toContain('Case: C1\r\n');
    expect(text).toContain('stands in a text or an attribute of 1 other case: ‘C2’');
    expect(text).toContain('1 memo on other cases has the id of this case in it.');
    expect(files[0]?.name).toMatch(/^Closure-study-North-South_withdrawal_\d{4}-\d\d-\d\d\.txt$/);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the cases' }));
    const cells = screen.getAllByRole('gridcell').map((cell) => cell.textContent);
    expect(cells).not.toContain('C1');
    expect(cells).toContain('C2');
    expect(project.state().withdrawals).toHaveLength(1);
  });

  it('that could not be withdrawn is still there, and the page says why', async () => {
    const project = rewritable(data());
    project.failNextRewrite(new StorageError({ code: 'no_space', place: 'Pilot' }));
    await show(project, null);
    await toTheForm('C1');
    type('C1');
    fireEvent.click(act());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The case is still in the project');
    expect(alert.textContent).toContain('The disk is full');
    fireEvent.click(act());
    expect(await screen.findByRole('heading', { name: 'Case C1 is withdrawn' })).toBeTruthy();
  });

  it('leaves records behind that could not be read, which the page tells before, with missing ones, and the report after', async () => {
    const project = rewritable(data());
    vi.spyOn(project, 'problems').mockReturnValue([
      { code: 'damaged_record', place: 'x', details: {} },
      { code: 'missing_record', place: 'y', details: {} },
      { code: 'damaged_manifest', place: 'z', details: {} },
    ]);
    const files = await show(project, null);
    await toTheForm('C1');
    expect(screen.getByText('2 records could not be read or are missing', { exact: false })).toBeTruthy();
    type('C1');
    fireEvent.click(act());
    await screen.findByRole('heading', { name: 'Case C1 is withdrawn' });
    expect(await savedReport(files)).toContain(
      '1 record of the project could not be read, so nobody can tell whether it was',
    );
  });

  it('is not held up by a history that cannot be read, and then names no dates of copies', async () => {
    const project = rewritable(data());
    vi.spyOn(project, 'history').mockRejectedValue(new StorageError({ code: 'read_failed', place: 'changes' }));
    await show(project, null);
    await toTheForm('C1');
    expect(screen.getByText('Copies of the project that were saved')).toBeTruthy();
  });
});
