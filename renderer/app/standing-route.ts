import type { ProjectState } from '../domain/coding/dataset.ts';
import type { NotedPlace } from './noted-place.ts';
import type { Route } from './route.ts';

/** The noted route, if the project still has what it shows; otherwise the cases. */
export function standingRoute(place: NotedPlace | null, { narratives }: ProjectState): Route {
  if (!place) return { screen: 'cases' };
  const { route } = place;
  const stands = route.screen !== 'coding' || narratives.some(({ id }) => id === route.narrativeId);
  return stands ? route : { screen: 'cases' };
}
