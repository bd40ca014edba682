import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import type { Coding } from '../../../domain/coding/coding.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import type { HighlightGroup } from '../../../editor/highlight-painter.ts';
import type { CodeLook } from '../../../editor/highlight-styles.tsx';
import type { Stripe } from '../../../editor/margin-stripes.tsx';
import { letterOf } from '../../../ui/letter-of.ts';
import type { CoderFace } from './coder-faces.ts';
import type { EditDraft } from './edit-draft.ts';

/** What one coder coded of an item, with the sign they go by. */
export interface ShownPosition {
  readonly face: CoderFace;
  readonly codings: readonly Coding[];
}

/** Lines that tell coders apart without colour, in the order of their letters, and how deep each lies under the words. */
const lines = [
  { line: 'solid', offset: 3 },
  { line: 'dashed', offset: 7 },
  { line: 'dotted', offset: 11 },
  { line: 'double', offset: 5 },
  { line: 'wavy', offset: 9 },
] as const;

/** The line that a coder's passages have: the same in the text, in the margin and beside the name. */
export function lineOf(place: number): (typeof lines)[number] {
  return lines[place % lines.length] ?? lines[0];
}

const codesOf = (scheme: Scheme, positions: readonly ShownPosition[]): Code[] => {
  const used = new Set(positions.flatMap(({ codings }) => codings.map(({ codeId }) => codeId)));
  return scheme.codes.filter(({ id }) => used.has(id));
};

const nameOfLook = (place: number, scheme: Scheme, codeId: string) =>
  `position-${place}-${scheme.codes.findIndex(({ id }) => id === codeId)}`;

/** How each coder's passages look: tinted in the colour of the code, underlined in the line of the coder. */
export function positionLooks(scheme: Scheme, positions: readonly ShownPosition[]): CodeLook[] {
  return codesOf(scheme, positions).flatMap(({ id, colour }) =>
    positions.map((_, place) => {
      const { line, offset } = lineOf(place);
      return {
        name: nameOfLook(place, scheme, id),
        colour,
        underline: line,
        offset,
        tint: 1 / Math.max(1.5, positions.length),
      };
    }),
  );
}

/** Everything that is painted over the text: each coder's passages and, while the lead edits, what is being made. */
export function positionGroups(
  scheme: Scheme,
  positions: readonly ShownPosition[],
  draft: EditDraft | null,
): HighlightGroup[] {
  const codes = codesOf(scheme, positions);
  const painted = positions.flatMap(({ codings, face }, place) =>
    codes.map(({ id }) => ({
      name: nameOfLook(place, scheme, id),
      priority: 2 + place,
      spans: codings
        .filter(({ codeId }) => codeId === id)
        .map((coding) => ({ id: `${face.coderId} ${coding.id}`, start: coding.start, end: coding.end })),
    })),
  );
  const segments = draft?.segments.map(({ start, end }, index) => ({ id: `${index}`, start, end })) ?? [];
  return [
    ...painted,
    { name: 'focused', priority: 20, spans: segments },
    { name: 'chosen', priority: 21, spans: segments.filter((_, index) => index === draft?.at) },
  ];
}

/** The same in the margin: a lane for each coder, and one for what the lead is making. */
export function positionStripes(
  scheme: Scheme,
  positions: readonly ShownPosition[],
  draft: EditDraft | null,
): Stripe[] {
  const nameOf = (codeId: string) => scheme.codes.find(({ id }) => id === codeId)?.name ?? codeId;
  const colourOf = (codeId: string) => scheme.codes.find(({ id }) => id === codeId)?.colour ?? '#808080';
  const coded = positions.flatMap(({ face, codings }, group) =>
    codings.map(({ id, codeId, start, end }) => ({
      id: `${face.coderId} ${id}`,
      start,
      end,
      group,
      colour: colourOf(codeId),
      underline: lineOf(group).line,
      letter: face.letter ?? '',
      title: `${face.name}: ${nameOf(codeId)}`,
      faded: false,
    })),
  );
  const made = draft?.segments.map(({ codeId, start, end }, index) => ({
    id: `edited ${index}`,
    start,
    end,
    group: positions.length,
    colour: colourOf(codeId),
    underline: 'solid',
    letter: letterOf(scheme.codes.find(({ id }) => id === codeId) ?? { name: codeId }),
    title: `Edited: ${nameOf(codeId)}`,
    faded: index !== draft.at,
  }));
  return [...coded, ...(made ?? [])];
}

/** What each coder made of an item, in the order of their letters; of one that is gone, as it was when it was ruled on. */
export function shownPositions({ item, decision }: QueueEntry, faces: readonly CoderFace[]): ShownPosition[] {
  const there = item?.positions ?? decision?.from ?? [];
  return faces.flatMap((face) => {
    const position = there.find(({ coderId }) => coderId === face.coderId);
    return position ? [{ face, codings: position.codings }] : [];
  });
}
