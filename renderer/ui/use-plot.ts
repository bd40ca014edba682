import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type DrawPlot, drawPlot, type PlotLibrary, pickedMark } from './draw-plot.ts';
import { plotColours } from './plot-colours.ts';

/** A shape of a plot that answers a click or Enter. */
export interface PlotPick {
  /** What it stands for, for a screen reader. */
  readonly label: string;
  readonly onPick: () => void;
}

interface UsedPlot {
  /** Of the box that the plot fills. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** `null` until it has been loaded. */
  readonly library: PlotLibrary | null;
}

/**
 * Draws a plot into a box, in the theme's colours and as wide as the box, and again when one of these changes. What is picked may be
 * new at every call. The library
 * is fetched from the program's own files when the first plot is shown.
 */
export function usePlot(draw: DrawPlot, picks: readonly (PlotPick | null)[], label: string): UsedPlot {
  const ref = useRef<HTMLDivElement>(null);
  const library = usePlotLibrary();
  const width = useWidth(ref);
  const scheme = useComputedColorScheme('light');
  const latestPicks = useRef(picks);
  useLayoutEffect(() => {
    latestPicks.current = picks;
  });
  useEffect(() => {
    const box = ref.current;
    if (!box || !library || width === null) return;
    const plot = drawPlot(library, draw, { width, colours: plotColours[scheme] });
    plot.setAttribute('role', latestPicks.current.length > 0 ? 'group' : 'img');
    plot.setAttribute('aria-label', label);
    makePickable(plot, latestPicks);
    box.replaceChildren(plot);
  }, [library, draw, width, scheme, label]);
  return { ref, library };
}

function usePlotLibrary(): PlotLibrary | null {
  const [library, setLibrary] = useState<PlotLibrary | null>(null);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug) throw bug.error;
  useEffect(() => {
    let left = false;
    import('@observablehq/plot').then(
      (loaded) => !left && setLibrary(loaded),
      (error: unknown) => !left && setBug({ error }),
    );
    return () => {
      left = true;
    };
  }, []);
  return library;
}

/** The box's width in whole pixels; `null` while it has none. */
function useWidth(ref: RefObject<HTMLDivElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => setWidth(box.clientWidth > 0 ? box.clientWidth : null);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/**
 * The shapes of the mark named `pickedMark` become buttons, in the order of `picks`; `null` leaves one as it is. What a press
 * does may change without the plot being drawn again, which would take the focus away.
 */
function makePickable(plot: SVGSVGElement, picks: RefObject<readonly (PlotPick | null)[]>): void {
  for (const [index, shape] of [...plot.querySelectorAll(`.${pickedMark} > *`)].entries()) {
    const label = picks.current[index]?.label;
    if (label === undefined) continue;
    const press = () => picks.current[index]?.onPick();
    shape.setAttribute('role', 'button');
    shape.setAttribute('tabindex', '0');
    shape.setAttribute('aria-label', label);
    shape.addEventListener('click', press);
    shape.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      press();
    });
  }
}
