import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import type { Span } from '../../domain/text/span.ts';
import type { HighlightGroup } from '../../editor/highlight-painter.ts';
import type { CodeLook } from '../../editor/highlight-styles.tsx';
import type { Emphasis } from './code-panel.tsx';

/** What is painted over the text besides the codings. */
export interface PaintedMarks {
  readonly focused: Coding | null;
  readonly selection: Span | null;
  readonly suggested: readonly Span[];
  readonly evidence: readonly Span[];
  readonly found: readonly Span[];
  readonly foundIndex: number;
}

/** The highlight of each code of a scheme; the name is the code's place, as an id need not be a CSS identifier. */
export function codeLooks(scheme: Scheme): CodeLook[] {
  return scheme.codes.map(({ colour, underline }, index) => ({ name: `code-${index}`, colour, underline }));
}

/** All highlights of the narrative, later ones over earlier ones. */
export function highlightGroups(
  scheme: Scheme,
  codings: readonly Coding[],
  emphasis: Emphasis,
  marks: PaintedMarks,
): HighlightGroup[] {
  const standsOut = (coding: Coding) => emphasis === null || coding.codeId === emphasis.codeId;
  const dimmed = emphasis?.rest === 'dimmed' ? codings.filter((coding) => !standsOut(coding)) : [];
  const byCode = scheme.codes.map((code, index) => ({
    name: `code-${index}`,
    priority: 2,
    spans: codings.filter((coding) => coding.codeId === code.id && standsOut(coding)),
  }));
  const foundNow = marks.found[marks.foundIndex];
  return [
    { name: 'dimmed', priority: 1, spans: dimmed },
    ...byCode,
    { name: 'suggested', priority: 3, spans: withIds(marks.suggested) },
    { name: 'evidence', priority: 4, spans: withIds(marks.evidence) },
    { name: 'focused', priority: 5, spans: marks.focused ? [marks.focused] : [] },
    { name: 'found', priority: 6, spans: withIds(marks.found) },
    { name: 'found-current', priority: 7, spans: withIds(foundNow ? [foundNow] : []) },
    { name: 'chosen', priority: 8, spans: withIds(marks.selection ? [marks.selection] : []) },
  ];
}

function withIds(spans: readonly Span[]) {
  return spans.map(({ start, end }) => ({ id: `${start}-${end}`, start, end }));
}
