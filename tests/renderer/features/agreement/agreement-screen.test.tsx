import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAgreementPlace } from '../../../../renderer/features/agreement/agreement-place.ts';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import {
  atOnce,
  type Compute,
  cells,
  dora,
  fourCoders,
  fourNarratives,
  pick,
  show,
  showAgain,
} from '../../../support/agreement/agreement-on-screen.tsx';
import { ada, ben, cora, sheet, study } from '../../../support/study.ts';

// happy-dom has no workers: the same figures, computed at once.
const compute = vi.hoisted(() => vi.fn<Compute>());
vi.mock('../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

beforeEach(() => {
  compute.mockReset();
  compute.mockImplementation(atOnce);
});

describe('coming back to agreement', () => {
  const leaveAndReturn = (project: OpenProject, unmount: () => void) => {
    unmount();
    return showAgain(project);
  };

  it('finds the explained figure with its pair, and nothing once it was closed', async () => {
    const { project, unmount } = show(fourCoders());
    await cells('Voice');
    await pick('Kappa of pairs', 'BH and DQ');
    fireEvent.click(await screen.findByRole('button', { name: /^1\.00, Cohen’s kappa, Voice, Ben Hale and Dora/ }));
    expect(await screen.findByRole('table', { name: 'Counts of the pair' })).toBeTruthy();
    const back = leaveAndReturn(project, unmount);
    const dialog = await screen.findByRole('dialog', { name: /Voice/ });
    expect(dialog.textContent).toMatch(/Ben Hale.*Dora Quist/);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    leaveAndReturn(project, back.unmount);
    await cells('Voice');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('finds the list of what is not compared', async () => {
    const { project, unmount } = show(fourNarratives());
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
    leaveAndReturn(project, unmount);
    expect(await screen.findByRole('dialog', { name: '1 narrative not compared' })).toBeTruthy();
  });

  it('finds the page of that list that somebody had before them', async () => {
    const { project, unmount } = show({ ...study(30), sheets: [sheet('n1', ada, []), sheet('n1', ben, [])] });
    fireEvent.click(screen.getByRole('button', { name: 'Show them' }));
    const shown = async () => within(await screen.findByRole('dialog')).getAllByRole('listitem').length;
    expect(await shown()).toBe(20);
    fireEvent.click(screen.getAllByRole('button', { name: 'Next page' })[0] ?? document.body);
    expect(await shown()).toBe(9);
    leaveAndReturn(project, unmount);
    expect(await shown()).toBe(9);
  });

  it('begins anew once the place is forgotten, as for another coder', async () => {
    const { project, unmount } = show(fourNarratives());
    await cells('Safety');
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    fireEvent.click(screen.getByRole('tab', { name: 'Report' }));
    forgetAgreementPlace(project);
    leaveAndReturn(project, unmount);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Narrative' }).checked).toBe(true);
    await cells('Safety');
  });
});

describe('what of agreement may be seen', () => {
  it('says how many narratives are compared, and shows the others with the reason that the viewer may know', async () => {
    const dataset = { ...fourNarratives(), ...study(7, [ada, ben, cora]) };
    const { sheets } = fourNarratives();
    const begun = [sheet('n5', ada, [], 'in_progress'), sheet('n5', ben, []), sheet('n6', ben, [])];
    const onOpenNarrative = vi.fn();
    show({ ...dataset, sheets: [...sheets, ...begun, sheet('n7', ben, [], 'in_progress')] }, ada.id, onOpenNarrative);
    expect(screen.getByText(/^4 narratives are compared, 3 are not\./)).toBeTruthy();
    await cells('Safety');
    fireEvent.click(screen.getByRole('button', { name: 'Show them' }));
    const drawer = within(await screen.findByRole('dialog', { name: '3 narratives not compared' }));
    const under = (title: string) =>
      within(drawer.getByRole('list', { name: title }))
        .getAllByRole('listitem')
        .map((item) => item.textContent?.replace('Go to the narrative', ''));
    expect(under('You have still to finish')).toEqual(['c5, Summary 5']);
    expect(under('Finished by fewer than two of these coders')).toEqual(['c6, Summary 6']);
    expect(under('Not open to you yet, or begun by nobody else')).toEqual(['c7, Summary 7']);
    fireEvent.click(drawer.getByRole('button', { name: 'Go to the narrative of c6' }));
    expect(onOpenNarrative.mock.calls).toEqual([['n6']]);
  });

  it('shows nothing of a narrative that is not open to the viewer', async () => {
    const dataset = fourNarratives();
    show({ ...dataset, sheets: [...dataset.sheets, sheet('n5', ada, ['voice'])] }, ben.id);
    expect((await cells('Voice')).slice(1, 4)).toEqual(['4', '0.0%', '100.0%']);
    for (const [, , work] of compute.mock.calls) {
      expect(work.sheets.some(({ narrativeId }) => narrativeId === 'n5')).toBe(false);
    }
  });

  it('says what to do with one coder only, and with nothing finished by two', () => {
    show(study(3, [ada]));
    expect(screen.getByText('Agreement needs two coders')).toBeTruthy();
    show(study(3));
    expect(screen.getByText('Nothing to compare yet')).toBeTruthy();
  });

  it('does not offer early opening to a coder', async () => {
    show(fourNarratives(), ben.id);
    expect(screen.queryByRole('button', { name: /Open early/ })).toBeNull();
    await cells('Safety');
  });

  it('opens narratives early for a lead who gives a reason, and then counts them', async () => {
    const dataset = study(2, [ada, ben, cora, dora]);
    const hidden = [sheet('n1', ben, ['voice']), sheet('n1', cora, []), sheet('n1', dora, [], 'in_progress')];
    const { project } = show({ ...dataset, sheets: hidden });
    expect(screen.getByText(/^0 narratives are compared/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Open early/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const open = dialog.getByRole('button', { name: 'Open early' });
    expect(open.hasAttribute('disabled')).toBe(true);
    fireEvent.change(dialog.getByRole('textbox', { name: /Reason/ }), { target: { value: ' Trial round ' } });
    fireEvent.click(open);
    expect(
      await dialog.findByText(/^1 narrative is open to you now\. The other one stays closed: nobody else has begun it/),
    ).toBeTruthy();
    expect(project.acts[0]).toMatchObject({
      label: 'open_early',
      note: 'Trial round',
      coderId: ada.id,
      scope: 'project',
    });
    expect(project.state().openings).toMatchObject([{ narrativeId: 'n1', leadId: ada.id, reason: 'Trial round' }]);
    expect(screen.getByText(/^1 narrative is compared/)).toBeTruthy();
  });
});
