import { expect } from '@playwright/test';
import { goTo } from './desk.ts';
import { expectSpansOfSource, exportedRows, withoutGuard } from './exported.ts';
import type { Host } from './host.ts';
import { coderNames, codeTwice, expectAgreementByHand } from './story.ts';
import { findings, narratives, outcomes } from './story-data.ts';

/** The whole main job: import, code as A and as B, agree, export, and check what came out against what went in. */
export async function tellStory(host: Host, csvFile: string): Promise<void> {
  await codeTwice(host, csvFile);
  await expectAgreementByHand(host.page);
  await goTo(host.page, 'Export');
  const files = await host.saveFiles(() =>
    host.page.getByRole('button', { name: /^Save (as a zip file|into a folder)/ }).click(),
  );
  expectSegments(files);
  expectCaseOutcomes(files);
  expect(exportedRows(files, 'codebook').filter(({ scheme }) => scheme === 'seven_outcomes')).toHaveLength(7);
  expect([...files.keys()].some((name) => name.includes('README'))).toBe(true);
}

function expectSegments(files: ReadonlyMap<string, Uint8Array>): void {
  const rows = exportedRows(files, 'segments');
  expectSpansOfSource(rows, narratives);
  for (const coder of ['A', 'B'] as const) {
    const own = rows.filter((row) => row.coder === coderNames[coder]);
    const coded = own.map((row) => `${row.case_id} ${row.code_id} ${withoutBullet(row.text ?? '')}`).sort();
    const meant = narratives.flatMap((narrative, index) =>
      outcomes
        .filter((outcome) => findings[coder][outcome].includes(index + 1))
        .map((outcome) => `${narrative.caseId} ${outcome} ${narrative.sentenceOf[outcome]}`),
    );
    expect(coded).toEqual(meant.sort());
    expect(own.every((row) => row.layer === 'coder' && row.origin === 'manual')).toBe(true);
  }
  expect(rows[0]?.attr_closure_reason).toBe(
    narratives.find(({ caseId }) => caseId === rows[0]?.case_id)?.closureReason,
  );
}

/** A sentence chosen by the caret begins with the bullet of its list item; one dragged over with the mouse does not. */
const withoutBullet = (text: string) => withoutGuard(text).replace(/^- /, '');

function expectCaseOutcomes(files: ReadonlyMap<string, Uint8Array>): void {
  const rows = exportedRows(files, 'case_outcomes');
  expect(rows).toHaveLength(2 * narratives.length);
  for (const [index, { caseId }] of narratives.entries()) {
    for (const coder of ['A', 'B'] as const) {
      const row = rows.find((one) => one.case_id === caseId && one.coder === coderNames[coder]);
      const found = outcomes.map((outcome) => (findings[coder][outcome].includes(index + 1) ? '1' : '0'));
      expect(outcomes.map((outcome) => row?.[outcome])).toEqual(found);
    }
  }
}
