import type { PlotOptions } from '@observablehq/plot';
import type { PlotColours } from './plot-colours.ts';
import { theme } from './theme.ts';

/** Observable Plot, which only this folder imports. */
export type PlotLibrary = typeof import('@observablehq/plot');

/** What a plot is drawn into. */
export interface PlotFrame {
  /** In pixels. */
  readonly width: number;
  readonly colours: PlotColours;
}

/** Says what to draw; called again whenever the frame changes. Without legends and captions, which would not be part of the picture. */
export type DrawPlot = (library: PlotLibrary, frame: PlotFrame) => Omit<PlotOptions, 'style'>;

/** The class of the one mark whose shapes can be picked. */
export const pickedMark = 'plot-picks';

/** The font that plots are set in, with what stands in for it on other machines. */
export const plotFont = theme.fontFamily ?? 'sans-serif';

/** Draws a plot in the frame's colours. */
export function drawPlot(library: PlotLibrary, draw: DrawPlot, frame: PlotFrame): SVGSVGElement {
  const { text } = frame.colours;
  const drawn = library.plot({
    width: frame.width,
    ...draw(library, frame),
    style: { color: text, background: 'none', overflow: 'visible', fontFamily: plotFont, fontSize: '12px' },
  });
  if (!isPicture(drawn)) throw new Error('A plot is drawn without legends and captions');
  // They name the kinds of marks, which tells nobody anything.
  for (const mark of drawn.querySelectorAll('g[aria-label]')) mark.removeAttribute('aria-label');
  return drawn;
}

function isPicture(element: Element): element is SVGSVGElement {
  return element.tagName.toLowerCase() === 'svg';
}
