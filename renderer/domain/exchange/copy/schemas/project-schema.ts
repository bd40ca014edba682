import * as v from 'valibot';
import type { Project, ProjectSettings } from '../../../coding/dataset.ts';
import type { EveryKey } from './every-key.ts';
import { id, text, time } from './values.ts';

export const settingsSchema = v.strictObject({
  suggestions: v.picklist(['never', 'single_coded', 'always']),
} satisfies EveryKey<ProjectSettings>);

export const projectSchema = v.strictObject({
  id,
  label: text,
  name: v.exactOptional(text),
  createdAt: time,
  copyId: id,
  activeSchemeId: id,
  settings: settingsSchema,
  leadRecipient: v.exactOptional(text),
} satisfies EveryKey<Project>);
