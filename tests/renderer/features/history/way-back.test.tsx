import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act } from '../../../../renderer/domain/coding/change.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { ada, ben } from '../../../support/study.ts';
import { details, onBackups, onOpenNarrative, settings, show, story } from './history-desk.tsx';

beforeEach(() => {
  vi.clearAllMocks();
  onScreen(<div />);
  cleanup();
});

describe('the way back', () => {
  const select = (text: RegExp) => {
    const row = screen.getAllByRole('row').find((one) => text.test(one.textContent ?? ''));
    if (!row) throw new Error(`No line ${text}`);
    fireEvent.click(row);
  };

  it('reverts an act of the project for the lead, as a new change', async () => {
    const revert = vi.fn(async () => ({ ...settings('a', 'b'), seq: 6, copyId: 'copy-1', at: 0 }));
    await show(story, ada, { revert });
    select(/Renamed/);
    fireEvent.click(details().getByRole('button', { name: 'Revert this change' }));
    await waitFor(() => expect(revert).toHaveBeenCalledWith(1, ada.id));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what has changed since where a revert no longer fits, and leads there', async () => {
    const revert = () =>
      Promise.reject(new StorageError({ code: 'cannot_revert', place: 'changes 1', details: { seq: 1, records: 1 } }));
    await show([...story, settings('Closure study', 'Final')], ada, { revert });
    select(/‘Pilot’/);
    fireEvent.click(details().getByRole('button', { name: 'Revert this change' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/cannot be reverted/);
    const since = within(screen.getByRole('list', { name: 'Changed since' })).getAllByRole('listitem');
    expect(since.map((one) => one.textContent)).toEqual([
      'Renamed the project from ‘Closure study’ to ‘Final’, Ada Osei, 14:00',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /to ‘Final’/ }));
    expect(details().getByRole('heading').textContent).toContain('‘Final’');
  });

  it('offers a coder no revert of what concerns everybody', async () => {
    await show(story, ben);
    select(/Renamed/);
    expect(details().getByText('Only the lead reverts what concerns the whole project.')).toBeTruthy();
    expect(details().queryByRole('button')).toBeNull();
  });

  it('leads to the narrative for coding, where alone it is undone', async () => {
    await show(story, ben);
    select(/Inclusion/);
    expect(details().getByText('Coding is undone in the narrative itself, step by step.')).toBeTruthy();
    fireEvent.click(details().getByRole('button', { name: 'Open the narrative' }));
    expect(onOpenNarrative).toHaveBeenCalledWith('n2');
  });

  it('leads to the backups for an import, and says of the rest why it is final', async () => {
    const bare = (label: Act['label']): Act => ({ coderId: ada.id, scope: 'project', label, entries: [] });
    await show([bare('import_narratives'), bare('withdraw_case'), bare('open_early')], ada);
    select(/Imported narratives/);
    fireEvent.click(details().getByRole('button', { name: 'Go to backups' }));
    expect(onBackups).toHaveBeenCalledOnce();
    select(/Withdrew a case/);
    expect(details().getByText(/erased for good/)).toBeTruthy();
    select(/Opened coding early/);
    expect(details().getByText(/cannot be made unseen/)).toBeTruthy();
  });
});
