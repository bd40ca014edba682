import { beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../../renderer/domain/coding/change.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { coding, codingAct, codingsOf, narrative } from '../../support/acts.ts';
import { type PilotProject, pilotProject } from '../../support/storage/pilot-project.ts';
import { keyOf } from '../../support/storage-double.ts';

let pilot: PilotProject;
beforeEach(async () => {
  pilot = await pilotProject();
});

describe('a project on its database', () => {
  it('begins with its lead, its codebook and one change', async () => {
    const dataset = await pilot.project.dataset();
    expect(dataset.coders).toMatchObject([{ name: 'Asha Lead', role: 'lead', active: true }]);
    expect(dataset.project).toMatchObject({ label: 'Pilot', settings: { suggestions: 'single_coded' } });
    expect(dataset.changes.map(({ seq, label }) => [seq, label])).toEqual([[1, 'create_project']]);
    expect(pilot.project.problems()).toEqual([]);
  });

  it('brings an import back in its order, with texts, after it was closed', async () => {
    await pilot.imports(3, 1, 2);
    await pilot.imports(9, 5);
    await pilot.reopens();
    expect(pilot.project.state().narratives.map(({ id }) => id)).toEqual(
      [3, 1, 2, 9, 5].map((number) => `narrative-${number}`),
    );
    expect(pilot.project.state().cases.map(({ id }) => id)).toEqual(['C3', 'C1', 'C2', 'C9', 'C5']);
    expect(await pilot.project.narrativeText('narrative-2')).toBe('Text 2. She likes football.');
    expect(pilot.project.state().narratives[0]?.words).toBe(5);
  });

  it('keeps an attribute that is named like a part of JavaScript', async () => {
    const attributes = Object.fromEntries(['constructor', '__proto__', 'prototype'].map((name) => [name, 'as given']));
    await pilot.project.importBatch({
      coderId: pilot.leadId,
      added: [],
      replaced: [],
      cases: [{ id: 'C1', attributes }],
    });
    await pilot.reopens();
    expect(Object.entries(pilot.project.state().cases[0]?.attributes ?? {})).toEqual(Object.entries(attributes));
    expect(pilot.project.problems()).toEqual([]);
  });

  it('journals ids and hashes of an import, never a text', async () => {
    await pilot.imports(1);
    const [, change] = await pilot.project.changes('project');
    expect(change?.entries).toEqual([
      { table: 'cases', id: 'C1', change: 'added' },
      { table: 'narratives', id: 'narrative-1', caseId: 'C1', sha256: narrative(1).sha256, change: 'added' },
    ]);
    expect(JSON.stringify(await pilot.project.changes('project'))).not.toContain('football');
  });

  it('replaces an uncoded text and refuses to replace a coded one', async () => {
    await pilot.imports(1);
    const next = { ...narrative(1, 'Another text.'), textVersion: 2 };
    const batch = { coderId: pilot.leadId, added: [], replaced: [next], cases: [] };
    await pilot.project.importBatch(batch);
    await pilot.reopens();
    expect(await pilot.project.narrativeText('narrative-1')).toBe('Another text.');
    expect(pilot.project.state().narratives).toMatchObject([{ textVersion: 2, words: 2 }]);
    await pilot.project.act(pilot.put('a'));
    await expect(pilot.project.importBatch(batch)).rejects.toThrow('is coded');
  });

  it('does nothing for an empty import and for an act that builds nothing', async () => {
    expect(await pilot.project.importBatch({ coderId: pilot.leadId, added: [], replaced: [], cases: [] })).toBeNull();
    expect(await pilot.project.act(() => null)).toBeNull();
    expect(await pilot.project.changes('project')).toHaveLength(1);
  });

  it('keeps every kind of record that an act may touch', async () => {
    await pilot.imports(1);
    const second = { id: 'second', name: 'Ben', initials: 'B', role: 'coder', active: true } as const;
    const opening = { narrativeId: 'narrative-1', leadId: pilot.leadId, reason: 'Training', at: 999 };
    const acts: Act['entries'] = [
      { table: 'coders', id: 'second', before: null, after: second },
      { table: 'openings', narrativeId: 'narrative-1', leadId: pilot.leadId, before: null, after: opening },
      {
        table: 'sheets',
        ...pilot.sheet,
        before: null,
        after: { state: 'finished', finishedUnder: { two_codes: 1 }, reopenings: [], memo: 'Short.' },
      },
    ];
    for (const entry of acts) {
      await pilot.project.act(() => ({
        coderId: pilot.leadId,
        scope: 'project',
        label: 'change_settings',
        entries: [entry],
      }));
    }
    const { label, activeSchemeId, settings } = pilot.project.state().project;
    await pilot.project.act(() => ({
      coderId: pilot.leadId,
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
    const before = pilot.project.state();
    await pilot.reopens();
    expect(pilot.project.state()).toEqual(before);
    expect(pilot.project.state().project).toMatchObject({ label: 'Main study', settings: { suggestions: 'always' } });
    expect(pilot.project.state().coders.map(({ id }) => id)).toEqual([pilot.leadId, 'second']);
    expect(pilot.project.state().openings).toEqual([opening]);
    expect(pilot.project.state().sheets).toMatchObject([{ state: 'finished', memo: 'Short.', revision: 1 }]);
  });

  it('builds each act from the state that the one before it left', async () => {
    await pilot.imports(1);
    const seen: number[] = [];
    const acts = ['a', 'b', 'c', 'd'].map((id) =>
      pilot.project.act((state) => {
        seen.push(codingsOf(state, 'narrative-1', pilot.leadId).length);
        return codingAct(state, pilot.sheet, id, coding(id));
      }),
    );
    const changes = await Promise.all(acts);
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(changes.map((change) => change?.seq)).toEqual([3, 4, 5, 6]);
    expect(pilot.project.state().sheets[0]?.revision).toBe(4);
  });

  it('refuses an act whose before is not what is there, and goes on with the next', async () => {
    await pilot.imports(1);
    const wrong = pilot.project.act(() => ({
      coderId: pilot.leadId,
      scope: pilot.sheet,
      label: 'change_status',
      entries: [
        { table: 'codings', ...pilot.sheet, id: 'a', before: coding('a'), after: coding('a', { status: 'unmet' }) },
      ],
    }));
    await expect(wrong).rejects.toThrow('stale');
    expect((await pilot.project.act(pilot.put('a')))?.seq).toBe(3);
  });

  it('tells listeners after the disk has the act, and not when they have stopped listening', async () => {
    await pilot.imports(1);
    let calls = 0;
    const stop = pilot.project.subscribe(() => {
      calls += 1;
    });
    const change = await pilot.project.act(pilot.put('a'));
    expect([calls, pilot.project.lastSavedAt()]).toEqual([1, change?.at]);
    stop();
    await pilot.project.act(pilot.put('b'));
    expect(calls).toBe(1);
  });

  it('never lets a time in the journal fall when the clock does', async () => {
    await pilot.imports(1);
    const first = await pilot.project.act(pilot.put('a'));
    pilot.environment.time = 10;
    const second = await pilot.project.act(pilot.put('b'));
    expect(second?.at).toBe(first?.at);
  });

  it('opens for one window only, until that lets go', async () => {
    expect(await openProject(pilot.project.id, await keyOf(pilot.project.id), pilot.environment)).toEqual({
      problem: { code: 'open_elsewhere', place: 'Pilot' },
    });
    await pilot.project.close();
    expect(await openProject(pilot.project.id, await keyOf(pilot.project.id), pilot.environment)).toHaveProperty(
      'project',
    );
  });

  it('finishes running acts before it closes and refuses acts after', async () => {
    await pilot.imports(1);
    const running = pilot.project.act(pilot.put('a'));
    await pilot.project.close();
    expect((await running)?.seq).toBe(3);
    await expect(pilot.project.act(pilot.put('b'))).rejects.toMatchObject({ problem: { code: 'closed' } });
  });

  it('says so when a project is not in the list', async () => {
    expect(await openProject('nobody', await keyOf(pilot.project.id), pilot.environment)).toEqual({
      problem: { code: 'not_found', place: 'nobody' },
    });
  });
});
