import { type RefCallback, useCallback } from 'react';
import type { OpenProject } from '../../storage/open-project.ts';
import { keepPlace, keptPlace } from './agreement-place.ts';

const handsOn = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * A `ref` for what lies in something that scrolls, which `selector` finds around it: scrolls it back to where it was left, and
 * keeps where it is scrolled from then on. What it holds may still be growing: it follows until it has arrived, or somebody
 * scrolls.
 */
export function useKeptScroll(
  project: OpenProject,
  name: 'scroll' | 'panelScroll',
  selector: string,
): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      const scroller = element?.closest<HTMLElement>(selector);
      if (!element || !scroller) return;
      const wanted = keptPlace(project)[name] ?? 0;
      let returning = wanted > 0;
      const follow = () => {
        if (!returning) return;
        scroller.scrollTop = wanted;
        if (Math.abs(scroller.scrollTop - wanted) <= 1) stop();
      };
      const watcher = new ResizeObserver(follow);
      const stop = () => {
        returning = false;
        watcher.disconnect();
      };
      const note = () => {
        if (!returning) keepPlace(project, { [name]: scroller.scrollTop });
      };
      for (const event of handsOn) scroller.addEventListener(event, stop);
      scroller.addEventListener('scroll', note);
      if (returning) watcher.observe(element);
      follow();
      return () => {
        stop();
        for (const event of handsOn) scroller.removeEventListener(event, stop);
        scroller.removeEventListener('scroll', note);
      };
    },
    [project, name, selector],
  );
}
