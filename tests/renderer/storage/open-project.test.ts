import { beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../../renderer/domain/coding/change.ts';
import type { ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { coding, codingAct, codingsOf, narrative } from '../../support/acts.ts';
import { keyOf, newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let leadId: string;
let sheet: { narrativeId: string; coderId: string };

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  leadId = project.state().coders[0]?.id ?? '';
  sheet = { narrativeId: 'narrative-1', coderId: leadId };
});

async function imported(...numbers: number[]): Promise<void> {
  const added = numbers.map((number) => narrative(number));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: { region: 'North' } }));
  await project.importBatch({ coderId: leadId, added, replaced: [], cases });
}

async function reopened(): Promise<OpenProject> {
  await project.close();
  project = await opened(project.id, environment);
  return project;
}

const put =
  (id: string, more = {}) =>
  (state: ProjectState) =>
    codingAct(state, sheet, id, coding(id, more));

describe('a project on its database', () => {
  it('begins with its lead, its codebook and one change', async () => {
    const dataset = await project.dataset();
    expect(dataset.coders).toMatchObject([{ name: 'Asha Lead', role: 'lead', active: true }]);
    expect(dataset.project).toMatchObject({ label: 'Pilot', settings: { suggestions: 'single_coded' } });
    expect(dataset.changes.map(({ seq, label }) => [seq, label])).toEqual([[1, 'create_project']]);
    expect(project.problems()).toEqual([]);
  });

  it('brings an import back in its order, with texts, after it was closed', async () => {
    await imported(3, 1, 2);
    await imported(9, 5);
    await reopened();
    expect(project.state().narratives.map(({ id }) => id)).toEqual(
      [3, 1, 2, 9, 5].map((number) => `narrative-${number}`),
    );
    expect(project.state().cases.map(({ id }) => id)).toEqual(['C3', 'C1', 'C2', 'C9', 'C5']);
    expect(await project.narrativeText('narrative-2')).toBe('Text 2. She likes football.');
    expect(project.state().narratives[0]?.words).toBe(5);
  });

  it('keeps an attribute that is named like a part of JavaScript', async () => {
    const attributes = Object.fromEntries(['constructor', '__proto__', 'prototype'].map((name) => [name, 'as given']));
    await project.importBatch({ coderId: leadId, added: [], replaced: [], cases: [{ id: 'C1', attributes }] });
    await reopened();
    expect(Object.entries(project.state().cases[0]?.attributes ?? {})).toEqual(Object.entries(attributes));
    expect(project.problems()).toEqual([]);
  });

  it('journals ids and hashes of an import, never a text', async () => {
    await imported(1);
    const [, change] = await project.changes('project');
    expect(change?.entries).toEqual([
      { table: 'cases', id: 'C1', change: 'added' },
      { table: 'narratives', id: 'narrative-1', caseId: 'C1', sha256: narrative(1).sha256, change: 'added' },
    ]);
    expect(JSON.stringify(await project.changes('project'))).not.toContain('football');
  });

  it('replaces an uncoded text and refuses to replace a coded one', async () => {
    await imported(1);
    const next = { ...narrative(1, 'Another text.'), textVersion: 2 };
    const batch = { coderId: leadId, added: [], replaced: [next], cases: [] };
    await project.importBatch(batch);
    await reopened();
    expect(await project.narrativeText('narrative-1')).toBe('Another text.');
    expect(project.state().narratives).toMatchObject([{ textVersion: 2, words: 2 }]);
    await project.act(put('a'));
    await expect(project.importBatch(batch)).rejects.toThrow('is coded');
  });

  it('does nothing for an empty import and for an act that builds nothing', async () => {
    expect(await project.importBatch({ coderId: leadId, added: [], replaced: [], cases: [] })).toBeNull();
    expect(await project.act(() => null)).toBeNull();
    expect(await project.changes('project')).toHaveLength(1);
  });

  it('keeps every kind of record that an act may touch', async () => {
    await imported(1);
    const second = { id: 'second', name: 'Ben', initials: 'B', role: 'coder', active: true } as const;
    const opening = { narrativeId: 'narrative-1', leadId, reason: 'Training', at: 999 };
    const acts: Act['entries'] = [
      { table: 'coders', id: 'second', before: null, after: second },
      { table: 'openings', narrativeId: 'narrative-1', leadId, before: null, after: opening },
      {
        table: 'sheets',
        ...sheet,
        before: null,
        after: { state: 'finished', finishedUnder: { two_codes: 1 }, reopenings: [], memo: 'Short.' },
      },
    ];
    for (const entry of acts) {
      await project.act(() => ({ coderId: leadId, scope: 'project', label: 'change_settings', entries: [entry] }));
    }
    const { label, activeSchemeId, settings } = project.state().project;
    await project.act(() => ({
      coderId: leadId,
      scope: 'project',
      label: 'change_settings',
      entries: [
        {
          table: 'project',
          before: { label, activeSchemeId, settings },
          after: { label: 'Main study', activeSchemeId, settings: { suggestions: 'always' } },
        },
      ],
    }));
    const before = project.state();
    await reopened();
    expect(project.state()).toEqual(before);
    expect(project.state().project).toMatchObject({ label: 'Main study', settings: { suggestions: 'always' } });
    expect(project.state().coders.map(({ id }) => id)).toEqual([leadId, 'second']);
    expect(project.state().openings).toEqual([opening]);
    expect(project.state().sheets).toMatchObject([{ state: 'finished', memo: 'Short.', revision: 1 }]);
  });

  it('builds each act from the state that the one before it left', async () => {
    await imported(1);
    const seen: number[] = [];
    const acts = ['a', 'b', 'c', 'd'].map((id) =>
      project.act((state) => {
        seen.push(codingsOf(state, 'narrative-1', leadId).length);
        return codingAct(state, sheet, id, coding(id));
      }),
    );
    const changes = await Promise.all(acts);
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(changes.map((change) => change?.seq)).toEqual([3, 4, 5, 6]);
    expect(project.state().sheets[0]?.revision).toBe(4);
  });

  it('refuses an act whose before is not what is there, and goes on with the next', async () => {
    await imported(1);
    const wrong = project.act(() => ({
      coderId: leadId,
      scope: sheet,
      label: 'change_status',
      entries: [{ table: 'codings', ...sheet, id: 'a', before: coding('a'), after: coding('a', { status: 'unmet' }) }],
    }));
    await expect(wrong).rejects.toThrow('stale');
    expect((await project.act(put('a')))?.seq).toBe(3);
  });

  it('tells listeners after the disk has the act, and not when they have stopped listening', async () => {
    await imported(1);
    let calls = 0;
    const stop = project.subscribe(() => {
      calls += 1;
    });
    const change = await project.act(put('a'));
    expect([calls, project.lastSavedAt()]).toEqual([1, change?.at]);
    stop();
    await project.act(put('b'));
    expect(calls).toBe(1);
  });

  it('never lets a time in the journal fall when the clock does', async () => {
    await imported(1);
    const first = await project.act(put('a'));
    environment.time = 10;
    const second = await project.act(put('b'));
    expect(second?.at).toBe(first?.at);
  });

  it('opens for one window only, until that lets go', async () => {
    expect(await openProject(project.id, await keyOf(project.id), environment)).toEqual({
      problem: { code: 'open_elsewhere', place: 'Pilot' },
    });
    await project.close();
    expect(await openProject(project.id, await keyOf(project.id), environment)).toHaveProperty('project');
  });

  it('finishes running acts before it closes and refuses acts after', async () => {
    await imported(1);
    const running = project.act(put('a'));
    await project.close();
    expect((await running)?.seq).toBe(3);
    await expect(project.act(put('b'))).rejects.toMatchObject({ problem: { code: 'closed' } });
  });

  it('says so when a project is not in the list', async () => {
    expect(await openProject('nobody', await keyOf(project.id), environment)).toEqual({
      problem: { code: 'not_found', place: 'nobody' },
    });
  });
});
