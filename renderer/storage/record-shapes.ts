import * as v from 'valibot';
import type { Coder } from '../domain/coding/coder.ts';
import type { Coding } from '../domain/coding/coding.ts';
import type { Case, Opening, Project, Withdrawal } from '../domain/coding/dataset.ts';
import { type Decision, decisionReasons, decisionSubjects, type Proposal, rulings } from '../domain/coding/decision.ts';
import type { PackKey, PackRecord } from '../domain/coding/pack-record.ts';
import type { ProjectFace } from '../domain/coding/project-face.ts';
import type { Assignment, Round } from '../domain/coding/round.ts';
import type { Sheet, SheetFace } from '../domain/coding/sheet.ts';
import { recordOf } from '../domain/exchange/copy/schemas/values.ts';
import { fitText } from '../domain/text/fit-text.ts';
import type { NarrativeHead } from '../domain/text/narrative.ts';

/** Fit to be kept: earlier versions wrote a NUL that was pasted into a memo. */
export const text = v.pipe(v.string(), v.transform(fitText));
const number = v.number();
const texts = v.array(text);
const optionalText = v.exactOptional(text);

export const codingShape = v.object({
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

export const sheetFaceShape = v.object({
  state: v.picklist(['not_started', 'in_progress', 'finished']),
  finishedUnder: recordOf(number),
  memo: optionalText,
  reopenings: v.array(v.object({ at: number, othersVisible: v.boolean() })),
  dismissed: v.exactOptional(texts),
}) satisfies v.GenericSchema<unknown, SheetFace>;

export const sheetShape = v.object({
  narrativeId: text,
  coderId: text,
  copyId: text,
  ...sheetFaceShape.entries,
  codings: v.array(codingShape),
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

export const projectFaceShape = v.object({
  label: text,
  name: optionalText,
  activeSchemeId: text,
  settings: v.object({ suggestions: v.picklist(['never', 'single_coded', 'always']) }),
}) satisfies v.GenericSchema<unknown, ProjectFace>;

export const projectShape = v.object({
  id: text,
  createdAt: number,
  copyId: text,
  ...projectFaceShape.entries,
  leadRecipient: optionalText,
}) satisfies v.GenericSchema<unknown, Project>;

export const caseShape = v.object({
  id: text,
  attributes: recordOf(text, text),
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

const optionalNumber = v.exactOptional(number);
const measured = v.nullable(number);

export const roundShape = v.object({
  id: text,
  name: text,
  startedAt: number,
  settings: v.object({ tolerance: number, passesIdentical: v.boolean(), hidesNames: v.boolean() }),
  draw: v.exactOptional(
    v.object({
      seed: number,
      coderIds: texts,
      overlap: v.variant('kind', [
        v.object({ kind: v.literal('all') }),
        v.object({ kind: v.picklist(['cases', 'percent']), value: number }),
      ]),
      codersEach: number,
      rest: v.picklist(['shared', 'left']),
      stratifiedBy: v.nullable(text),
      available: v.exactOptional(number),
    }),
  ),
  closedAt: optionalNumber,
  agreement: v.exactOptional(
    v.object({
      schemeId: text,
      revision: number,
      codedUnder: v.exactOptional(v.array(number)),
      coderIds: texts,
      figures: v.array(
        v.object({
          codeId: text,
          narratives: number,
          prevalence: measured,
          percent: measured,
          alpha: measured,
          interval: v.nullable(v.tuple([number, number])),
          ac1: measured,
        }),
      ),
      notBlind: optionalNumber,
    }),
  ),
}) satisfies v.GenericSchema<unknown, Round>;

export const decisionShape = v.object({
  id: text,
  roundId: v.nullable(text),
  narrativeId: text,
  schemeId: text,
  codeIds: texts,
  start: number,
  end: number,
  subjects: v.array(v.picklist(decisionSubjects)),
  from: v.array(v.object({ coderId: text, sheetRevision: number, codings: v.array(codingShape) })),
  ruling: v.picklist(rulings),
  ruledFor: optionalText,
  reason: v.exactOptional(v.picklist(decisionReasons)),
  note: optionalText,
  consensus: v.array(codingShape),
  by: text,
  at: number,
}) satisfies v.GenericSchema<unknown, Decision>;

export const proposalShape = v.object({
  id: text,
  schemeId: text,
  codeIds: texts,
  text,
  decisionId: optionalText,
  by: text,
  at: number,
  settled: v.exactOptional(v.object({ at: number, revision: number })),
}) satisfies v.GenericSchema<unknown, Proposal>;

export const packShape = v.object({
  id: text,
  kind: v.picklist(['coding', 'return']),
  passage: v.picklist(['made', 'opened']),
  packId: text,
  coderId: text,
  recipient: text,
  madeAt: number,
  at: number,
  fileName: text,
  narrativeIds: texts,
}) satisfies v.GenericSchema<unknown, PackRecord>;

export const packKeyShape = v.object({ recipient: text, identity: text, createdAt: number }) satisfies v.GenericSchema<
  unknown,
  PackKey
>;

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
