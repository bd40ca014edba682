import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../../../../codebook/sample/sample.ts';
import { applyEntries } from '../../../../renderer/domain/coding/apply-entries.ts';
import type { Dataset, ProjectState } from '../../../../renderer/domain/coding/dataset.ts';
import { sampleDataset } from '../../../../renderer/domain/coding/sample-dataset.ts';
import { normaliseText } from '../../../../renderer/domain/text/normalise.ts';
import { tidySpan } from '../../../../renderer/domain/text/tidy-span.ts';

const now = Date.UTC(2026, 10, 22);
let dataset: Dataset;

beforeAll(async () => {
  let ids = 0;
  dataset = await sampleDataset({
    now,
    id: () => {
      ids += 1;
      return `id-${ids}`;
    },
    sha256Of: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  });
});

const textOf = (narrativeId: string) => dataset.narratives.find(({ id }) => id === narrativeId)?.text ?? '';

describe('sampleDataset', () => {
  it('is led by one invented person and coded by two others', () => {
    expect(dataset.coders.map(({ name, role }) => [name, role])).toEqual([
      ['Eilidh Munro', 'lead'],
      ['Rhiannon Pryce', 'coder'],
      ['Samuel Adeyemi', 'coder'],
    ]);
    expect(dataset.project).toMatchObject({
      label: 'Sample project',
      activeSchemeId: 'seven_outcomes',
      settings: { suggestions: 'always' },
    });
  });

  it('gives every record an id of its own', () => {
    const ids = [
      dataset.project.id,
      dataset.project.copyId,
      ...dataset.coders.map(({ id }) => id),
      ...dataset.narratives.map(({ id }) => id),
      ...dataset.sheets.flatMap(({ codings }) => codings.map(({ id }) => id)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has texts that normalising leaves alone, with the hash of their UTF-8 bytes', () => {
    for (const { text, sha256 } of dataset.narratives) {
      expect(normaliseText(text)).toBe(text);
      expect(sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
    expect(dataset.cases.map(({ id }) => id)).toEqual(dataset.narratives.map(({ caseId }) => caseId));
  });

  it('puts every coding on exactly the words of its quote, tidied', () => {
    let codings = 0;
    for (const sheet of dataset.sheets) {
      const text = textOf(sheet.narrativeId);
      const caseId = dataset.narratives.find(({ id }) => id === sheet.narrativeId)?.caseId;
      const coder = dataset.coders.find(({ id }) => id === sheet.coderId);
      const source = sample.coders
        .find((one) => one.coder.name === coder?.name)
        ?.sheets.find((one) => one.caseId === caseId);
      const quotes = sheet.codings.map(({ codeId, start, end }) => `${codeId}: ${text.slice(start, end)}`);
      expect(quotes.toSorted()).toEqual(source?.codings.map(({ code, quote }) => `${code}: ${quote}`).toSorted());
      for (const { start, end } of sheet.codings) expect(tidySpan(text, { start, end })).toEqual({ start, end });
      codings += quotes.length;
    }
    expect(codings).toBeGreaterThan(250);
  });

  it('shows all three states: finished, in progress, and no sheet at all', () => {
    const states = dataset.sheets.map(({ state }) => state);
    expect(states.filter((state) => state === 'finished')).toHaveLength(53);
    expect(states.filter((state) => state === 'in_progress')).toHaveLength(1);
    for (const { state, finishedUnder } of dataset.sheets) {
      expect(finishedUnder).toEqual(state === 'finished' ? { seven_outcomes: 1 } : {});
    }
  });

  it('has a journal that leads from nothing to every sheet as it stands', () => {
    expect(dataset.changes.map(({ seq }) => seq)).toEqual(dataset.changes.map((_change, index) => index + 1));
    expect(dataset.changes.slice(0, 4).map(({ label }) => label)).toEqual([
      'create_project',
      'add_coder',
      'add_coder',
      'import_narratives',
    ]);
    let state: ProjectState = {
      ...dataset,
      narratives: dataset.narratives.map(({ text: _text, ...head }) => ({ ...head, words: 0 })),
      sheets: [],
    };
    for (const { entries, copyId, at, scope } of dataset.changes) {
      if (scope === 'project') continue;
      const applied = applyEntries(state, entries, { copyId, at });
      if ('problem' in applied) throw new Error(`${applied.problem.code} at ${applied.problem.place}`);
      state = applied.state;
    }
    expect(state.sheets).toEqual(dataset.sheets);
  });
});
