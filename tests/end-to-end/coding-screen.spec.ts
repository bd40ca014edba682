import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { painted, press, segments, spoken, startCoding } from '../support/coding/coding-table.ts';
import { expectSegments, goTo, openCase, textOf } from '../support/story/desk.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const narratives = [
  { caseId: 'V-1', text: 'She feels safe now. She sings in a choir. Her tutor listens.\n\nThe end.' },
];
const small = { width: 1280, height: 800 };

/** The serious and critical findings of axe on what is on screen now. */
async function seriousFindings(page: Page): Promise<string[]> {
  return page
    .evaluate(`(() => { ${axeSource}; return axe.run(document, { resultTypes: ['violations'] }); })()`)
    .then((result) => {
      const { violations } = result as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    });
}

for (const colourScheme of ['light', 'dark'] as const) {
  test(`a screen reader finds no serious fault with the screen, empty, coded, suggesting, finding or finished (${colourScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: colourScheme, reducedMotion: 'reduce' });
    await startCoding(page, narratives, { closure_reason: 'Turned 18' });
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, '1');
    await press(page, '2');
    await expectSegments(page, 2);
    await press(page, 's');
    await press(page, 'Control+f');
    await expect(page.getByLabel('Find in this narrative')).toBeFocused();
    await page.keyboard.type('she');
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Escape');
    await page.getByRole('tab', { name: /^Suggestions/ }).click();
    await press(page, 'j');
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Control+Enter');
    await expect(page.getByRole('main').getByText('Finished', { exact: true })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test('a screen reader is given the text as a read-only field, the segments as a list, and the codes at the caret as news', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await press(page, 's');
  await expectSegments(page, 1);
  await expect(textOf(page, 'V-1')).toMatchAriaSnapshot(`
    - textbox "Narrative, case V-1":
      - paragraph: She feels safe now. She sings in a choir. Her tutor listens.
      - paragraph
      - paragraph: The end.
  `);
  await expect(textOf(page, 'V-1')).toHaveAttribute('aria-readonly', 'true');
  await expect(segments(page).getByRole('button')).toHaveAccessibleName(/Safety Achieved 0–19 She feels safe now\./);
  await expect(spoken(page)).toHaveText('Coded here: Safety, achieved');
  await press(page, 'Alt+ArrowRight', 2);
  await expect(spoken(page)).toHaveCount(0);
});

for (const textSize of [100, 150]) {
  test(`at 1280 by 800 nothing is cut off or scrolls sideways with text at ${textSize} %, even with many overlaps`, async ({
    page,
  }) => {
    await page.setViewportSize(small);
    await page.addInitScript(
      (size) => localStorage.setItem('outcome-coder preferences', JSON.stringify({ textSize: size })),
      textSize,
    );
    await startCoding(page, narratives, { closure_reason: 'Turned 18', region: 'North', age_band: '16-17' });
    for (const key of ['1', '2', '3', '4', '5', '6', '7']) await press(page, key);
    await expectSegments(page, 7);
    await expect(page.locator('[data-coding]')).toHaveCount(7);
    const expectNoOverflow = async () =>
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('body, main, main *, aside, aside *')]
            .filter(
              (one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX),
            )
            .map((one) => one.className),
        ),
      ).toEqual([]);
    await expectNoOverflow();
    await page.getByRole('button', { name: 'Case attributes' }).click();
    await expectNoOverflow();
    await expect(page.getByRole('button', { name: 'Finish and next' })).toBeInViewport({ ratio: 1 });
  });
}

test('a codebook of more codes than keys stays usable: every code is reached by scrolling and by the picker', async ({
  page,
}) => {
  await page.setViewportSize(small);
  await startCoding(page, narratives);
  await goTo(page, 'Codebook');
  await page.getByRole('button', { name: /Positive Outcomes Framework/ }).click();
  await page.getByRole('button', { name: /^Use this codebook/ }).click();
  await openCase(page, 'V-1');
  const codes = page.getByRole('list', { name: 'Codes' });
  const last = codes.getByRole('listitem').last().getByRole('button').first();
  await last.click();
  await expectSegments(page, 1);
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeInViewport({ ratio: 1 });
  await press(page, 'n');
  await expect(page.getByRole('combobox', { name: 'Search codes' })).toBeFocused();
  await page.keyboard.type('stable life');
  await press(page, 'Enter');
  await expectSegments(page, 2);
});

test('of a long narrative what comes into view is painted, and its segments are counted and reached', async ({
  page,
}) => {
  const sentence = 'The young person and the tutor agreed on a plan that they both like.';
  const text = Array.from({ length: 300 }, (_, index) => `${sentence} (${index + 1})`).join('\n\n');
  await startCoding(page, [{ caseId: 'V-1', text }]);
  await press(page, '1');
  await press(page, 'Control+End');
  await press(page, '4');
  await expectSegments(page, 2);
  await expect.poll(() => painted(page, 'code-3')).toHaveLength(1);
  await expect.poll(() => painted(page, 'code-0')).toEqual([]);
  await segments(page).first().getByRole('button').click();
  await expect.poll(() => painted(page, 'code-0')).toHaveLength(1);
  await expect(textOf(page, 'V-1').getByText('(1)', { exact: false }).first()).toBeInViewport();
});
