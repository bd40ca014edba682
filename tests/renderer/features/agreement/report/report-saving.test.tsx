import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { SaveOutcome } from '../../../../../electron/contract.ts';
import { AgreementReport } from '../../../../../renderer/features/agreement/report/agreement-report.tsx';
import { StorageError } from '../../../../../renderer/storage/storage-problem.ts';
import { bytesOfPdf, dataset, press, show, today } from '../../../../support/agreement/report-on-screen.tsx';
import { deskOf } from '../../../../support/agreement-desk.ts';
import { askedOfTwo, figuresOfTwo } from '../../../../support/agreement-facts.ts';
import { heldPromise } from '../../../../support/held-promise.ts';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada } from '../../../../support/study.ts';

/** A desk on whose machine a PDF is made, and a place chosen, only when the test says so. */
function heldDesk() {
  const printed = heldPromise<Uint8Array | null>();
  const chosen = heldPromise<SaveOutcome>();
  const saveFile = vi.fn(() => chosen.promise);
  const desktop = { kind: 'electron', saveFile, pageAsPdf: () => printed.promise } as const;
  const made = deskOf({ dataset: dataset(), question: askedOfTwo, figures: figuresOfTwo, viewerId: ada.id, desktop });
  return { ...made, saveFile, printed, chosen };
}

/** Until everything that waits for nothing more has run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the report’s files', () => {
  it('are a PDF under the report’s own title, which the window gives back', async () => {
    document.title = 'Outcome Coder';
    const { saved, titles } = show({ place: 'mine.pdf' });
    press(/^Save as PDF…/);
    expect(await screen.findByText('Saved as mine.pdf')).toBeTruthy();
    expect(titles).toEqual([`Inter-coder agreement, Closure study, narratives, ${today}`]);
    expect(saved).toEqual([{ name: `Closure-study_agreement_report_narrative_${today}.pdf`, bytes: bytesOfPdf }]);
    expect(document.title).toBe('Outcome Coder');
  });

  it('are no PDF, claimed or journalled, if the report was left while it was being made', async () => {
    const { desk, project, saveFile, printed } = heldDesk();
    const { unmount } = onScreen(<AgreementReport desk={desk} />);
    press(/^Save as PDF…/);
    unmount();
    printed.resolve(bytesOfPdf);
    await settled();
    expect(saveFile).not.toHaveBeenCalled();
    expect(project.acts).toEqual([]);
  });

  it('are journalled where the report was left before the place was chosen: the file is made and goes out', async () => {
    const { desk, project, saveFile, chosen, printed } = heldDesk();
    const { unmount } = onScreen(<AgreementReport desk={desk} />);
    press(/^Save as PDF…/);
    printed.resolve(bytesOfPdf);
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    unmount();
    chosen.resolve({ place: 'mine.pdf' });
    await waitFor(() =>
      expect(project.acts.map(({ note }) => note)).toEqual([`Closure-study_agreement_report_narrative_${today}.pdf`]),
    );
  });

  it('say so where the machine cannot make a PDF, and no place is asked for', async () => {
    const { desk, project, saveFile, printed } = heldDesk();
    onScreen(<AgreementReport desk={desk} />);
    press(/^Save as PDF…/);
    printed.resolve(null);
    expect((await screen.findByRole('alert')).textContent).toMatch(/_agreement_report_.*\.pdf’ could not be .*saved/);
    expect(saveFile).not.toHaveBeenCalled();
    expect(project.acts).toEqual([]);
  });

  it('in a browser go through its print dialog, and nothing is claimed of what became of it', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { project } = show(null, 'browser');
    expect(screen.queryByRole('button', { name: /^Save as PDF/ })).toBeNull();
    press(/^Print or save as PDF…/);
    expect(await screen.findByText(/The report went to the print dialog\./)).toBeTruthy();
    expect(print).toHaveBeenCalledOnce();
    await waitFor(() =>
      expect(project.acts.map(({ note }) => note)).toEqual(['Report on agreement, given to the print dialog']),
    );
  });

  const calledOff = ['export_data', 'call_off_saving'];

  it('are journalled by their names before they are saved, and called off if they are not', async () => {
    const { project } = show();
    press(/CSV/);
    await waitFor(() => expect(project.acts).toHaveLength(1));
    const note = `Closure-study_agreement_narrative_${today}.csv, Closure-study_agreement_README_narrative_${today}.txt`;
    expect(project.acts[0]).toEqual({ coderId: ada.id, scope: 'project', label: 'export_data', note, entries: [] });
    cleanup();
    const none = show(null);
    press(/^Save as PDF…/);
    expect(await screen.findByText('Nothing was saved: no place was chosen.')).toBeTruthy();
    expect(none.project.acts.map(({ label }) => label)).toEqual(calledOff);
    cleanup();
    const refused = show({ problem: 'no_space', place: 'Stick' });
    press(/web page/);
    expect((await screen.findByRole('alert')).textContent).toMatch(/not enough free space to save ‘Stick’/);
    expect(refused.project.acts.map(({ label }) => label)).toEqual(calledOff);
  });

  it('are not saved where the journal cannot take them in, which is said', async () => {
    const { project } = show({ place: 'mine.pdf' });
    project.failNext(new StorageError({ code: 'no_space', place: 'changes' }));
    press(/^Save as PDF…/);
    expect((await screen.findByRole('alert')).textContent).toMatch(/space/);
    expect(screen.queryByText('Saved as mine.pdf')).toBeNull();
  });
});
