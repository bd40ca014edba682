import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { createProject, openCase, textOf, unlock } from '../story/desk.ts';
import { browserHost } from '../story/host.ts';

/** A narrative to be imported and coded. */
export interface TestNarrative {
  readonly caseId: string;
  readonly text: string;
}

/** A quoted CSV with CRLF line ends, as spreadsheets write it; the line breaks inside the texts are CRLF too. */
export function csvOf(narratives: readonly TestNarrative[], attributes: Readonly<Record<string, string>> = {}): string {
  const cell = (value: string) => `"${value.replaceAll('"', '""').replace(/\r?\n/g, '\r\n')}"`;
  const header = ['case_id', 'closure_summary', ...Object.keys(attributes)];
  const rows = narratives.map(({ caseId, text }) => [caseId, text, ...Object.values(attributes)].map(cell).join(','));
  return `${[header.join(','), ...rows].join('\r\n')}\r\n`;
}

/** From a fresh program to the first of these narratives on the coding screen, as the only coder of a new project. */
export async function startCoding(
  page: Page,
  narratives: readonly TestNarrative[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<void> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-coding-')), 'summaries.csv');
  writeFileSync(file, csvOf(narratives, attributes));
  await page.goto('/');
  await createProject(page, 'Coding', 'Asha Reed');
  await page.getByRole('button', { name: 'Import' }).first().click();
  await browserHost(page).chooseFile(file, () => page.getByRole('button', { name: 'Choose a file' }).click());
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: /^Import \d+ narratives?$/ }).click();
  await page.getByRole('button', { name: 'Start coding' }).click();
  await expect(textOf(page, narratives[0]?.caseId ?? '')).toBeFocused();
}

/** Loads the page anew, unlocks the project and opens the case from the list, as after a restart. */
export async function restart(page: Page, caseId: string): Promise<void> {
  await page.reload();
  await unlock(page);
  await openCase(page, caseId);
}

/** The coded segments that the list names: each as code, status, quote and memo in one line. */
export const segments = (page: Page) =>
  page.getByRole('list', { name: 'Coded segments of this narrative' }).getByRole('listitem');

/** The line at the foot of the window. */
export const statusLine = (page: Page) => page.getByRole('contentinfo');

/** What stands painted on the text under one highlight name: each range's own text, in the order of the page. */
export function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(highlight) ?? [])].filter((range) => range instanceof Range);
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map((range) => range.toString());
  }, name);
}

/** The browser's own selection in the narrative, in UTF-16 units of its text: what copying would take. */
export function selectedOffsets(page: Page): Promise<{ anchor: number; focus: number }> {
  return page.evaluate(() => {
    const root = document.querySelector('[role="textbox"][aria-readonly]');
    const selection = document.getSelection();
    const offsetOf = (node: Node | null | undefined, inNode: number) => {
      let before = 0;
      for (const line of root?.children ?? []) {
        if (node && line.contains(node)) return before + inNode;
        before += (line.textContent?.length ?? 0) + 1;
      }
      return -1;
    };
    return {
      anchor: offsetOf(selection?.anchorNode, selection?.anchorOffset ?? 0),
      focus: offsetOf(selection?.focusNode, selection?.focusOffset ?? 0),
    };
  });
}

/** Selects words of the text by dragging the mouse over them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await page.evaluate((wanted) => {
    const root = document.querySelector('[role="textbox"][aria-readonly]');
    const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (!first || !last) break;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 0.5, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`not on screen: ${wanted}`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Presses a key so many times. */
export async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

/** What the live region names at the caret. */
export const spoken = (page: Page) => page.getByRole('main').getByRole('status').filter({ hasText: 'Coded here' });
