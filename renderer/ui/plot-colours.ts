/** The colours that a plot is drawn in, all as `#rrggbb`, so that a saved picture looks the same everywhere. */
export interface PlotColours {
  readonly ground: string;
  readonly text: string;
  /** Axes, reference lines and what stands back. */
  readonly faint: string;
  readonly grid: string;
  /** What the plot is about. */
  readonly ink: string;
  /** Areas behind it. */
  readonly band: string;
  /** From little to much; also in grey. */
  readonly shades: readonly [string, string];
}

/** One hue for all plots: shape, pattern and number tell things apart. */
export const plotColours: Readonly<Record<'light' | 'dark' | 'paper', PlotColours>> = {
  light: {
    ground: '#fcfcfa',
    text: '#1f2729',
    faint: '#5f6b6e',
    grid: '#e1e8e8',
    ink: '#28494d',
    band: '#c3d1d1',
    shades: ['#f1f5f5', '#28494d'],
  },
  dark: {
    ground: '#1b1f20',
    text: '#d3dadb',
    faint: '#98a3a5',
    grid: '#33393b',
    ink: '#a2c0c3',
    band: '#3b4f52',
    shades: ['#2a3133', '#a2c0c3'],
  },
  paper: {
    ground: '#ffffff',
    text: '#000000',
    faint: '#4d4d4d',
    grid: '#dddddd',
    ink: '#28494d',
    band: '#c3d1d1',
    shades: ['#f1f5f5', '#28494d'],
  },
};

/** The colour that far between the two shades (from 0 to 1), and black or white, whichever is easier to read on it. */
export function shadeOf({ shades: [little, much] }: PlotColours, share: number): { fill: string; text: string } {
  const mixed = channelsOf(little).map((from, index) => from + ((channelsOf(much)[index] ?? from) - from) * share);
  const light = luminance(mixed);
  const fill = `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
  return { fill, text: (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? '#000000' : '#ffffff' };
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** WCAG 2.2, relative luminance. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
