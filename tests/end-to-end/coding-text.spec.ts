import { expect, type Page, test } from '@playwright/test';
import { painted, press, segments, selectedOffsets, startCoding, statusLine } from '../support/coding/coding-table.ts';
import { expectSegments, goTo, textOf } from '../support/story/desk.ts';
import { exportedRows, withoutGuard } from '../support/story/exported.ts';
import { browserHost } from '../support/story/host.ts';

/** Emoji with joiners and skin tones, flags, accents that combine, CRLF (the file has it at every line end). */
const awkward = [
  'Ana 👩🏽‍🎓 feels safe 🙂🙂.',
  '',
  'Zoë visited the cafe\u0301 with 🇻🇳🇬🇧 friends. She was heard.',
  '- नमस्ते, said her tutor 👨‍👩‍👧‍👦',
].join('\n');
const plain = 'She feels safe now. She sings.\n\nHer tutor listens.';

/** Words in the order in which the keys below reach and code them. */
async function codeWords(page: Page, starts: readonly (readonly [string, string])[]): Promise<void> {
  for (const [words, key] of starts) {
    await press(page, 'Control+f');
    await page.getByLabel('Find in this narrative').fill(words);
    await press(page, 'Escape');
    await expect(page.getByRole('textbox', { name: /^Narrative, case/ })).toBeFocused();
    await press(page, key);
  }
}

test('spans of emoji, flags, accents and lines are painted, listed and exported to the unit', async ({ page }) => {
  await startCoding(page, [{ caseId: 'U-1', text: awkward }]);
  const words = [
    ['👩🏽‍🎓 feels safe 🙂', '1'],
    ['cafe\u0301 with 🇻🇳🇬🇧', '5'],
    ['🙂🙂', '6'],
    ['👨‍👩‍👧‍👦', '4'],
  ] as const;
  await codeWords(page, words);
  await expectSegments(page, 4);
  await expect.poll(() => painted(page, 'code-0')).toEqual(['👩🏽‍🎓 feels safe 🙂']);
  await expect.poll(() => painted(page, 'code-4')).toEqual(['cafe\u0301 with 🇻🇳🇬🇧']);
  await expect.poll(() => painted(page, 'code-5')).toEqual(['🙂🙂']);
  await expect.poll(() => painted(page, 'code-3')).toEqual(['👨‍👩‍👧‍👦']);
  await goTo(page, 'Export');
  const files = await browserHost(page).saveFiles(() =>
    page.getByRole('button', { name: 'Save as a zip file' }).click(),
  );
  const rows = exportedRows(files, 'segments');
  expect(rows.map((row) => withoutGuard(row.text ?? '')).sort()).toEqual(words.map(([text]) => text).sort());
  for (const row of rows) {
    expect(awkward.slice(Number(row.start), Number(row.end))).toBe(withoutGuard(row.text ?? ''));
    expect([...awkward].slice(Number(row.start_cp), Number(row.end_cp)).join('')).toBe(withoutGuard(row.text ?? ''));
  }
});

test('the caret steps over an emoji, a flag and an accented letter as one, and never stops inside', async ({
  page,
}) => {
  await startCoding(page, [{ caseId: 'U-1', text: 'a👩🏽‍🎓🇻🇳e\u0301b' }]);
  const caret = async () => (await selectedOffsets(page)).focus;
  for (const stop of [1, 8, 12, 14, 15]) {
    await press(page, 'ArrowRight');
    await expect.poll(caret).toBe(stop);
  }
  await press(page, 'ArrowLeft', 2);
  await expect.poll(caret).toBe(12);
});

test('arrows go by character, Ctrl by word, Alt by sentence, and Shift extends', async ({ page }) => {
  await startCoding(page, [{ caseId: 'U-1', text: plain }]);
  const at = async (key: string, anchor: number, focus: number) => {
    await press(page, key);
    await expect.poll(() => selectedOffsets(page), key).toEqual({ anchor, focus });
  };
  await at('ArrowRight', 1, 1);
  await at('Control+ArrowRight', 4, 4);
  await at('Alt+ArrowRight', 20, 20);
  await at('Shift+ArrowRight', 20, 21);
  await at('Control+Shift+ArrowRight', 20, 24);
  await at('Alt+Shift+ArrowRight', 20, 32);
  await at('Shift+ArrowLeft', 20, 31);
  await at('ArrowLeft', 20, 20);
  await at('Alt+ArrowLeft', 0, 0);
  await at('Control+End', 50, 50);
  await at('Home', 32, 32);
  await at('Control+Shift+ArrowLeft', 32, 24);
  await at('Control+Home', 0, 0);
});

test('up and down go line by line through wrapped and empty lines, and Shift extends there too', async ({ page }) => {
  const sentence = 'The young person and the tutor agreed on a plan that they both like. ';
  await startCoding(page, [{ caseId: 'U-1', text: `${sentence.repeat(4).trim()}\n\nEnd.` }]);
  await press(page, 'ArrowRight', 3);
  const tops: number[] = [];
  const stops: number[] = [];
  for (let line = 0; line < 8; line++) {
    const { focus } = await selectedOffsets(page);
    stops.push(focus);
    tops.push(await caretTop(page));
    await press(page, 'ArrowDown');
  }
  const last = sentence.length * 4 - 1 + 2;
  expect(stops[0]).toBe(3);
  expect(Math.max(...stops)).toBeGreaterThanOrEqual(last);
  const moved = tops.filter((top, index) => index === 0 || top > (tops[index - 1] ?? 0));
  expect(moved.length).toBeGreaterThanOrEqual(5);
  await press(page, 'Control+Home');
  await press(page, 'Shift+ArrowDown');
  const { anchor, focus } = await selectedOffsets(page);
  expect(anchor).toBe(0);
  expect(focus).toBeGreaterThan(30);
  await press(page, 'ArrowUp');
  expect((await selectedOffsets(page)).focus).toBeLessThan(focus);
});

test('the painted selection is the browser’s own, so copying takes exactly the marked words', async ({ page }) => {
  await startCoding(page, [{ caseId: 'U-1', text: plain }]);
  await press(page, 'Control+ArrowRight');
  await press(page, 'Control+Shift+ArrowRight');
  await expect.poll(() => painted(page, 'chosen')).toEqual(['feels ']);
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('feels ');
});

test('no letter or digit fires in a text field: memo, note, find and picker take them as text', async ({ page }) => {
  await startCoding(page, [{ caseId: 'U-1', text: plain }]);
  await press(page, '1');
  await expectSegments(page, 1);
  const typed = 'jkxuqosmn 1234567 [ ]';
  const take = async (field: ReturnType<Page['getByLabel']>) => {
    await expect(field).toBeFocused();
    await page.keyboard.type(typed);
    await expect(field).toHaveValue(typed);
  };
  await press(page, 'm');
  await take(page.getByRole('textbox', { name: 'Memo' }));
  await press(page, 'Escape');
  await press(page, 'Control+f');
  await take(page.getByLabel('Find in this narrative'));
  await expect(page.getByText('Not in this narrative')).toBeVisible();
  await press(page, 'Escape');
  await page.getByRole('tab', { name: 'Note' }).click();
  await page.getByLabel('Note on this narrative').click();
  await take(page.getByLabel('Note on this narrative'));
  await press(page, 'Escape');
  await press(page, 'n');
  await take(page.getByRole('combobox', { name: 'Search codes' }));
  await press(page, 'Escape');
  await page.getByRole('tab', { name: 'Segments' }).click();
  await expectSegments(page, 1);
  await expect(segments(page).first()).not.toContainText(/Achieved|Partly|Unmet|Planned/);
});

test('find goes from match to match without losing what is typed, and Escape leaves the match selected for a code', async ({
  page,
}) => {
  await startCoding(page, [{ caseId: 'U-1', text: plain }]);
  await press(page, 'Control+f');
  await expect(page.getByLabel('Find in this narrative')).toBeFocused();
  await page.keyboard.type('SHE');
  await expect(page.getByLabel('Find in this narrative')).toHaveValue('SHE');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 2');
  await expect.poll(() => painted(page, 'found')).toEqual(['She', 'She']);
  await press(page, 'Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('2 of 2');
  await press(page, 'Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(textOf(page, 'U-1')).toBeFocused();
  await press(page, '3');
  await expectSegments(page, 1);
  await expect(segments(page).first()).toContainText('20–23');
  await expect.poll(() => painted(page, 'found')).toEqual([]);
});

test('an open find bar gives up the keys when the text is clicked', async ({ page }) => {
  await startCoding(page, [{ caseId: 'U-1', text: plain }]);
  await press(page, 'Control+f');
  await expect(page.getByLabel('Find in this narrative')).toBeFocused();
  await page.keyboard.type('tutor');
  await textOf(page, 'U-1').click({ position: { x: 60, y: 12 } });
  await press(page, '1');
  await expectSegments(page, 1);
  await expect(page.getByLabel('Find in this narrative')).toHaveValue('tutor');
  await press(page, 'Control+f');
  await expect(page.getByLabel('Find in this narrative')).toBeFocused();
});

test('the caret stands still while keys go to a field, and blinks in the text', async ({ page }) => {
  await startCoding(page, [{ caseId: 'U-1', text: plain }]);
  const caret = page.locator('[data-caret]');
  await expect(caret).toHaveAttribute('data-active', 'true');
  await press(page, 'Control+f');
  await expect(caret).toHaveAttribute('data-active', 'false');
  await press(page, 'Escape');
  await expect(caret).toHaveAttribute('data-active', 'true');
  await press(page, 'n');
  await expect(caret).toHaveAttribute('data-active', 'false');
});

test('a code on an empty line says that there are no words', async ({ page }) => {
  await startCoding(page, [{ caseId: 'U-1', text: plain }]);
  await press(page, 'End');
  await press(page, 'ArrowRight');
  await press(page, '1');
  await expect(statusLine(page)).toContainText('There are no words here.');
});

function caretTop(page: Page): Promise<number> {
  return page.locator('[data-caret]').evaluate((bar) => bar.getBoundingClientRect().top);
}
