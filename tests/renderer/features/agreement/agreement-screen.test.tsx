import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { FiguresQuestion } from '../../../../renderer/domain/agreement/figures.ts';
import type { Act } from '../../../../renderer/domain/coding/change.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import type { ComparedWork } from '../../../../renderer/domain/coding/units/comparison.ts';
import { forgetAgreementPlace } from '../../../../renderer/features/agreement/agreement-place.ts';
import { AgreementScreen } from '../../../../renderer/features/agreement/agreement-screen.tsx';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, cora, sheet, study } from '../../../support/study.ts';

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}
type Compute = (task: string, question: FiguresQuestion, work: ComparedWork, options: Options) => unknown;

// happy-dom has no workers: the same figures, computed at once.
const compute = vi.hoisted(() => vi.fn<Compute>());
vi.mock('../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

const atOnce: Compute = async (_task, question, work) => agreementFigures(question, work);
const never: Compute = () => new Promise(() => {});

function show(dataset: Dataset, viewerId = ada.id, onOpenNarrative: (id: string) => void = () => {}) {
  compute.mockReset();
  compute.mockImplementation(atOnce);
  const project = heldProject(dataset);
  const shown = showScreen(project, viewerId, (props) => (
    <AgreementScreen {...props} desktop={desktopDouble()} appVersion="0.1.0" onOpenNarrative={onOpenNarrative} />
  ));
  return { project, unmount: shown.unmount };
}

const dora: Coder = { ...cora, id: 'coder-dora', name: 'Dora Quist', initials: 'DQ' };

/** Safety: both find it in n1, Ada alone in n2, Ben alone in n3, neither in n4. Voice: nobody anywhere. */
function fourNarratives(): Dataset {
  return {
    ...study(5),
    sheets: [
      sheet('n1', ada, ['safety']),
      sheet('n1', ben, ['safety']),
      sheet('n2', ada, ['safety']),
      sheet('n2', ben, []),
      sheet('n3', ada, []),
      sheet('n3', ben, ['safety']),
      sheet('n4', ada, []),
      sheet('n4', ben, []),
    ],
  };
}

/** Two narratives that four coders have finished: all find Voice in the first and nothing in the second. */
function fourCoders(): Dataset {
  const coders = [ada, ben, cora, dora];
  const sheets = coders.flatMap((coder) => [sheet('n1', coder, ['voice']), sheet('n2', coder, [])]);
  return { ...study(2, coders), sheets };
}

async function figuresTable() {
  return within(await screen.findByRole('table', { name: 'Figures' }));
}

/** The texts of a row of figures after its name: care, n, prevalence, percent, alpha, its interval, AC1, kappas. */
async function cells(outcome: string) {
  const row = (await figuresTable()).getByRole('rowheader', { name: outcome }).closest('tr');
  if (!row) throw new Error(`No row for ${outcome}`);
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

async function headings() {
  return (await figuresTable()).getAllByRole('columnheader').map((heading) => heading.textContent);
}

/** Picks an option of a Mantine select, which opens by a click. */
async function pick(label: string, option: string | RegExp) {
  fireEvent.click(screen.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
}

function unfoldMoreChoices() {
  fireEvent.click(screen.getByRole('button', { name: 'More choices' }));
}

const lastCall = () => {
  const call = compute.mock.lastCall;
  if (!call) throw new Error('Nothing was asked');
  return { question: call[1], work: call[2], options: call[3] };
};

describe('the table of figures', () => {
  it('shows n, prevalence, percent, alpha with its interval, AC1 and the kappa of the only pair', async () => {
    show(fourNarratives());
    // By hand: a = b = c = d = 1. Percent 2 / 4. Kappa and AC1: p_e = 0.5, so 0. Alpha: 1 − (8 − 1) · 2 / (4 · 4) = 0.125.
    const [, ...rest] = await cells('Safety');
    const interval = expect.stringMatching(/^−\d\.\d\d to \d\.\d\d$/);
    expect(rest).toEqual(['4', '50.0%', '50.0%', '0.13', interval, '0.00', '0.00']);
    expect(await headings()).toContain('Kappa AO–BH');
  });

  it('shows an undefined figure as a dash with its reason, to a screen reader and in a note', async () => {
    show(fourNarratives());
    const [, n, prevalence, percent, alpha] = await cells('Voice');
    expect([n, prevalence, percent, alpha]).toEqual(['4', '0.0%', '100.0%', '—a']);
    expect(
      screen.getByRole('button', { name: /^—a, Krippendorff’s alpha, Voice\. Not defined: no variation/ }),
    ).toBeTruthy();
    expect(screen.getByRole('note').textContent).toMatch(/^a Not defined: no variation/);
  });

  it('says of a row why it should be read with care', async () => {
    show(fourNarratives());
    await cells('Safety');
    const marks = screen.getAllByRole('button', { name: /^Read with care: .*only 4 narratives/ });
    expect(marks).toHaveLength(7);
  });

  it('gives the mean over the outcomes that have a value, and says over how many each mean is', async () => {
    show(fourNarratives());
    // Percent: Safety 50 %, six others 100 %: 92.9 %. Alpha: only Safety has one.
    const [, , , percent, alpha] = await cells('Mean of the outcomes');
    expect([percent, alpha]).toEqual(['92.9%over 7 of 7', '0.13over 1 of 7']);
  });

  it('gives kappas on demand where there are several pairs: of none, of all, or of one', async () => {
    show(fourCoders());
    await cells('Voice');
    const kappas = async () => (await headings()).filter((heading) => heading?.startsWith('Kappa'));
    expect(await kappas()).toEqual([]);
    await pick('Kappa of pairs', 'All pairs');
    expect(await kappas()).toEqual(
      ['AO–BH', 'AO–CL', 'AO–DQ', 'BH–CL', 'BH–DQ', 'CL–DQ'].map((pair) => `Kappa ${pair}`),
    );
    await pick('Kappa of pairs', 'BH and DQ');
    expect(await kappas()).toEqual(['Kappa BH–DQ']);
    expect((await cells('Voice')).at(-1)).toBe('1.00');
  });

  it('shows every coefficient with four decimals on demand, of an outcome that is chosen', async () => {
    show(fourNarratives());
    fireEvent.click(await screen.findByRole('button', { name: 'All coefficients' }));
    await pick('Outcome', 'Safety');
    const rows = within(screen.getByRole('table', { name: 'All coefficients' }))
      .getAllByRole('row')
      .slice(1);
    const texts = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    const [, alpha] = texts;
    expect(alpha?.slice(0, 2)).toEqual(['Krippendorff’s alpha', '0.1250']);
    expect(alpha?.slice(4)).toEqual(['analytic', '', '']);
    // 2a / (2a + b + c) = 2 / 4.
    expect(texts.find(([name]) => name === 'Positive agreement')?.[1]).toBe('0.5000');
  });

  it('opens what is behind a figure', async () => {
    show(fourNarratives());
    fireEvent.click(await screen.findByRole('button', { name: /^50\.0%, Percent agreement, Safety: explain/ }));
    expect(await screen.findByRole('dialog', { name: /Safety/ })).toBeTruthy();
  });

  it('says what n leaves out, and whose prevalence all outcomes together have', async () => {
    show(fourNarratives());
    // Six of the eight ratings found nothing: 4 found Safety, so 50 %.
    expect((await cells('All outcomes together')).slice(1, 3)).toEqual(['4', '50.0%any outcome']);
    const note = /^n: narratives that at least two of the coders have finished/;
    expect(screen.getByText(note).textContent).not.toContain('without');
    unfoldMoreChoices();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave out text that nobody coded' }));
    await waitFor(() =>
      expect(screen.getByText(note).textContent).toContain(
        'finished, without those in which none of them found any outcome.',
      ),
    );
  });
});

describe('coming back to agreement', () => {
  const leaveAndReturn = (project: ReturnType<typeof heldProject>, unmount: () => void) => {
    unmount();
    return showScreen(project, ada.id, (props) => (
      <AgreementScreen {...props} desktop={desktopDouble()} appVersion="0.1.0" onOpenNarrative={() => {}} />
    ));
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

describe('the choices of agreement', () => {
  it('limit the comparison to the cases with one value of an attribute', async () => {
    const dataset = fourNarratives();
    const cases = dataset.cases.map(({ id }, index) => ({ id, attributes: { region: index < 2 ? 'North' : 'South' } }));
    show({ ...dataset, cases });
    await cells('Safety');
    await pick('Cases', /^North/);
    expect(await screen.findByText(/^2 narratives are compared\.$/)).toBeTruthy();
    await waitFor(async () => expect((await cells('Safety'))[1]).toBe('2'));
    expect(lastCall().work.narratives.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('cut the text into sentences, and then hand the texts over', async () => {
    show(fourNarratives());
    await cells('Safety');
    expect(lastCall().work.narratives[0]).toEqual({ id: 'n1' });
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    await waitFor(() => expect(lastCall().question.unit).toBe('sentence'));
    expect(lastCall().work.narratives[0]?.text).toMatch(/football/);
  });

  it('say that segments were fused and that they are never text that nobody coded', async () => {
    show(fourNarratives());
    fireEvent.click(screen.getByRole('radio', { name: 'Coded segment' }));
    expect(await screen.findByText(/Touching and overlapping coded segments .* were fused/)).toBeTruthy();
    unfoldMoreChoices();
    expect(screen.getByRole('checkbox', { name: 'Leave out text that nobody coded' }).hasAttribute('disabled')).toBe(
      true,
    );
    expect(await headings()).toEqual(expect.arrayContaining(['u-alpha', 'F1 exact', 'F1 overlap']));
  });

  it('say that characters inflate the figures', async () => {
    show(fourNarratives());
    fireEvent.click(screen.getByRole('radio', { name: 'Character' }));
    expect(screen.getByText(/Text that nobody coded inflates these figures/)).toBeTruthy();
    await waitFor(() => expect(lastCall().question.unit).toBe('character'));
  });

  it('ask for the status, for coded text alone and for bootstrap intervals with a seed', async () => {
    show(fourNarratives());
    await cells('Safety');
    unfoldMoreChoices();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Compare the status as well' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave out text that nobody coded' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Also bootstrap' }));
    const seed = screen.getByRole('textbox', { name: 'Seed' });
    fireEvent.change(seed, { target: { value: '77' } });
    fireEvent.blur(seed);
    await waitFor(() =>
      expect(lastCall().question).toMatchObject({
        comparesStatus: true,
        leavesOutUncoded: true,
        bothIntervals: true,
        seed: 77,
        replicates: 1000,
      }),
    );
    // n4, in which neither found anything, is left out.
    await waitFor(async () => expect((await cells('Safety'))[1]).toBe('3'));
  });

  it('take no seed that is not a whole number, and say so', async () => {
    show(fourNarratives());
    await cells('Safety');
    unfoldMoreChoices();
    const seed = screen.getByRole('textbox', { name: 'Seed' });
    fireEvent.change(seed, { target: { value: '1.5' } });
    fireEvent.blur(seed);
    expect(screen.getByText('A whole number from 0 to 4,294,967,295')).toBeTruthy();
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('stay while the project is open, also when the screen is left', async () => {
    const { project, unmount } = show(fourNarratives());
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    unmount();
    showScreen(project, ada.id, (props) => (
      <AgreementScreen {...props} desktop={desktopDouble()} appVersion="0.1.0" onOpenNarrative={() => {}} />
    ));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Sentence' }).checked).toBe(true);
    await cells('Safety');
  });
});

describe('computing agreement', () => {
  it('happens again only when a finished sheet has changed', async () => {
    const { project } = show(fourNarratives());
    await cells('Safety');
    const { label, activeSchemeId, settings } = project.state().project;
    const before = { label, activeSchemeId, settings };
    const relabelled: Act = {
      coderId: ada.id,
      scope: 'project',
      label: 'change_settings',
      entries: [{ table: 'project', before, after: { ...before, label: 'Another name' } }],
    };
    await act(() => project.act(() => relabelled));
    expect(compute).toHaveBeenCalledTimes(1);
    const finished = sheet('n1', ben, ['safety']);
    const reopened: Act = {
      coderId: ben.id,
      scope: { narrativeId: 'n1', coderId: ben.id },
      label: 'reopen_sheet',
      entries: [
        {
          table: 'sheets',
          narrativeId: 'n1',
          coderId: ben.id,
          before: { state: 'finished', finishedUnder: finished.finishedUnder, reopenings: [] },
          after: { state: 'in_progress', finishedUnder: {}, reopenings: [] },
        },
      ],
    };
    await act(() => project.act(() => reopened));
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('can be cancelled and begun again, and meanwhile the older figures stand there as such', async () => {
    show(fourNarratives());
    await cells('Safety');
    compute.mockImplementation(never);
    unfoldMoreChoices();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave out text that nobody coded' }));
    await waitFor(() => expect(compute).toHaveBeenCalledTimes(2));
    const { options } = lastCall();
    act(() => options.onProgress(0.4));
    expect(screen.getByRole('progressbar', { name: 'Computed' }).getAttribute('aria-valuenow')).toBe('40');
    expect(screen.getByRole('status').textContent).toBe(
      'Computing… The figures below are of earlier choices or coding.',
    );
    expect((await cells('Safety'))[1]).toBe('4');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(options.signal.aborted).toBe(true);
    expect(screen.getByRole('status').textContent).toMatch(/^Cancelled\./);
    compute.mockImplementation(atOnce);
    fireEvent.click(screen.getByRole('button', { name: 'Compute again' }));
    await waitFor(async () => expect((await cells('Safety'))[1]).toBe('3'));
    expect(screen.queryByText(/Computing|Cancelled/)).toBeNull();
  });

  it('ends when the screen is left', async () => {
    const { unmount } = show(fourNarratives());
    await cells('Safety');
    compute.mockImplementation(never);
    unfoldMoreChoices();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Compare the status as well' }));
    await waitFor(() => expect(compute).toHaveBeenCalledTimes(2));
    unmount();
    expect(lastCall().options.signal.aborted).toBe(true);
  });

  it('says how many narratives are left out because their text is damaged', async () => {
    const { project } = show(fourNarratives());
    await cells('Safety');
    const read = project.narrativeText;
    vi.spyOn(project, 'narrativeText').mockImplementation(async (id) => {
      if (id === 'n2') throw new StorageError({ code: 'damaged_record', place: 'texts n2' });
      return read(id);
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    expect(
      await screen.findByText(/^1 narrative is left out of these figures: its text cannot be read\.$/),
    ).toBeTruthy();
  });

  it('says why the texts could not be read, and tries again', async () => {
    const { project } = show(fourNarratives());
    await cells('Safety');
    const read = vi.spyOn(project, 'narrativeText');
    read.mockRejectedValue(new StorageError({ code: 'read_failed', place: 'texts' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    const again = await screen.findByRole('button', { name: 'Compute again' });
    expect(screen.getByRole('alert').textContent).toMatch(/could not be read/i);
    read.mockRestore();
    fireEvent.click(again);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Compute again' })).toBeNull());
    expect(lastCall().question.unit).toBe('sentence');
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
