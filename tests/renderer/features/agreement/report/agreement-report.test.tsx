import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SCHEME_ID } from '../../../../../codebook/built-in-schemes.ts';
import type { NamedBytes, SaveOutcome } from '../../../../../electron/contract.ts';
import { newestScheme } from '../../../../../renderer/domain/coding/code-of-scheme.ts';
import type { AgreementDesk } from '../../../../../renderer/features/agreement/agreement-desk.ts';
import { OlderFigures } from '../../../../../renderer/features/agreement/older-figures.ts';
import { AgreementReport } from '../../../../../renderer/features/agreement/report/agreement-report.tsx';
import { StorageError } from '../../../../../renderer/storage/storage-problem.ts';
import { deskOf } from '../../../../support/agreement-desk.ts';
import { askedOfTwo, figuresOfTwo } from '../../../../support/agreement-facts.ts';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, ben, sheet, study } from '../../../../support/study.ts';

const bytesOfPdf = new TextEncoder().encode('%PDF-');
const today = new Date().toISOString().slice(0, 10);

/** Three narratives: both have finished n1 and n2, Ben alone n3. Words of narratives, memos and case ids are marked. */
function dataset() {
  const whole = study(3);
  const marked = sheet('n1', ada, ['safety']);
  return {
    ...whole,
    cases: whole.cases.map((one, index) => ({ ...one, id: `CASEMARK-${index}` })),
    narratives: whole.narratives.map((one, index) => ({
      ...one,
      caseId: `CASEMARK-${index}`,
      text: `TEXTMARK ${one.text}`,
    })),
    sheets: [
      { ...marked, memo: 'MEMOMARK', codings: marked.codings.map((coding) => ({ ...coding, memo: 'MEMOMARK' })) },
      ...['n1', 'n2', 'n3'].map((id) => sheet(id, ben, ['voice'])),
      sheet('n2', ada, []),
    ],
  };
}

function show(
  outcome: SaveOutcome = { place: 'Exports' },
  kind: 'electron' | 'browser' = 'electron',
  { isOlder = false, cases = null }: { isOlder?: boolean; cases?: AgreementDesk['cases'] } = {},
) {
  const saved: NamedBytes[] = [];
  const titles: string[] = [];
  const print = async () => {
    titles.push(document.title);
    return bytesOfPdf;
  };
  const whole = dataset();
  const sevenOutcomes = newestScheme(whole.schemes, DEFAULT_SCHEME_ID);
  if (!sevenOutcomes) throw new Error('no scheme');
  const { desk, project } = deskOf({
    dataset: whole,
    question: { ...askedOfTwo, scheme: sevenOutcomes },
    figures: figuresOfTwo,
    viewerId: ada.id,
    desktop: {
      kind,
      saveFile: async (file) => {
        saved.push(file);
        return outcome;
      },
      saveFiles: async (_, files) => {
        saved.push(...files);
        return outcome;
      },
      pageAsPdf: kind === 'browser' ? null : print,
    },
  });
  const shown = onScreen(
    <OlderFigures value={isOlder}>
      <AgreementReport desk={{ ...desk, cases }} />
    </OlderFigures>,
  );
  return { saved, titles, project, shown };
}

/** A desk on whose machine a PDF is made, and a place chosen, only when the test says so. */
function heldDesk() {
  const printed = held<Uint8Array | null>();
  const chosen = held<SaveOutcome>();
  const saveFile = vi.fn(() => chosen.promise);
  const desktop = { kind: 'electron', saveFile, pageAsPdf: () => printed.promise } as const;
  const made = deskOf({ dataset: dataset(), question: askedOfTwo, figures: figuresOfTwo, viewerId: ada.id, desktop });
  return { ...made, saveFile, printed, chosen };
}

function held<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** Until everything that waits for nothing more has run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const textOf = (file: NamedBytes | undefined) => new TextDecoder().decode(file?.bytes);
const page = () => screen.getByRole('article', { name: 'Inter-coder agreement: Closure study' });

afterEach(() => vi.restoreAllMocks());

describe('the report on agreement', () => {
  it('shows a table of the figures, with a note to what has no value', () => {
    show();
    const alpha = ['0.71[0.37, 1.00]', '0.70[0.36, 1.00]'];
    const rows = within(within(page()).getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Outcome', 'Narratives', 'Prevalence', 'Percent', 'Alpha', 'AC1', 'Positive', 'Negative', 'Kappa'],
      // 18 / 21 and 16 / 19 are 0.857 and 0.842.
      ['Safety', '20', '52.5%', '85.0%', ...alpha, '0.86', '0.84', '0.70[0.39, 1.00]'],
      ['Voice', '20', '0.0%', '100.0%', '—a', '1.00[1.00, 1.00]', '—b', '1.00', '—a'],
      ['Mean of the outcomes', '', '', '92.5%', '0.71', '', '', '', ''],
    ]);
    expect(page().textContent).toMatch(/a Not defined: no variation.*b Not defined: found by nobody\./);
  });

  it('holds the methods paragraph, what to be careful with, and the references of what it cites', () => {
    show();
    const methods = screen.getByRole('region', { name: 'Methods' }).textContent;
    expect(methods).toContain(
      '3 narratives of 3 cases were chosen for comparison; 2 of them, of 2 cases, were compared: those that both coders (AO and BH) had finished and that were open to whoever made this report',
    );
    const care = screen.getByRole('region', { name: 'To be read with care' }).textContent;
    expect(care).toContain('Nobody found Voice anywhere');
    expect(care).toContain('Counted is only finished coding that AO, who made this report, may see.');
    expect(screen.getByRole('region', { name: 'References' }).textContent).toContain('Cohen J. (1960).');
  });

  it('names the coders only once that is ticked', () => {
    show();
    expect(page().textContent).not.toMatch(/Ada|Ben/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Name the coders' }));
    expect(page().textContent).toContain('(Ada Osei [AO] and Ben Hale [BH])');
    expect(page().textContent).toContain('that Ada Osei, who made this report, may see');
  });

  it('says which cases alone were compared', () => {
    show(undefined, undefined, { cases: { attribute: 'closure reason', value: 'Turned 18' } });
    const chosen = /only cases whose ‘closure reason’ is ‘Turned 18’/i;
    expect(page().querySelector('.about')?.textContent).toMatch(chosen);
    expect(screen.getByRole('region', { name: 'Methods' }).textContent).toMatch(chosen);
    cleanup();
    show();
    expect(page().textContent).not.toMatch(/only cases/i);
  });

  it('says that an interval without width is no certainty', () => {
    show();
    // Of Voice nobody found anything: AC1 is 1.00 [1.00, 1.00].
    expect(page().textContent).toContain(
      '[1.00, 1.00]: no disagreement was seen; the analytic standard error is then 0. It does not say that there is none beyond these narratives.',
    );
  });

  it('leaves the program in no form while its figures are of earlier choices, and the page says so', () => {
    show(undefined, undefined, { isOlder: true });
    expect(page().textContent).toContain('These figures are of earlier choices or coding.');
    const buttons = screen.getAllByRole('button');
    expect(buttons).toHaveLength(5);
    for (const button of buttons) expect(button.hasAttribute('disabled'), button.textContent ?? '').toBe(true);
    cleanup();
    show();
    expect(page().textContent).not.toContain('earlier choices');
    for (const button of screen.getAllByRole('button')) expect(button.hasAttribute('disabled')).toBe(false);
  });

  it('shows nothing before there are figures', () => {
    const { desk } = deskOf({ dataset: dataset(), question: askedOfTwo, figures: null, viewerId: ada.id });
    onScreen(<AgreementReport desk={desk} />);
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the report’s files', () => {
  it('are a page of its own: titled, in English, with its styles inside and nothing to load or run', async () => {
    const { saved } = show({ place: 'mine.html' });
    press(/web page/);
    expect(await screen.findByText('Saved as mine.html')).toBeTruthy();
    expect(saved.map(({ name }) => name)).toEqual([`Closure-study_agreement_report_narrative_${today}.html`]);
    const html = textOf(saved[0]);
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    const alone = new DOMParser().parseFromString(html, 'text/html');
    expect(alone.title).toBe(`Inter-coder agreement, Closure study, narratives, ${today}`);
    expect(alone.querySelector('h1')?.textContent).toBe('Inter-coder agreement: Closure study');
    expect(alone.querySelector('article')?.textContent).toBe(page().textContent);
    expect(alone.querySelectorAll('script, link, img, iframe, a, [src], [href], [onclick]')).toHaveLength(0);
    expect(html).not.toMatch(/https?:|url\(|@import|&gt;/);
    // What stands in the style is seen end to end: these tests load no style.
    expect(alone.querySelector('style')?.textContent).toContain('color-scheme: light dark');
  });

  it('escape what people have named, in the page and in its title', async () => {
    const saved: NamedBytes[] = [];
    const { desk } = deskOf({
      dataset: { ...dataset(), project: { ...study(1).project, label: '</title><script>alert(1)</script>$&' } },
      ...{ question: askedOfTwo, figures: figuresOfTwo, viewerId: ada.id },
      desktop: {
        saveFile: async (file) => {
          saved.push(file);
          return { place: 'mine.html' };
        },
      },
    });
    onScreen(<AgreementReport desk={desk} />);
    press(/web page/);
    await screen.findByText('Saved as mine.html');
    const alone = new DOMParser().parseFromString(textOf(saved[0]), 'text/html');
    expect(alone.querySelectorAll('script')).toHaveLength(0);
    expect(alone.querySelector('h1')?.textContent).toContain('</title><script>alert(1)</script>$&');
  });

  it('are agreement.csv and its README.txt, which holds the paragraph', async () => {
    const { saved } = show();
    press(/CSV/);
    expect(await screen.findByText('Saved in Exports')).toBeTruthy();
    const rows: Record<string, string>[] = parse(textOf(saved[0]), { columns: true, bom: true });
    expect(rows).toHaveLength(14);
    expect(rows[0]).toMatchObject({ code: 'Safety', coders: 'AO; BH', scheme: DEFAULT_SCHEME_ID });
    expect(screen.getByText(/^14 rows: every coefficient of every outcome and pair of coders/)).toBeTruthy();
    const paragraph = screen.getByRole('region', { name: 'Methods' }).querySelector('p')?.textContent;
    expect(textOf(saved[1]).replaceAll('\r\n', ' ')).toContain(paragraph);
    expect(textOf(saved[1])).toMatch(/for AO\./);
  });

  it('differ in name and title with the cases that were chosen', async () => {
    const ofCases = async (value: string) => {
      const { saved, titles } = show(undefined, undefined, { cases: { attribute: 'region', value } });
      press(/CSV/);
      await screen.findByText('Saved in Exports');
      press(/^Save as PDF…/);
      await screen.findByText('Saved as Exports');
      cleanup();
      return [...saved.map(({ name }) => name), ...titles];
    };
    const [north, south] = [await ofCases('North'), await ofCases('South')];
    expect(north).toHaveLength(4);
    expect(north[0]).toMatch(/^Closure-study_agreement_narrative_region-North-[0-9a-f]{4}_/);
    expect(north[3]).toBe(
      `Inter-coder agreement, Closure study, narratives, only cases whose ‘region’ is ‘North’, ${today}`,
    );
    for (const [index, name] of north.entries()) expect(name).not.toBe(south[index]);
  });

  it('hold no text of a narrative, no memo and no case id, in any form', async () => {
    const { saved } = show();
    press(/web page/);
    await screen.findByText('Saved as Exports');
    press(/CSV/);
    await screen.findByText('Saved in Exports');
    expect(saved).toHaveLength(3);
    for (const file of saved) expect(textOf(file)).not.toMatch(/TEXTMARK|MEMOMARK|CASEMARK|football/);
    expect(page().textContent).not.toMatch(/TEXTMARK|MEMOMARK|CASEMARK|football/);
  });

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

describe('the methods paragraph', () => {
  it('is copied as plain text', () => {
    const { shown } = show();
    const copied = new Map<string, string>();
    document.execCommand = () => {
      const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
        clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
      });
      shown.container.dispatchEvent(event);
      return event.defaultPrevented;
    };
    press(/Copy the methods paragraph/);
    const paragraph = screen.getByRole('region', { name: 'Methods' }).querySelector('p')?.textContent;
    expect([...copied]).toEqual([['text/plain', paragraph]]);
    expect(screen.getByText('The methods paragraph was copied.')).toBeTruthy();
  });

  it('stays selected, to be copied by hand, where the system refuses', () => {
    show();
    document.execCommand = () => false;
    press(/Copy the methods paragraph/);
    expect(screen.getByRole('alert').textContent).toMatch(/could not be copied. It is selected below/);
  });
});
