import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Opening } from '../../../../renderer/domain/coding/dataset.ts';
import type { Assignment } from '../../../../renderer/domain/coding/round.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { visibleSheets } from '../../../../renderer/domain/coding/visible-sheets.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { A, anyCoding, anyViewer, anyWork, B, C, coding, lead, opening, sheet } from './blind-work.ts';

const assignment = (narrativeId: string, ...coderIds: string[]): Assignment => ({
  roundId: 'round',
  narrativeId,
  coderIds,
});

const seenBy = (
  viewer: Pick<Coder, 'id' | 'role'>,
  sheets: readonly Sheet[],
  assignments: readonly Assignment[] = [],
  openings: readonly Opening[] = [],
) => visibleSheets(viewer, { sheets, assignments, openings }).map((each) => each.coderId);

describe('an unassigned narrative', () => {
  it('keeps a finished sheet from a coder who has not started', () => {
    expect(seenBy(B, [sheet('n', 'a', 'finished')])).toEqual([]);
  });

  it('keeps a finished sheet from a coder who has begun and not finished', () => {
    expect(seenBy(B, [sheet('n', 'a', 'finished'), sheet('n', 'b', 'in_progress')])).toEqual(['b']);
  });

  it('opens to both coders once both have finished', () => {
    const sheets = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished')];
    expect(seenBy(A, sheets)).toEqual(['a', 'b']);
    expect(seenBy(B, sheets)).toEqual(['a', 'b']);
  });

  it('stays closed to those who have finished while a third is at work', () => {
    const sheets = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished'), sheet('n', 'c', 'in_progress')];
    expect(seenBy(A, sheets)).toEqual(['a']);
    expect(seenBy(C, sheets)).toEqual(['c']);
    expect(seenBy(lead, sheets)).toEqual([]);
  });

  it('takes an unstarted sheet that holds a coding for work, and an empty one for none', () => {
    expect(seenBy(A, [sheet('n', 'a', 'finished'), sheet('n', 'b', 'not_started', [coding('x')])])).toEqual(['a']);
    expect(seenBy(A, [sheet('n', 'a', 'finished'), sheet('n', 'b', 'not_started')])).toEqual(['a', 'b']);
  });

  it('opens to a lead who does not code it once everyone with work on it has finished', () => {
    expect(seenBy(lead, [sheet('n', 'a', 'finished')])).toEqual(['a']);
    expect(seenBy(lead, [sheet('n', 'a', 'in_progress')])).toEqual([]);
  });

  it('keeps others from a lead who codes it until the lead has finished', () => {
    expect(seenBy(lead, [sheet('n', 'a', 'finished'), sheet('n', 'lead', 'in_progress')])).toEqual(['lead']);
    expect(seenBy(lead, [sheet('n', 'a', 'finished'), sheet('n', 'lead', 'finished')])).toEqual(['a', 'lead']);
  });

  it('closes again when a coder reopens their sheet', () => {
    expect(seenBy(A, [sheet('n', 'a', 'in_progress'), sheet('n', 'b', 'finished')])).toEqual(['a']);
    expect(seenBy(B, [sheet('n', 'a', 'in_progress'), sheet('n', 'b', 'finished')])).toEqual(['b']);
  });
});

describe('an assigned narrative', () => {
  const both = [assignment('n', 'a', 'b')];

  it('stays closed while an assigned coder has no sheet', () => {
    expect(seenBy(A, [sheet('n', 'a', 'finished')], both)).toEqual(['a']);
    expect(seenBy(B, [sheet('n', 'a', 'finished')], both)).toEqual([]);
    expect(seenBy(lead, [sheet('n', 'a', 'finished')], both)).toEqual([]);
  });

  it('opens to everyone once every assigned coder has finished', () => {
    const sheets = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished')];
    for (const viewer of [A, B, C, lead]) expect(seenBy(viewer, sheets, both)).toEqual(['a', 'b']);
  });

  it('waits for the coders of every round', () => {
    const rounds = [assignment('n', 'a'), { ...assignment('n', 'b'), roundId: 'second' }];
    expect(seenBy(A, [sheet('n', 'a', 'finished')], rounds)).toEqual(['a']);
  });

  it('keeps a coder blind who codes it without being assigned and has not finished', () => {
    const sheets = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished'), sheet('n', 'c', 'in_progress')];
    expect(seenBy(C, sheets, both)).toEqual(['c']);
  });

  it('keeps an assigned lead blind until the lead has finished', () => {
    const withLead = [assignment('n', 'a', 'lead')];
    expect(seenBy(lead, [sheet('n', 'a', 'finished')], withLead)).toEqual([]);
  });

  it('keeps closed what somebody left unfinished before it was given to others, unless the lead opens it early', () => {
    const sheets = [sheet('n', 'a', 'in_progress'), sheet('n', 'b', 'finished')];
    const handedOver = [assignment('n', 'b')];
    expect(seenBy(lead, sheets, handedOver)).toEqual(['b']);
    expect(seenBy(B, sheets, handedOver)).toEqual(['b']);
    expect(seenBy(C, sheets, handedOver)).toEqual(['b']);
    expect(seenBy(lead, sheets, handedOver, [opening('n', 'lead')])).toEqual(['a', 'b']);
  });

  it('is an unassigned one when nobody is named', () => {
    expect(seenBy(B, [sheet('n', 'a', 'finished')], [assignment('n')])).toEqual([]);
  });
});

describe('an opening', () => {
  const half = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'in_progress')];

  it('opens the narrative for the lead who made it, and for nobody else', () => {
    expect(seenBy(lead, half, [], [opening('n', 'lead')])).toEqual(['a', 'b']);
    expect(seenBy({ id: 'second', role: 'lead' }, half, [], [opening('n', 'lead')])).toEqual([]);
    expect(seenBy(A, half, [], [opening('n', 'lead')])).toEqual(['a']);
  });

  it('opens that narrative only', () => {
    expect(seenBy(lead, [...half, sheet('m', 'a', 'in_progress')], [], [opening('n', 'lead')])).toEqual(['a', 'b']);
  });

  it('does not help a lead who codes the narrative and has not finished', () => {
    const sheets = [...half, sheet('n', 'lead', 'in_progress')];
    expect(seenBy(lead, sheets, [], [opening('n', 'lead')])).toEqual(['lead']);
    expect(seenBy(lead, half, [assignment('n', 'a', 'lead')], [opening('n', 'lead')])).toEqual([]);
    const finished = [...half, sheet('n', 'lead', 'finished')];
    expect(seenBy(lead, finished, [], [opening('n', 'lead')])).toEqual(['a', 'b', 'lead']);
  });

  it('is void once its maker is no lead any more', () => {
    expect(seenBy({ id: 'lead', role: 'coder' }, half, [], [opening('n', 'lead')])).toEqual([]);
  });
});

describe('whatever people have coded', () => {
  it('a coder sees another’s sheet only where all who code the narrative, and the viewer if one of them, have finished', () => {
    fc.assert(
      fc.property(anyWork, fc.constantFrom(A, B, C), (work, viewer) => {
        for (const seen of visibleSheets(viewer, work)) {
          if (seen.coderId === viewer.id) continue;
          const here = work.sheets.filter((each) => each.narrativeId === seen.narrativeId);
          const hasFinished = (id: string) => here.some((each) => each.coderId === id && each.state === 'finished');
          const assigned = work.assignments
            .filter((each) => each.narrativeId === seen.narrativeId)
            .flatMap((each) => each.coderIds);
          const atWork = here.filter((each) => each.state !== 'not_started' || each.codings.length > 0);
          const mustHaveFinished = assigned.length > 0 ? assigned : [viewer.id, ...atWork.map((each) => each.coderId)];
          expect(mustHaveFinished.every(hasFinished)).toBe(true);
          if (atWork.some((each) => each.coderId === viewer.id)) expect(hasFinished(viewer.id)).toBe(true);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('everyone always sees their own sheets, each once, and none is altered', () => {
    fc.assert(
      fc.property(anyWork, anyViewer, (work, viewer) => {
        const seen = visibleSheets(viewer, work);
        expect(seen.filter((each) => each.coderId === viewer.id)).toEqual(
          work.sheets.filter((each) => each.coderId === viewer.id),
        );
        expect(seen).toEqual(work.sheets.filter((each) => seen.includes(each)));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('a first coding on an untouched sheet never opens anything', () => {
    fc.assert(
      fc.property(anyWork, anyViewer, anyCoding, (work, viewer, first) => {
        const key = (each: Sheet) => `${each.narrativeId} ${each.coderId}`;
        const before = new Set(visibleSheets(viewer, work).map(key));
        const sheets = work.sheets.map((each) =>
          each.state === 'not_started' ? { ...each, codings: [...each.codings, first] } : each,
        );
        for (const seen of visibleSheets(viewer, { ...work, sheets })) expect(before).toContain(key(seen));
      }),
      { numRuns: propertyRuns },
    );
  });
});
