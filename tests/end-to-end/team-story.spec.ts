import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { closeTheRound, disagreements, expectSettledExport, settleByKeys } from '../support/story/settle-story.ts';
import { coderNames, expectAgreementByHand } from '../support/story/story.ts';
import { findings, storyCsv } from '../support/story/story-data.ts';
import {
  beginStudy,
  codeAndReturn,
  drawForBoth,
  exportedOf,
  freshProfile,
  handOut,
  journalOf,
  secondLead,
  takeReturnIn,
} from '../support/story/team-story.ts';

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-team-'));
  writeFileSync(path.join(folder, 'summaries.csv'), storyCsv());
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a lead and two coders who never share a screen come to the same study, whichever return comes first', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  const lead = await freshProfile(browser, baseURL ?? '', faults);

  const packs = await test.step('the lead draws who codes what and hands out the packs', async () => {
    await beginStudy(lead, path.join(folder, 'summaries.csv'));
    await drawForBoth(lead);
    return handOut(lead, folder);
  });
  const returns = await test.step('two coders, each on a computer of their own, code and return', async () => {
    const found = new Map<'A' | 'B', string>();
    for (const who of ['A', 'B'] as const) {
      const handed = packs.get(coderNames[who]);
      if (!handed) throw new Error(`No pack for ${coderNames[who]}`);
      const coder = await freshProfile(browser, baseURL ?? '', faults);
      found.set(who, await codeAndReturn(coder, who, handed, folder));
      await coder.page.context().close();
    }
    return found;
  });
  const other = await freshProfile(browser, baseURL ?? '', faults);

  await test.step('the returns come in, B before A here, A before B there', async () => {
    await secondLead(lead, other, folder);
    for (const who of ['B', 'A'] as const) await takeReturnIn(lead, returns.get(who) ?? '', 12);
    for (const who of ['A', 'B'] as const) await takeReturnIn(other, returns.get(who) ?? '', 12);
  });
  await test.step('the figures of agreement are those worked out by hand', async () => {
    await expectAgreementByHand(lead.page);
    await expectAgreementByHand(other.page);
  });
  await test.step('both projects export the same', async () => {
    expect(await exportedOf(other)).toEqual(await exportedOf(lead));
  });
  await test.step('the lead settles by keys what they differ in, and closes the round', async () => {
    await settleByKeys(lead);
    await closeTheRound(lead);
    await expectAgreementByHand(lead.page);
  });
  await test.step('the export holds every ruling and the consensus beside the coders’ own work', async () => {
    await expectSettledExport(lead);
  });
  await test.step('the lead’s journal holds what both coders did, every pack, and every ruling', async () => {
    const journal = await journalOf(lead);
    const coded = [findings.A, findings.B].flatMap((found) => Object.values(found).flat()).length;
    expect(journal.get('add_code')).toBe(coded);
    expect(journal.get('finish_sheet')).toBe(24);
    expect(journal.get('merge_return')).toBe(2);
    expect(journal.get('make_coding_pack')).toBe(2);
    expect(journal.get('start_round')).toBe(1);
    expect(journal.get('pass_identical')).toBe(1);
    expect(journal.get('rule')).toBe(disagreements);
    expect(journal.get('close_round')).toBe(1);
  });
  expect(faults).toEqual([]);
});
