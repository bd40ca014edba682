import { expect, type Page } from '@playwright/test';
import { type OutcomeId, outcomes, type StoryNarrative } from './story-data.ts';

/** The narrative on screen. */
export const textOf = (page: Page, caseId: string) => page.getByRole('textbox', { name: `Narrative, case ${caseId}` });

export function goTo(page: Page, screen: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();
}

/** The passphrase of every project that `createProject` makes. */
export const passphrase = 'four unrelated words here';

/** From the list of projects to the cases of a new one, protected by `passphrase`; answers with its recovery code. */
export async function createProject(page: Page, label: string, name: string): Promise<string> {
  await page.getByRole('button', { name: /^New project/ }).click();
  await page.getByLabel('Project label').fill(label);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Next: protect it' }).click();
  await protect(page, 'Create project');
  return keepRecoveryCode(page);
}

/** Types `passphrase` twice and goes on. */
export async function protect(page: Page, submit: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await page.getByRole('button', { name: submit }).click();
}

/** Says that the recovery code was written down, and opens the project; answers with the code. */
export async function keepRecoveryCode(page: Page): Promise<string> {
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await expect(groups).toHaveCount(6);
  const code = (await groups.allTextContents()).join('-');
  await page.getByLabel('I have written it down or printed it').check();
  await page.getByRole('button', { name: 'Open the project' }).click();
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
  return code;
}

/** Opens a locked or listed project with `passphrase`, from where it is asked for. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeHidden();
}

export async function addCoder(page: Page, name: string): Promise<void> {
  await goTo(page, 'Team');
  await page.getByRole('button', { name: 'Add a coder' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a coder' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Add coder' }).click();
  await expect(dialog).toBeHidden();
}

export async function codeAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Choose who is coding/ }).click();
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name }).click();
  await expect(page.getByRole('contentinfo')).toContainText(`Coding as ${name}`);
}

/** Opens a narrative from the list of cases; its text has the keys then. */
export async function openCase(page: Page, caseId: string): Promise<void> {
  await goTo(page, 'Cases');
  await page.getByText(caseId, { exact: true }).click();
  await expect(textOf(page, caseId)).toBeFocused();
}

/** The number of coded segments that the panel counts. */
export function expectSegments(page: Page, count: number): Promise<void> {
  return expect(page.getByRole('list', { name: 'Coded segments of this narrative' }).getByRole('listitem')).toHaveCount(
    count,
  );
}

const keyOf = (outcome: OutcomeId) => String(outcomes.indexOf(outcome) + 1);

/** Codes an outcome's sentence by keys alone: the caret goes there sentence by sentence. */
export async function codeByKeys(page: Page, narrative: StoryNarrative, outcome: OutcomeId): Promise<void> {
  const target = narrative.text.indexOf(narrative.sentenceOf[outcome]);
  // The text is on the screen a moment before the keys go to it.
  await expect(textOf(page, narrative.caseId)).toBeFocused();
  await page.keyboard.press('Control+Home');
  const steps = sentenceStarts(narrative).filter((start) => start > 0 && start <= target).length;
  for (let step = 0; step < steps; step++) await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press(keyOf(outcome));
}

/** Codes an outcome's sentence by dragging the mouse from its first character to its last, then pressing the code. */
export async function codeByMouse(
  page: Page,
  narrative: StoryNarrative,
  outcome: OutcomeId,
  codeName: string,
): Promise<void> {
  const { from, to } = await textOf(page, narrative.caseId).evaluate((root, sentence) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(sentence) ?? -1;
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + sentence.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const boxes = [...range.getClientRects()];
      const first = boxes[0];
      const last = boxes.at(-1);
      if (first && last)
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 0.5, y: last.top + last.height / 2 },
        };
    }
    throw new Error('the sentence is not on screen');
  }, narrative.sentenceOf[outcome]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('list', { name: 'Codes' }).getByRole('button', { name: codeName }).first().click();
}

/** Where the story's own sentences start; its headings and list items are sentences too. */
function sentenceStarts(narrative: StoryNarrative): number[] {
  const starts = [0, ...Object.values(narrative.sentenceOf).map((sentence) => narrative.text.indexOf(sentence))];
  return starts.sort((a, b) => a - b);
}
