/** How one group of highlights looks. */
export interface CodeLook {
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly underline: string;
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

/** The rules for every highlight of the narrative: one for each code, and those for caret, search and suggestions. */
export function HighlightStyles({ looks }: { readonly looks: readonly CodeLook[] }) {
  const rules = looks.flatMap((look) => [
    ruleOf(look, '', `oklch(from ${look.colour} min(l, 0.64) c h)`),
    ruleOf(look, ':root[data-mantine-color-scheme="dark"] ', `oklch(from ${look.colour} calc(0.55 + 0.4 * l) c h)`),
  ]);
  return <style>{fixed + rules.join('\n')}</style>;
}

/** `line` is the code's colour, as dark or as light as the paper needs; the tint under the words is a thin coat of it. */
function ruleOf({ name, colour, underline }: CodeLook, where: string, line: string): string {
  const tint = where === '' ? colour : line;
  return `${where}::highlight(${name}) { background-color: color-mix(in srgb, ${tint} 26%, transparent); text-decoration: underline ${underline} 2px ${line}; text-underline-offset: 4px; }`;
}
