import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { faults } from '../support/accessibility-faults.ts';
import { launchApp } from '../support/electron-on-chromium/launch-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { goTo, openCase, textOf } from '../support/story/desk.ts';

const report = (page: Page) => page.getByRole('article', { name: 'Inter-coder agreement: Sample project' });
const pressed = (page: Page, name: string) => page.getByRole('button', { name }).click();
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** Words of the program around the report, and the name of a coder. */
const aroundTheReport = /Choosewhoiscoding|Codebook|Morechoices|SaveasPDF|Lock|Adeyemi/;

/** Expects none of the sample’s narratives in a text without spaces: neither a case id nor how a paragraph begins. */
function expectNoNarrative(text: string): void {
  const file = path.resolve(import.meta.dirname, '../../codebook/sample/narratives.json');
  const { narratives } = JSON.parse(readFileSync(file, 'utf8')) as { narratives: { caseId: string; text: string[] }[] };
  expect(narratives).toHaveLength(28);
  for (const { caseId, text: paragraphs } of narratives) {
    expect(text).not.toContain(caseId);
    for (const paragraph of paragraphs) expect(text).not.toContain(withoutSpaces(paragraph).slice(0, 20) || '∅');
  }
}

/** Opens the sample, whose two coders have both finished 25 of its 28 narratives, and shows the report on them. */
async function openReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Coding as Samuel Adeyemi');
  await goTo(page, 'Agreement');
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(report(page)).toContainText(
    '25 of them, of 25 cases, were compared: those that both coders (RP and SA) had finished',
  );
}

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const download = page.waitForEvent('download');
  await pressed(page, button);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on paper stands the report, black on one white page, and nothing else of the program: ${colorScheme}`, async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({ colorScheme, ...(baseURL ? { baseURL } : {}) });
    await page.goto('/');
    await openReport(page);
    const shown = withoutSpaces((await report(page).textContent()) ?? '');
    const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pdf.pages).toBe(1);
    expect(pdf.text).toContain('Inter-coderagreement:Sampleproject');
    expect(pdf.text.length).toBeGreaterThan(0.95 * shown.length);
    expect(pdf.text.length).toBeLessThan(1.05 * shown.length);
    expect(pdf.text).not.toMatch(aroundTheReport);
    expectNoNarrative(pdf.text);
    await page.emulateMedia({ media: 'print' });
    await expect(report(page)).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(report(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
    await expect(page.getByRole('tab', { name: 'Report' })).toBeHidden();
    await page.close();
  });
}

test('of a narrative, and of every screen that is not made for paper, nothing is printed', async ({ page }) => {
  await page.goto('/');
  await openReport(page);
  await openCase(page, 'ICTG-0001');
  await expect(textOf(page, 'ICTG-0001')).toBeVisible();
  expect(readPdf(await page.pdf()).text).toBe('');
  for (const screen of ['Cases', 'Codebook', 'Agreement', 'Team', 'Export', 'History', 'Settings']) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { name: screen, exact: true, level: 1 })).toBeVisible();
    // Agreement comes back to its report, which is made for paper.
    if (screen === 'Agreement') await page.getByRole('tab', { name: 'Figures' }).click();
    await expect(report(page)).toHaveCount(0);
    expect(readPdf(await page.pdf()).text, screen).toBe('');
  }
});

test('the report is free of serious accessibility faults, in light, in dark and in a narrow window', async ({
  browser,
  baseURL,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, bypassCSP: true, ...(baseURL ? { baseURL } : {}) });
    await page.goto('/');
    await openReport(page);
    expect(await faults(page), colorScheme).toEqual([]);
    await page.setViewportSize({ width: 900, height: 600 });
    expect(await faults(page), `${colorScheme}, narrow`).toEqual([]);
    await page.close();
  }
});

test('the web page stands alone: it asks for nothing and runs nothing, and looks as on paper', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await openReport(page);
  const { name, bytes } = await downloaded(page, 'Save as a web page…');
  expect(name).toMatch(/^Sample-project_agreement_report_narrative_\d{4}-\d\d-\d\d\.html$/);
  await expect(page.getByText(`Saved as ${name}`)).toBeVisible();
  const alone = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  alone.on('console', (line) => complaints.push(line.text()));
  const html = new TextDecoder().decode(bytes);
  expectNoNarrative(withoutSpaces(html));
  await alone.setContent(html);
  expect(await alone.title()).toMatch(/^Inter-coder agreement, Sample project, narratives, \d{4}-\d\d-\d\d$/);
  expect(await alone.locator('article').textContent()).toBe(await report(page).textContent());
  await expect(alone.locator('thead th').first()).toHaveCSS('font-weight', '600');
  expect(await alone.locator('script, link, img, a').count()).toBe(0);
  const [file, screen] = await Promise.all([alone, page].map((one) => one.pdf({ preferCSSPageSize: true })));
  expect(readPdf(file ?? new Uint8Array()).text).toBe(readPdf(screen ?? new Uint8Array()).text);
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test('agreement.csv and its README.txt come together, and history tells of it', async ({ page }) => {
  await page.goto('/');
  await openReport(page);
  const { name, bytes } = await downloaded(page, 'Save all figures as CSV…');
  expect(name).toMatch(/^Sample-project_agreement_narrative_\d{4}-\d\d-\d\d\.zip$/);
  const files = Object.entries(unzipSync(bytes));
  expect(files.map(([file]) => file.replace(/\d{4}-\d\d-\d\d/, 'DATE'))).toEqual([
    'Sample-project_agreement_narrative_DATE.csv',
    'Sample-project_agreement_README_narrative_DATE.txt',
  ]);
  const rows: Record<string, string>[] = parse(new TextDecoder().decode(files[0]?.[1]), { columns: true, bom: true });
  const alpha = rows.find((row) => row.code === 'Safety' && row.coefficient === 'krippendorff_alpha');
  for (const [, content] of files) expectNoNarrative(withoutSpaces(new TextDecoder().decode(content)));
  expect(alpha).toMatchObject({ unit: 'narrative', coders: 'RP; SA', n_units: '25', ci_method: 'analytic' });
  const cell = report(page)
    .getByRole('row', { name: /^Safety/ })
    .getByRole('cell')
    .nth(3);
  await expect(cell).toContainText(Number(alpha?.estimate).toFixed(2));
  await goTo(page, 'History');
  await expect(page.getByRole('region', { name: 'The change in full' })).toContainText(/_agreement_README_/);
});

test('the methods paragraph is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read']);
  await page.goto('/');
  await openReport(page);
  await pressed(page, 'Copy the methods paragraph');
  await expect(page.getByText('The methods paragraph was copied.')).toBeVisible();
  const methods = report(page).getByRole('region', { name: 'Methods' }).locator('p');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await methods.textContent());
});

test.describe('Chromium + Electron double', () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-report-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('the report is saved as a PDF of one titled page, where the user says', async () => {
    const app = await launchApp({ userData: path.join(folder, 'profile') });
    try {
      const page = app.window;
      await openReport(page);
      const target = path.join(folder, 'mine.pdf');
      app.dialogs.push(null, target);
      await pressed(page, 'Save as PDF…');
      await expect(page.getByText('Nothing was saved: no place was chosen.')).toBeVisible();
      await pressed(page, 'Save as PDF…');
      await expect(page.getByText('Saved as mine.pdf')).toBeVisible();
      const pdf = readPdf(readFileSync(target));
      expect(pdf.pages).toBe(1);
      expect(pdf.title).toMatch(/^Inter-coder agreement, Sample project, narratives, \d{4}-\d\d-\d\d$/);
      const methods = await report(page).getByRole('region', { name: 'Methods' }).locator('p').textContent();
      expect(pdf.text).toContain(withoutSpaces(methods ?? 'no paragraph'));
      expect(pdf.text).not.toMatch(aroundTheReport);
      expect(app.recording.dialogs.map(({ options }) => options.defaultPath)).toEqual([
        expect.stringMatching(/^Sample-project_agreement_report_narrative_.*\.pdf$/),
        expect.stringMatching(/^Sample-project_agreement_report_narrative_.*\.pdf$/),
      ]);
      expect(await page.title()).toBe('Outcome Coder');
    } finally {
      await app.close();
    }
  });

  test('what the window shows by the time the dialog is answered is in no file: the PDF is still the report', async () => {
    const app = await launchApp({ userData: path.join(folder, 'profile') });
    try {
      const page = app.window;
      await openReport(page);
      const methods = await report(page).getByRole('region', { name: 'Methods' }).locator('p').textContent();
      const target = path.join(folder, 'mine.pdf');
      let answer: (place: string) => void = () => undefined;
      app.dialogs.push(new Promise<string>((resolve) => (answer = resolve)));
      await pressed(page, 'Save as PDF…');
      await expect.poll(() => app.recording.dialogs.length).toBe(1);
      await openCase(page, 'ICTG-0001');
      const narrative = withoutSpaces((await textOf(page, 'ICTG-0001').textContent()) ?? '');
      expect(narrative.length).toBeGreaterThan(100);
      answer(target);
      await expect.poll(() => existsSync(target)).toBe(true);
      const { text } = readPdf(readFileSync(target));
      expect(text).toContain(withoutSpaces(methods ?? 'no paragraph'));
      expect(text).not.toContain(narrative.slice(0, 20));
      expectNoNarrative(text);
      await goTo(page, 'History');
      await expect(page.getByRole('region', { name: 'The change in full' })).toContainText(/_agreement_report_.*\.pdf/);
    } finally {
      await app.close();
    }
  });

  test('the methods paragraph is copied, though every permission is refused', async () => {
    const app = await launchApp({ userData: path.join(folder, 'profile') });
    try {
      await openReport(app.window);
      await pressed(app.window, 'Copy the methods paragraph');
      await expect(app.window.getByText('The methods paragraph was copied.')).toBeVisible();
    } finally {
      await app.close();
    }
  });
});
