import * as v from 'valibot';
import { parseScheme, type Scheme } from '../../codebook/scheme.ts';
import { actLabels, type Change } from '../domain/coding/change.ts';
import type { PackedBlock, ReceivedBlock } from '../domain/coding/received-journal.ts';
import {
  assignmentShape,
  coderShape,
  codingShape,
  decisionShape,
  openingShape,
  packShape,
  projectFaceShape,
  proposalShape,
  roundShape,
  sheetFaceShape,
  sheetShape,
  text,
} from './record-shapes.ts';

const number = v.number();

/** As the codebook's own reader finds it. */
const schemeShape = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Scheme => {
    const result = parseScheme(dataset.value);
    if ('scheme' in result) return result.scheme;
    addIssue({ message: result.problem.code });
    return NEVER;
  }),
);

const sheetKey = { narrativeId: text, coderId: text };
const entry = v.variant('table', [
  v.object({ table: v.literal('codings'), ...sheetKey, id: text, ...beforeAfter(codingShape) }),
  v.object({ table: v.literal('sheets'), ...sheetKey, ...beforeAfter(sheetFaceShape) }),
  v.object({ table: v.literal('coders'), id: text, ...beforeAfter(coderShape) }),
  v.object({ table: v.literal('project'), ...beforeAfter(projectFaceShape) }),
  v.object({ table: v.literal('openings'), narrativeId: text, leadId: text, ...beforeAfter(openingShape) }),
  v.object({
    table: v.literal('narratives'),
    id: text,
    caseId: text,
    sha256: text,
    change: v.picklist(['added', 'replaced']),
  }),
  v.object({ table: v.literal('cases'), id: text, change: v.picklist(['added', 'attributes']) }),
  v.object({ table: v.literal('schemes'), id: text, revision: number, ...beforeAfter(schemeShape) }),
  v.object({ table: v.literal('rounds'), id: text, ...beforeAfter(roundShape) }),
  v.object({ table: v.literal('assignments'), roundId: text, narrativeId: text, ...beforeAfter(assignmentShape) }),
  v.object({ table: v.literal('decisions'), id: text, narrativeId: text, ...beforeAfter(decisionShape) }),
  v.object({ table: v.literal('proposals'), id: text, ...beforeAfter(proposalShape) }),
  v.object({ table: v.literal('packs'), id: text, ...beforeAfter(packShape) }),
  v.object({
    table: v.literal('received'),
    ...sheetKey,
    before: v.nullable(text),
    after: text,
    setAside: v.exactOptional(sheetShape),
  }),
]);

export const changeShape = v.object({
  seq: number,
  copyId: text,
  at: number,
  coderId: text,
  scope: v.union([v.picklist(['project', 'consensus']), v.object(sheetKey)]),
  label: v.picklist(actLabels),
  note: v.exactOptional(text),
  entries: v.array(entry),
  undoes: v.exactOptional(number),
}) satisfies v.GenericSchema<unknown, Change>;

export const receivedShape = v.object({
  copyId: text,
  block: number,
  changes: v.array(changeShape),
}) satisfies v.GenericSchema<unknown, ReceivedBlock>;

/** A block as it lies on the disk: packed, but where a version before this one or a rewrite wrote it. */
export const keptBlockShape = v.union([
  v.object({ copyId: text, block: number, packed: text }) satisfies v.GenericSchema<unknown, KeptPacked>,
  receivedShape,
]);

export type KeptPacked = Pick<PackedBlock, 'copyId' | 'block' | 'packed'>;

function beforeAfter<Shape extends v.GenericSchema>(shape: Shape) {
  return { before: v.nullable(shape), after: v.nullable(shape) };
}
