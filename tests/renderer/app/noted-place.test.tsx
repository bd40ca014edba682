import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetPlace,
  forgetScreen,
  type NotedPlace,
  notedPlace,
  notePlace,
} from '../../../renderer/app/noted-place.ts';

const place: NotedPlace = {
  entryId: 'e1',
  coderId: 'c1',
  route: { screen: 'coding', narrativeId: 'n1' },
  offset: 41,
  lockedAt: 5,
};

beforeEach(() => sessionStorage.clear());

describe('a noted place', () => {
  it('comes back as it was noted, until it is forgotten', () => {
    notePlace(place);
    expect(notedPlace()).toEqual(place);
    forgetPlace();
    expect(notedPlace()).toBeNull();
  });

  it('does not tell where a narrative was opened from: what one would come back to is gone with the page', () => {
    notePlace({ ...place, route: { screen: 'coding', narrativeId: 'n1', from: 'agreement' } });
    expect(notedPlace()).toEqual(place);
  });

  it('loses the screen on which something failed, and keeps project and coder', () => {
    notePlace(place);
    forgetScreen();
    expect(notedPlace()).toEqual({ ...place, route: { screen: 'cases' }, offset: 0 });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another screen', JSON.stringify({ ...place, route: { screen: 'elsewhere' } })],
    ['a moment that no calendar has', JSON.stringify({ ...place, lockedAt: 9e15 })],
    ['a moment before 1970', JSON.stringify({ ...place, lockedAt: -1 })],
    ['a caret that no number tells exactly', JSON.stringify({ ...place, offset: 2 ** 53 })],
    ['a caret before the text', JSON.stringify({ ...place, offset: -1 })],
    ['no narrative', JSON.stringify({ ...place, route: { screen: 'coding' } })],
  ])('is none where there is %s', (_what, stored) => {
    sessionStorage.setItem('outcome-coder place', stored);
    expect(notedPlace()).toBeNull();
  });

  it('is given up quietly where the browser has no room', () => {
    const setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem });
    expect(() => notePlace(place)).not.toThrow();
    vi.unstubAllGlobals();
  });
});
