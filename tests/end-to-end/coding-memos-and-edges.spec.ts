import { expect, type Page, test } from '@playwright/test';
import { painted, press, restart, segments, startCoding, statusLine } from '../support/coding/coding-table.ts';
import { codeAs, expectSegments, goTo, openCase } from '../support/story/desk.ts';

const narratives = [
  { caseId: 'K-1', text: 'She feels safe now. She sings in a choir. Her tutor listens.' },
  { caseId: 'K-2', text: 'He plays football. He was heard.' },
];
const memo = (page: Page) => page.getByRole('textbox', { name: 'Memo' });

async function writeMemo(page: Page): Promise<void> {
  await press(page, 'm');
  await expect(memo(page)).toBeFocused();
}

/** Takes acts back one by one: the phrases that the status line names, newest first. */
async function undone(page: Page, times: number): Promise<string[]> {
  const said: string[] = [];
  for (let time = 0; time < times; time++) {
    const before = await statusLine(page).getByRole('status').textContent();
    await press(page, 'Escape');
    await expect(statusLine(page).getByRole('status')).toHaveText('');
    await press(page, 'Control+z');
    await expect(statusLine(page).getByRole('status')).not.toHaveText('');
    said.push((await statusLine(page).getByRole('status').textContent()) ?? before ?? '');
  }
  return said;
}

test('a memo is saved after a pause, as one change', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await writeMemo(page);
  await page.keyboard.type('Whose words are these?');
  await expect(segments(page).first()).toContainText('Memo: Whose words are these?');
  await expect(memo(page)).toBeFocused();
  await press(page, 'Escape');
  expect(await undone(page, 3)).toEqual([
    'Undone: change a memo',
    'Undone: add a code',
    'Nothing to undo in this narrative.',
  ]);
});

test('a memo is saved at once when its field is left, and Escape gives the keys back to the text', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await writeMemo(page);
  await page.keyboard.type('Ask the lead. 1234567 suqo');
  await press(page, 'Escape');
  await expect(page.getByRole('textbox', { name: 'Narrative, case K-1' })).toBeFocused();
  await expect(segments(page).first()).toContainText('Memo: Ask the lead. 1234567 suqo');
  await expectSegments(page, 1);
  expect(await undone(page, 2)).toEqual(['Undone: change a memo', 'Undone: add a code']);
});

test('what is being typed is kept when the narrative, the screen or the coder changes, and stays on its own sheet', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await writeMemo(page);
  await page.keyboard.type('First');
  await page.getByRole('navigation', { name: 'Narratives' }).getByRole('button', { name: /^K-2/ }).click();
  await expect(page.getByRole('textbox', { name: 'Narrative, case K-2' })).toBeFocused();
  await page.getByRole('tab', { name: 'Note' }).click();
  await page.getByLabel('Note on this narrative').fill('Second');
  await goTo(page, 'Team');
  await openCase(page, 'K-1');
  await expect(segments(page).first()).toContainText('Memo: First');
  await page.getByRole('tab', { name: 'Note' }).click();
  await expect(page.getByLabel('Note on this narrative')).toHaveValue('');
  await page.getByLabel('Note on this narrative').fill('Third');
  await codeAs(page, 'Asha Reed');
  await restart(page, 'K-1');
  await page.getByRole('tab', { name: 'Note' }).click();
  await expect(page.getByLabel('Note on this narrative')).toHaveValue('Third');
  await page.getByRole('navigation', { name: 'Narratives' }).getByRole('button', { name: /^K-2/ }).click();
  await page.getByRole('tab', { name: 'Note' }).click();
  await expect(page.getByLabel('Note on this narrative')).toHaveValue('Second');
});

test('a memo that is being typed when the narrative is finished is part of the finished sheet', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await writeMemo(page);
  await page.keyboard.type('Last thought');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Narrative, case K-2' })).toBeFocused();
  await press(page, 'PageUp');
  await expect(page.getByRole('main').getByText('Finished', { exact: true })).toBeVisible();
  await expect(memo(page)).toHaveValue('Last thought');
});

test('a memo taken back by undo is taken out of its field', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await writeMemo(page);
  await page.keyboard.type('Once');
  await press(page, 'Escape');
  await expect(segments(page).first()).toContainText('Memo: Once');
  await press(page, 'Control+z');
  await expect(memo(page)).toHaveValue('');
  await press(page, 'Control+y');
  await expect(memo(page)).toHaveValue('Once');
});

test('brackets pick an edge and arrows move it by character, word and sentence; one undo takes one adjustment back', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, ']');
  await press(page, 'Control+ArrowRight', 2);
  await press(page, 'ArrowRight', 2);
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now. She sings in']);
  await press(page, 'ArrowLeft');
  await press(page, 'Alt+ArrowRight');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now. She sings in a choir.']);
  await press(page, ']');
  await press(page, '[');
  await press(page, 'Control+ArrowRight');
  await press(page, 'Escape');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['feels safe now. She sings in a choir.']);
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText('Undone: move an edge');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now. She sings in a choir.']);
  await press(page, 'Control+z');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now.']);
});

test('an edge is saved when the narrative is left while it moves', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, ']');
  await press(page, 'Control+ArrowRight');
  await press(page, 'PageDown');
  await expect(page.getByRole('textbox', { name: 'Narrative, case K-2' })).toBeFocused();
  await press(page, 'PageUp');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now. She']);
});

test('undo while an edge is being moved takes back that movement and lets go of the edge', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, ']');
  await press(page, 'Control+ArrowLeft', 2);
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe']);
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText('Undone: move an edge');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now.']);
  await press(page, 'ArrowLeft');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now.']);
});

test('keys are read by their place where the layout puts other signs on them', async ({ page }) => {
  await startCoding(page, narratives);
  const pressPlace = (code: string, key: string, shiftKey = false) =>
    page.evaluate(
      (init) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })),
      { code, key, shiftKey },
    );
  await pressPlace('Digit1', '&');
  await expectSegments(page, 1);
  await pressPlace('BracketRight', '¨');
  await press(page, 'Control+ArrowLeft');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now']);
  await pressPlace('BracketLeft', 'å');
  await press(page, 'Control+ArrowRight');
  await expect.poll(() => painted(page, 'code-0')).toEqual(['feels safe now']);
  await pressPlace('Slash', '_', true);
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});
