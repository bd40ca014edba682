import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeProject } from '../../../renderer/domain/coding/change-project.ts';
import { rowsOf, tableNames } from '../../../renderer/storage/database.ts';
import { listedRows } from '../../../renderer/storage/manifest.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { findProject } from '../../../renderer/storage/project-registry.ts';
import { readManifest } from '../../../renderer/storage/read-manifest.ts';
import { sealedCodec } from '../../../renderer/storage/sealed-codec.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { atRest } from '../../support/at-rest.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { keyOf, newProject, opened, storageDouble } from '../../support/storage-double.ts';

type Step = (project: OpenProject, leadId: string) => Promise<unknown>;

const put =
  (number: number, id: string): Step =>
  (project, coderId) =>
    project.act((state) =>
      state.narratives.some((one) => one.id === `narrative-${number}`)
        ? codingAct(state, { narrativeId: `narrative-${number}`, coderId }, id, coding(id))
        : null,
    );

const importOf =
  (number: number): Step =>
  (project, coderId) => {
    const known = project.state().narratives.some(({ id }) => id === `narrative-${number}`);
    const cases = [{ id: `C${number}`, attributes: { seen: String(known) } }];
    return project.importBatch({ coderId, added: known ? [] : [narrative(number)], replaced: [], cases });
  };

const open =
  (number: number): Step =>
  (project, leadId) =>
    project.act((state) => {
      const narrativeId = `narrative-${number}`;
      if (state.openings.some((one) => one.narrativeId === narrativeId)) return null;
      const after = { narrativeId, leadId, reason: 'Training', at: 1 };
      const entry = { table: 'openings', narrativeId, leadId, before: null, after } as const;
      return { coderId: leadId, scope: 'project', label: 'change_settings', entries: [entry] };
    });

const numbers = fc.constantFrom(1, 2, 3);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(numbers, fc.constantFrom('a', 'b', 'c')).map(([number, id]) => put(number, id)),
  numbers.map(importOf),
  numbers.map(open),
  numbers.map(
    (number): Step =>
      (project, coderId) =>
        project.undo({ narrativeId: `narrative-${number}`, coderId }, coderId),
  ),
  numbers.map(
    (number): Step =>
      (project, coderId) =>
        project.redo({ narrativeId: `narrative-${number}`, coderId }, coderId),
  ),
  fc.constant<Step>((project, coderId) => project.undo('project', coderId)),
  fc.constant<Step>((project, coderId) =>
    project.act((state) => changeProject(state, coderId, { label: `Study ${state.openings.length}` })),
  ),
  fc.constant<Step>((project) => project.rewrite((present) => present)),
);

/** Sheets and openings have no order of their own. */
async function contentOf(project: OpenProject) {
  const { sheets, openings, ...rest } = await project.dataset();
  const byPlace = (left: { narrativeId: string }, right: { narrativeId: string }) =>
    left.narrativeId.localeCompare(right.narrativeId);
  return { ...rest, sheets: sheets.toSorted(byPlace), openings: openings.toSorted(byPlace) };
}

/** Every row with its revision, as the disk has it and as the manifest says. */
async function bothSides(id: string) {
  const key = await keyOf(id);
  const { databaseName = '' } = (await findProject(id)) ?? {};
  return atRest(id, async (database) => {
    const { manifest, problems } = await readManifest(database, sealedCodec(key, databaseName));
    const listed = [...listedRows(manifest)].filter(({ revision }) => revision > 0);
    const stored = await Promise.all(
      tableNames
        .filter((table) => table !== 'changes')
        .map(async (table) =>
          (await rowsOf(database, table).toArray()).map(({ id: row, revision }) => ({ table, row, revision })),
        ),
    );
    const inWords = (rows: readonly string[]) => rows.toSorted();
    return {
      problems,
      listed: inWords(listed.map(({ table, id: row, revision }) => `${table} ${row} ${revision}`)),
      stored: inWords(stored.flat().map(({ table, row, revision }) => `${table} ${row} ${revision}`)),
      journal: [manifest.journal.count, manifest.journal.lastSeq],
      changes: (await rowsOf(database, 'changes').toCollection().primaryKeys()).map(Number),
    };
  });
}

it('whatever is done, manifest, rows and journal stay in step, and every reopening finds the same and nothing amiss', async () => {
  const plan = fc.array(
    fc.oneof({ weight: 5, arbitrary: steps }, { weight: 1, arbitrary: fc.constant('reopen' as const) }),
    {
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(plan, async (planned) => {
      const environment = storageDouble();
      let project = await newProject(environment);
      const leadId = project.state().coders[0]?.id ?? '';
      await importOf(1)(project, leadId);
      for (const step of [...planned, 'reopen' as const]) {
        if (step !== 'reopen') await step(project, leadId);
        else {
          const before = await contentOf(project);
          await project.close();
          const { problems, listed, stored, journal, changes } = await bothSides(project.id);
          expect([problems, listed]).toEqual([[], stored]);
          expect(journal).toEqual([changes.length, Math.max(...changes)]);
          project = await opened(project.id, environment);
          expect(await contentOf(project)).toEqual(before);
          expect(project.problems()).toEqual([]);
        }
      }
    }),
    { numRuns: Math.ceil(propertyRuns / 4) },
  );
}, 60_000);
