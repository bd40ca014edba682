import { expect, test } from '@playwright/test';
import {
  dragOver,
  painted,
  press,
  restart,
  segments,
  selectedOffsets,
  spoken,
  startCoding,
  statusLine,
} from '../support/coding/coding-table.ts';
import { expectSegments } from '../support/story/desk.ts';

const text = [
  'She feels safe now. She sings in a choir. Her tutor listens.',
  'The plan was changed after she asked.',
].join('\n\n');
const narratives = [
  { caseId: 'K-1', text },
  { caseId: 'K-2', text: 'He plays football. He was heard.' },
];

test('spans that overlap, nest and coincide each have a stripe in a lane of its own', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await press(page, 'Control+Shift+ArrowRight', 2);
  await press(page, '2');
  await press(page, '3');
  await press(page, 'Control+Shift+ArrowRight', 4);
  await press(page, '4');
  await expectSegments(page, 4);
  const stripes = page.locator('[data-coding]');
  await expect(stripes).toHaveCount(4);
  const lanes = await stripes.evaluateAll((all) => all.map((stripe) => stripe.getBoundingClientRect().left));
  expect(new Set(lanes).size).toBe(4);
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now.']);
  await expect.poll(() => painted(page, 'code-1')).toEqual(['She feels']);
  await expect.poll(() => painted(page, 'code-2')).toEqual(['She feels']);
  await expect.poll(() => painted(page, 'code-3')).toEqual(['She feels safe now. She sings']);
});

test('the same code on the next sentence offers to merge without a dialog, and merging covers the space between', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await press(page, 'Alt+ArrowRight');
  await press(page, '1');
  await expect(statusLine(page)).toContainText('It touches another Safety segment.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectSegments(page, 2);
  await statusLine(page).getByRole('button', { name: 'Merge' }).click();
  await expectSegments(page, 1);
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now. She sings in a choir.']);
  await press(page, 'Control+z');
  await expectSegments(page, 2);
});

test('a code on the selection leaves the selection, and an arrow then collapses it to its end', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, 'Control+ArrowRight', 1);
  await press(page, 'Control+Shift+ArrowRight', 2);
  await press(page, '2');
  await expectSegments(page, 1);
  await expect.poll(() => selectedOffsets(page)).toEqual({ anchor: 4, focus: 15 });
  await expect.poll(() => painted(page, 'chosen')).toEqual(['feels safe ']);
  await press(page, 'ArrowRight');
  await expect.poll(() => selectedOffsets(page)).toEqual({ anchor: 15, focus: 15 });
  await press(page, 'Shift+ArrowRight', 3);
  await press(page, 'ArrowLeft');
  await expect.poll(() => selectedOffsets(page)).toEqual({ anchor: 15, focus: 15 });
});

test('a code pressed twice on the same words is taken away again, and the status line offers to undo that', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '5');
  await expectSegments(page, 1);
  await press(page, '5');
  await expect(segments(page)).toHaveCount(0);
  await statusLine(page).getByRole('button', { name: 'Undo' }).click();
  await expectSegments(page, 1);
});

test('a status goes round with S, is set and unset by its button, and is told in words', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '4');
  await expectSegments(page, 1);
  for (const status of ['Achieved', 'Partly achieved', 'Unmet', 'Planned']) {
    await press(page, 's');
    await expect(segments(page).first()).toContainText(status);
    await expect(spoken(page)).toHaveText(`Coded here: Voice, ${status.toLowerCase()}`);
  }
  await press(page, 's');
  await expect(spoken(page)).toHaveText('Coded here: Voice');
  const unmet = page.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'Unmet' });
  await unmet.click();
  await expect(unmet).toHaveAttribute('aria-pressed', 'true');
  await expect(segments(page).first()).toContainText('Unmet');
  await unmet.click();
  await expect(unmet).toHaveAttribute('aria-pressed', 'false');
});

test('Delete and U remove the segment at the caret, Q repeats the last code, O goes round those that overlap', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await press(page, '2');
  await expectSegments(page, 2);
  await expect(page.getByRole('button', { name: '2 of 2 coded segments here. Next' })).toBeVisible();
  await press(page, 'o');
  await expect(page.getByRole('button', { name: '1 of 2 coded segments here. Next' })).toBeVisible();
  await press(page, 'Delete');
  await expect(spoken(page)).toHaveText('Coded here: Understanding');
  await press(page, 'u');
  await expect(segments(page)).toHaveCount(0);
  await press(page, 'Alt+ArrowRight');
  await press(page, 'q');
  await expectSegments(page, 1);
  await expect.poll(() => painted(page, 'code-1')).toEqual(['She sings in a choir.']);
});

test('the picker codes by a few letters and Enter, by keyboard alone', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, 'n');
  await expect(page.getByRole('combobox', { name: 'Search codes' })).toBeFocused();
  await page.keyboard.type('transi');
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(segments(page).first()).toContainText('Positive transitions');
  await press(page, 'ArrowRight');
  await expect.poll(() => selectedOffsets(page)).toEqual({ anchor: 1, focus: 1 });
});

test('a segment is given another code in place, keeping its span and status, and one undo gives the old one back', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await press(page, 's');
  await press(page, 'r');
  await expect(page.getByRole('dialog', { name: 'Another code for this segment' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Search codes' })).toBeFocused();
  await page.keyboard.type('voice');
  await press(page, 'Enter');
  await expect(segments(page)).toHaveCount(1);
  await expect(segments(page).first()).toContainText(/Voice.*Achieved/);
  await press(page, 'Control+z');
  await expect(segments(page).first()).toContainText(/Safety.*Achieved/);
});

test('undo and redo go through every act of the narrative, and still do after a restart', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await press(page, 's');
  await press(page, 'Alt+ArrowRight');
  await press(page, '3');
  await expectSegments(page, 2);
  await restart(page, 'K-1');
  await expectSegments(page, 2);
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText('Undone: add a code');
  await expectSegments(page, 1);
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText('Undone: change a status');
  await press(page, 'Control+Shift+z');
  await expect(segments(page).first()).toContainText('Achieved');
  await press(page, 'Control+y');
  await expectSegments(page, 2);
  await press(page, 'Control+z', 3);
  await expect(segments(page)).toHaveCount(0);
  await expect(statusLine(page)).toContainText('Undone: add a code');
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText('Nothing to undo in this narrative.');
});

test('undo leaves the other narrative alone', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, 'PageDown');
  await expect(page.getByRole('textbox', { name: 'Narrative, case K-2' })).toBeFocused();
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText('Nothing to undo in this narrative.');
  await press(page, 'PageUp');
  await expectSegments(page, 1);
});

test('a stripe and a line of the list both go to their segment', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await press(page, 'Alt+ArrowRight', 3);
  await press(page, '4');
  await expectSegments(page, 2);
  await page.locator('[data-coding]').first().click();
  await expect(spoken(page)).toHaveText('Coded here: Safety');
  await expect.poll(() => painted(page, 'chosen')).toEqual(['She feels safe now.']);
  await segments(page).nth(1).getByRole('button').click();
  await expect(spoken(page)).toHaveText('Coded here: Voice');
  await expect.poll(() => painted(page, 'chosen')).toEqual(['The plan was changed after she asked.']);
  await press(page, 's');
  await expect(segments(page).nth(1)).toContainText('Achieved');
});

test('one code can stand out: the rest is dimmed, then hidden, then all is as it was, and a line says so', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await press(page, '2');
  await expectSegments(page, 2);
  await page.getByRole('button', { name: 'Safety: dim the other codes' }).click();
  await expect(page.getByText('Safety: others dimmed')).toBeVisible();
  await expect.poll(() => painted(page, 'dimmed')).toEqual(['She feels safe now.']);
  await expect.poll(() => painted(page, 'code-1')).toEqual([]);
  await page.getByRole('button', { name: 'Safety: show this code only' }).click();
  await expect.poll(() => painted(page, 'dimmed')).toEqual([]);
  await expect.poll(() => painted(page, 'code-0')).toEqual(['She feels safe now.']);
  await expect(page.locator('[data-coding]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect.poll(() => painted(page, 'code-1')).toEqual(['She feels safe now.']);
  await expect(page.locator('[data-coding]')).toHaveCount(2);
});

test('a drag over words with the mouse and a press on a code tag exactly these words, and the keys stay with the text', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await dragOver(page, 'sings in a choir');
  await page.getByRole('list', { name: 'Codes' }).getByRole('button', { name: 'Inclusion' }).first().click();
  await expectSegments(page, 1);
  await expect.poll(() => painted(page, 'code-4')).toEqual(['sings in a choir']);
  await press(page, 'Enter');
  await press(page, 's');
  await expect(segments(page)).toHaveCount(1);
  await expect(segments(page).first()).toContainText('Achieved');
});

test('the case’s attributes can be hidden, and stay so after a restart', async ({ page }) => {
  await startCoding(page, narratives, { closure_reason: 'No concerns' });
  await expect(page.getByRole('definition').filter({ hasText: 'No concerns' })).toBeVisible();
  await page.getByRole('button', { name: 'Case attributes' }).click();
  await expect(page.getByText('No concerns')).toHaveCount(0);
  await restart(page, 'K-1');
  await expect(page.getByRole('button', { name: 'Case attributes' })).toBeVisible();
  await expect(page.getByRole('main').getByText('No concerns')).toHaveCount(0);
});
