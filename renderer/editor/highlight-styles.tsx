/** How one group of highlights looks. */
export interface CodeLook {
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly underline: string;
  /** How far under the words the line lies, in CSS pixels; 4 unless told. */
  readonly offset?: number;
  /** How strong the tint behind the words is, as a share of the usual: less where several lie over one another; 1 unless told. */
  readonly tint?: number;
}

const fixed = `
::highlight(dimmed) { background-color: color-mix(in srgb, gray 12%, transparent); }
::highlight(suggested) { text-decoration: underline dotted 2px color-mix(in srgb, currentColor 45%, transparent); text-underline-offset: 5px; }
::highlight(evidence) { background-color: color-mix(in srgb, gold 45%, transparent); }
::highlight(found) { background-color: color-mix(in srgb, gold 35%, transparent); }
::highlight(found-current) { background-color: gold; color: black; }
::highlight(focused) { text-decoration: underline solid 2px currentColor; text-underline-offset: 7px; }
::highlight(chosen) { background-color: color-mix(in srgb, #4b8fa8 30%, transparent); }
`;

/**
 * The rules for every highlight of the narrative: one for each code, and those for caret, search and suggestions. A code
 * keeps its hue: the line under the words is dark (or, on dark paper, light) enough to be seen, and the tint behind them
 * so light (or so dark) that they can be read where many codes overlap.
 */
export function HighlightStyles({ looks }: { readonly looks: readonly CodeLook[] }) {
  const rules = looks.flatMap(({ name, colour, underline, offset = 4, tint = 1 }) => [
    ruleOf(`::highlight(${name})`, `underline ${underline} 2px`, offset, {
      line: `oklch(from ${colour} min(l, 0.64) c h)`,
      tint: `oklch(from ${colour} max(l, 0.72) c h / ${0.34 * tint})`,
    }),
    ruleOf(`:root[data-mantine-color-scheme="dark"] ::highlight(${name})`, `underline ${underline} 2px`, offset, {
      line: `oklch(from ${colour} calc(0.55 + 0.4 * l) c h)`,
      tint: `oklch(from ${colour} clamp(0.36, l, 0.45) c h / ${0.42 * tint})`,
    }),
  ]);
  return <style>{fixed + rules.join('\n')}</style>;
}

function ruleOf(
  selector: string,
  decoration: string,
  offset: number,
  { line, tint }: { line: string; tint: string },
): string {
  return `${selector} { background-color: ${tint}; text-decoration: ${decoration} ${line}; text-underline-offset: ${offset}px; }`;
}
