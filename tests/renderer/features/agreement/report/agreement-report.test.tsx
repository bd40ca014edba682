import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AgreementReport } from '../../../../../renderer/features/agreement/report/agreement-report.tsx';
import { dataset, page, press, show } from '../../../../support/agreement/report-on-screen.tsx';
import { deskOf } from '../../../../support/agreement-desk.ts';
import { askedOfTwo } from '../../../../support/agreement-facts.ts';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada } from '../../../../support/study.ts';

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
