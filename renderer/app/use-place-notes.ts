import { useCallback, useEffect, useRef } from 'react';
import { type NotedPlace, notePlace } from './noted-place.ts';
import type { Route } from './route.ts';

/**
 * Notes where the user is whenever it changes, so that locking, a reload and even a crash lead back there. Answers with
 * what is to be told of every move of the caret.
 */
export function usePlaceNotes(
  entryId: string,
  coderId: string | null,
  route: Route,
  first: number,
): (offset: number) => void {
  const place = useRef<NotedPlace>({ entryId, coderId, route, offset: first, lockedAt: null });
  useEffect(() => {
    const moved = place.current.route !== route;
    place.current = { entryId, coderId, route, offset: moved ? 0 : place.current.offset, lockedAt: null };
    notePlace(place.current);
  }, [entryId, coderId, route]);
  return useCallback((offset: number) => {
    if (place.current.offset === offset) return;
    place.current = { ...place.current, offset };
    notePlace(place.current);
  }, []);
}
