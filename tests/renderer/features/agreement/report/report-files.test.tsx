import { cleanup, screen } from '@testing-library/react';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME_ID } from '../../../../../codebook/built-in-schemes.ts';
import type { NamedBytes } from '../../../../../electron/contract.ts';
import { AgreementReport } from '../../../../../renderer/features/agreement/report/agreement-report.tsx';
import { dataset, page, press, show, textOf, today } from '../../../../support/agreement/report-on-screen.tsx';
import { deskOf } from '../../../../support/agreement-desk.ts';
import { askedOfTwo, figuresOfTwo } from '../../../../support/agreement-facts.ts';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, study } from '../../../../support/study.ts';

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
});
