import { describe, expect, it } from 'vitest';
import { readFacts, writeFacts } from '../../../../renderer/storage/vault/sealed-file-facts.ts';
import { someFacts } from './sealed-project.ts';

const room = 14_000;

describe('the facts of a sealed file', () => {
  it('come back as they were', () => {
    expect(readFacts(writeFacts(someFacts, room))).toEqual(someFacts);
  });

  it('fit however many coders there are: the first are named, and a last entry counts the rest', () => {
    const coders = Array.from({ length: 5000 }, (_, place) => `Coder ${place} of a very large study`);
    const bytes = writeFacts({ ...someFacts, coders }, room);
    expect(bytes.length).toBeLessThanOrEqual(room);
    const read = readFacts(bytes)?.coders ?? [];
    const named = read.slice(0, -1);
    expect(named.length).toBeGreaterThan(300);
    expect(named).toEqual(coders.slice(0, named.length));
    expect(read.at(-1)).toBe(`… +${5000 - named.length}`);
  });

  it('fit with the longest names and ids in letters that take the most bytes', () => {
    const longest = { projectId: '\u0001'.repeat(200), copyId: '\u0001'.repeat(200), label: '\u0001'.repeat(500) };
    const coders = Array.from({ length: 60 }, () => '🧒'.repeat(500));
    const bytes = writeFacts({ ...someFacts, ...longest, appVersion: '1'.repeat(900), coders }, room);
    expect(bytes.length).toBeLessThanOrEqual(room);
    expect(readFacts(bytes)?.projectId).toBe(longest.projectId);
  });

  it('cut a long name after 79 whole characters', () => {
    const read = readFacts(writeFacts({ ...someFacts, label: '🧒'.repeat(81), coders: ['é'.repeat(80)] }, room));
    expect(read?.label).toBe(`${'🧒'.repeat(79)}…`);
    expect(read?.coders).toEqual(['é'.repeat(80)]);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"madeAt":1}',
    JSON.stringify({ ...someFacts, reason: 'toString' }),
    JSON.stringify({ ...someFacts, lastSeq: '4' }),
  ])('are none in %s', (json) => {
    expect(readFacts(new TextEncoder().encode(json))).toBeNull();
  });
});
