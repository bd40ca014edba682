import * as v from 'valibot';
import { actLabels, type Change } from '../domain/coding/change.ts';
import type { Coder } from '../domain/coding/coder.ts';
import type { Coding } from '../domain/coding/coding.ts';
import type { Assignment, Case, Opening, Project, Withdrawal } from '../domain/coding/dataset.ts';
import type { Sheet } from '../domain/coding/sheet.ts';
import { recordOf } from '../domain/exchange/copy/schemas/values.ts';
import type { NarrativeHead } from '../domain/text/narrative.ts';

const text = v.string();
const number = v.number();
const texts = v.array(text);
const optionalText = v.exactOptional(text);

const coding = v.object({
  id: text,
  schemeId: text,
  codeId: text,
  start: number,
  end: number,
  status: optionalText,
  memo: optionalText,
  origin: v.picklist(['manual', 'suggestion']),
  evidence: v.exactOptional(texts),
  codebookRevision: number,
  createdAt: number,
  updatedAt: number,
}) satisfies v.GenericSchema<unknown, Coding>;

const face = {
  state: v.picklist(['not_started', 'in_progress', 'finished']),
  finishedUnder: recordOf(number),
  memo: optionalText,
  reopenings: v.array(v.object({ at: number, othersVisible: v.boolean() })),
  dismissed: v.exactOptional(texts),
};

export const sheetShape = v.object({
  narrativeId: text,
  coderId: text,
  copyId: text,
  ...face,
  codings: v.array(coding),
  revision: number,
  lineage: texts,
}) satisfies v.GenericSchema<unknown, Sheet>;

export const coderShape = v.object({
  id: text,
  name: text,
  initials: text,
  role: v.picklist(['coder', 'lead']),
  active: v.boolean(),
}) satisfies v.GenericSchema<unknown, Coder>;

const projectFace = {
  label: text,
  name: optionalText,
  activeSchemeId: text,
  settings: v.object({ suggestions: v.picklist(['never', 'single_coded', 'always']) }),
};

export const projectShape = v.object({
  id: text,
  createdAt: number,
  copyId: text,
  ...projectFace,
}) satisfies v.GenericSchema<unknown, Project>;

export const caseShape = v.object({
  id: text,
  attributes: recordOf(text),
}) satisfies v.GenericSchema<unknown, Case>;

export const headShape = v.object({
  id: text,
  caseId: text,
  kind: text,
  title: text,
  textVersion: number,
  sha256: text,
  source: v.object({ file: text, row: number }),
  importedAt: number,
  words: number,
}) satisfies v.GenericSchema<unknown, NarrativeHead>;

/** A narrative's text, apart from its head. */
export const textShape = v.object({ id: text, text });

export const assignmentShape = v.object({
  roundId: text,
  narrativeId: text,
  coderIds: texts,
}) satisfies v.GenericSchema<unknown, Assignment>;

export const openingShape = v.object({
  narrativeId: text,
  leadId: text,
  reason: text,
  at: number,
}) satisfies v.GenericSchema<unknown, Opening>;

export const withdrawalShape = v.object({
  caseHash: text,
  narrativeIds: texts,
  by: text,
  at: number,
}) satisfies v.GenericSchema<unknown, Withdrawal>;

const sheetKey = { narrativeId: text, coderId: text };
const entry = v.variant('table', [
  v.object({ table: v.literal('codings'), ...sheetKey, id: text, ...beforeAfter(coding) }),
  v.object({ table: v.literal('sheets'), ...sheetKey, ...beforeAfter(v.object(face)) }),
  v.object({ table: v.literal('coders'), id: text, ...beforeAfter(coderShape) }),
  v.object({ table: v.literal('project'), ...beforeAfter(v.object(projectFace)) }),
  v.object({ table: v.literal('openings'), narrativeId: text, leadId: text, ...beforeAfter(openingShape) }),
  v.object({
    table: v.literal('narratives'),
    id: text,
    caseId: text,
    sha256: text,
    change: v.picklist(['added', 'replaced']),
  }),
  v.object({ table: v.literal('cases'), id: text, change: v.picklist(['added', 'attributes']) }),
]);

export const changeShape = v.object({
  seq: number,
  copyId: text,
  at: number,
  coderId: text,
  scope: v.union([v.literal('project'), v.object(sheetKey)]),
  label: v.picklist(actLabels),
  note: optionalText,
  entries: v.array(entry),
  undoes: v.exactOptional(number),
}) satisfies v.GenericSchema<unknown, Change>;

function beforeAfter<Shape extends v.GenericSchema>(shape: Shape) {
  return { before: v.nullable(shape), after: v.nullable(shape) };
}
